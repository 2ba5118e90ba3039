/**
 * @file What a network has learned and where its run stands, as it is kept and sent: weights by layer and name, and the
 * curve that led there. What the optimiser remembers stays behind: a run that is opened again starts without it.
 */
import type { Experiment } from "#model/experiment.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { LayerId } from "#model/network.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { isSameShape, toSize } from "#model/tensorShape.ts";

/** One array of one layer, `[…shape]` row by row, in Keras' order. */
export interface TrainedArray {
  readonly layer: LayerId;
  readonly name: WeightShape["name"];
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

export interface Trained {
  /** Batches trained. */
  readonly step: number;
  /** Whole epochs behind, and samples of the current one that were used. */
  readonly epoch: number;
  readonly sample: number;
  readonly weights: readonly TrainedArray[];
}

export const curveKeys = [
  "step",
  "epoch",
  "trainLoss",
  "testLoss",
  "trainAccuracy",
  "testAccuracy",
  "trainR2",
  "testR2",
  "trainMae",
  "testMae",
] as const;

/**
 * Figures of a run at one step (`epoch`: a fraction within an epoch). Losses are without the L1/L2 term, in inference mode;
 * of a very large training part over its first samples. Accuracy is 0…1 in a classification, R² and the mean absolute error
 * are for the other tasks; what does not apply is NaN.
 */
export type CurvePoint = Readonly<Record<(typeof curveKeys)[number], number>>;

/** An experiment with what was made of it: what a file holds, and a place in the gallery. */
export interface SavedRun {
  readonly experiment: Experiment;
  readonly trained: Trained | null;
  readonly history: readonly CurvePoint[];
}

/** An array that the network of an experiment has. */
export interface WeightPlace {
  readonly layer: LayerId;
  readonly name: WeightShape["name"];
  readonly shape: readonly number[];
  readonly size: number;
}

/** All arrays of a network, in the order of its layers. */
export function toWeightPlaces({ network, data, training }: Experiment): readonly WeightPlace[] {
  const plans = toPlans(network, toEndsOf(data, training.loss));
  return network.layers.flatMap(({ id }) =>
    (plans.get(id)?.weights ?? []).map(({ name, shape }) => ({
      layer: id,
      name,
      shape,
      size: toSize(shape),
    })),
  );
}

/** What keeps the weights from being those of the experiment's network; null: nothing. */
export function findMisfit({ weights }: Trained, experiment: Experiment): Problem | null {
  const places = toWeightPlaces(experiment);
  const missing = places.find(({ layer, name, shape }) => {
    const given = weights.find((array) => array.layer === layer && array.name === name);
    return !given || !isSameShape(given.shape, shape);
  });
  if (!missing && weights.length === places.length) return null;
  return toProblem("weights.misfit", "network", { layer: missing?.layer ?? weights.at(-1)!.layer });
}

export function isAllFinite({ weights }: Trained): boolean {
  return weights.every(({ values }) => values.every(Number.isFinite));
}
