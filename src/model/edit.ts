/** @file Edits of the data and the training, each from one experiment to the next. Layers: see `editNetwork.ts`. */
import {
  paintedRanges,
  planeFeatures,
  type DataSpec,
  type PaintedPoint,
  type PlaneData,
  type PlaneFeature,
} from "#model/data.ts";
import { isEqual } from "#model/difference.ts";
import type { Experiment } from "#model/experiment.ts";
import { matchTask } from "#model/matchTask.ts";
import { toNearest, type Range } from "#model/range.ts";
import { toTask } from "#model/task.ts";
import type { OptimizerSpec, TrainingSpec } from "#model/training.ts";

/** Other data; when it asks for something else, loss and output follow, and painted points that no longer fit go. */
export function setData(experiment: Experiment, data: DataSpec): Experiment {
  const before = toTask(experiment.data);
  const fitting =
    data.kind === "plane" && before.kind !== toTask(data).kind ? { ...data, painted: [] } : data;
  const changed = { ...experiment, data: fitting };
  const after = toTask(fitting);
  if (isEqual(before, after)) return changed;
  // Who comes from numbers or pictures to classes starts with the loss that classes are learned with.
  const isNew = after.kind === "classification" && before.kind === "reconstruction";
  return matchTask(isNew ? setTraining(changed, { loss: "categoricalCrossEntropy" }) : changed);
}

/** Switches an input of the plane on or off. */
export function toggleFeature(experiment: Experiment, feature: PlaneFeature): Experiment {
  return changePlane(experiment, ({ features }) => ({
    features: planeFeatures.filter((name) => features.includes(name) !== (name === feature)),
  }));
}

/** Other points of the same set. */
export function newSample(experiment: Experiment): Experiment {
  return changePlane(experiment, ({ seed }) => ({ seed: toNextSeed(seed) }));
}

export function newWeights(experiment: Experiment): Experiment {
  return { ...experiment, seed: toNextSeed(experiment.seed) };
}

/** Lays points over the others, to two decimals and within the plane. */
export function paint(experiment: Experiment, points: readonly PaintedPoint[]): Experiment {
  const { place, label } = paintedRanges;
  const rounded = points.map(([x1, x2, y]): PaintedPoint => [
    toHundredths(place, x1),
    toHundredths(place, x2),
    toHundredths(label, y),
  ]);
  return changePlane(experiment, ({ painted }) => ({ painted: [...painted, ...rounded] }));
}

/** Takes away the painted points within `radius` of a place. */
export function erase(
  experiment: Experiment,
  near: readonly [x1: number, x2: number],
  radius: number,
): Experiment {
  return changePlane(experiment, ({ painted }) => {
    const left = painted.filter(([x1, x2]) => Math.hypot(x1 - near[0], x2 - near[1]) > radius);
    return left.length === painted.length ? {} : { painted: left };
  });
}

export function clearPainted(experiment: Experiment): Experiment {
  return changePlane(experiment, () => ({ painted: [] }));
}

export function setTraining(experiment: Experiment, patch: Partial<TrainingSpec>): Experiment {
  return { ...experiment, training: { ...experiment.training, ...patch } };
}

export function setOptimizer(experiment: Experiment, patch: Partial<OptimizerSpec>): Experiment {
  return setTraining(experiment, { optimizer: { ...experiment.training.optimizer, ...patch } });
}

/** Does nothing to an experiment on a table. */
function changePlane(
  experiment: Experiment,
  toPatch: (data: PlaneData) => Partial<Omit<PlaneData, "kind">>,
): Experiment {
  const { data } = experiment;
  if (data.kind !== "plane") return experiment;
  const patch = toPatch(data);
  return Object.keys(patch).length === 0 ? experiment : setData(experiment, { ...data, ...patch });
}

function toNextSeed(seed: number): number {
  return (seed + 1) >>> 0;
}

function toHundredths(range: Range, value: number): number {
  // + 0 turns −0 into 0, which JSON could not tell apart.
  return Math.round(toNearest(range, value) * 100) / 100 + 0;
}
