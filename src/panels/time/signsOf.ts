/** @file The signs that a layer reads, where it reads an input of signs one by one. */
import { toPortSigns } from "#data/stepLabels.ts";
import { findPort, toPortStart } from "#model/port.ts";
import { findPortOf } from "#panels/time/layerSteps.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";

export interface SignsOf {
  /** By number, as they can be seen. */
  readonly signs: readonly string[];
  /** Where in a row of the data they stand. */
  readonly start: number;
  readonly steps: number;
}

export function toSignsOf({ dataset, network, plan, layer }: TimeLayer): SignsOf | null {
  if (dataset.kind === "points") return null;
  const name = findPortOf(network, layer.id);
  const port = name && findPort(dataset.ports, name);
  const signs = name && toPortSigns(dataset, name);
  const steps = plan.inputs[0]?.[0] ?? 0;
  if (!name || !signs || !port || port.shape.length !== 1 || port.shape[0] !== steps) return null;
  return { signs, start: toPortStart(dataset.ports, name), steps };
}
