/** @file How far off the network is, in stars. Pure. */
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import type { MetricPoint } from "#engine/protocol.ts";

/**
 * Root mean square error of the test part, whatever loss is learned with: R² says which share of Σ(y − mean)² is left
 * out of what the network gets wrong.
 */
export function toRmse(
  { test, scale }: Pick<RatingsDataset, "test" | "scale">,
  point: Pick<MetricPoint, "testR2">,
): number {
  const mean = test.y.reduce((sum, value) => sum + value, 0) / test.count;
  const spread = test.y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / test.count;
  return scale.deviation * Math.sqrt((1 - point.testR2) * spread);
}
