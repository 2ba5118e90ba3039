/**
 * @file What the large map shows: the answers of the network or of one neuron as a field of colours, or, where there is
 * only x₁ to learn from, as a curve over it.
 */
import type { PointDataset, PointPart } from "#data/dataset.ts";
import type { PlaneFeature } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { findOutputActivation } from "#model/matchTask.ts";
import { findLayer } from "#model/network.ts";
import { toCoding, toTask } from "#model/task.ts";
import { toOutputSpan } from "#state/outputSpan.ts";
import type { Pictures, PointPictures } from "#state/scene.ts";
import type { Span, Spans } from "#state/spans.ts";
import type { Field } from "#viz/field.ts";
import type { MapAxis, MapPoints } from "#viz/points.ts";

/** The samples where the map draws them; made once for each data set. */
export interface MapSamples {
  readonly axes: readonly [MapAxis, MapAxis];
  readonly train: MapPoints;
  readonly test: MapPoints;
  readonly isCurve: boolean;
}

const alongX1: ReadonlySet<PlaneFeature> = new Set(["x1", "x1Squared", "sinX1", "cosX1"]);
/** Targets lie in −1…1; noise and a curve that overshoots stay in sight. */
const curveAxis: MapAxis = { min: -1.5, max: 1.5 };

/** Whether the answer is a curve over x₁: the sine, while the network sees nothing of x₂. */
export function isCurveData({ data }: Experiment): boolean {
  return (
    data.kind === "plane" && data.set === "sine" && data.features.every((feature) => alongX1.has(feature))
  );
}

export function toMapSamples(dataset: PointDataset, isCurve: boolean): MapSamples {
  const toPoints = ({ count, plane, y }: PointPart): MapPoints => ({
    places: isCurve
      ? Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? plane[i]! : y[(i - 1) / 2]!))
      : plane,
    labels: y,
  });
  const [first, second] = dataset.axes;
  return {
    axes: isCurve ? [first, curveAxis] : [first, second],
    train: toPoints(dataset.train),
    test: toPoints(dataset.test),
    isCurve,
  };
}

/** Null where the pictures are of a sample on its way through the layers. */
export function toPointPictures(pictures: Pictures | null): PointPictures | null {
  return pictures?.kind === "points" ? pictures : null;
}

/** How the shown answers become colours: of the neuron that has the map, else of the output. */
export function toMapSpan(experiment: Experiment, pictures: PointPictures | null, spans: Spans): Span {
  const layer = pictures?.mapOf && findLayer(experiment.network, pictures.mapOf.layer);
  if (!layer || layer.kind === "output") return toOutputSpan(experiment);
  return spans.of(pictures.run, layer, pictures.tiles.get(layer.id)?.values ?? new Float32Array());
}

export function toMapField(experiment: Experiment, { map, mapOf }: PointPictures, span: Span): Field | null {
  if (!map) return null;
  if (mapOf || map.units === 1) return { kind: "value", ...map, unit: 0, ...span };
  return { kind: "classes", values: toShares(experiment, map.values), size: map.size, classes: map.units };
}

/** One row of the map: all rows are alike where x₂ does not count. */
export function toMapCurve({ map }: PointPictures): Float32Array | null {
  return map && map.units === 1 ? map.values.slice(0, map.size) : null;
}

/** Answers of several classes in 0…1, also of a network that was taught −1 and 1. */
function toShares(experiment: Experiment, values: Float32Array): Float32Array {
  const activation = findOutputActivation(experiment) ?? "linear";
  if (toCoding(toTask(experiment.data), experiment.training.loss, activation) === "zeroOne") return values;
  return values.map((value) => (value + 1) / 2);
}
