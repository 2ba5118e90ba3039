import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import { countTerms, lossRules, sumLoss, type LossRule } from "#engine/losses.ts";
import { toTargets } from "#engine/targets.ts";
import { toSoftmax } from "#model/activation.ts";
import type { LossKind } from "#model/training.ts";

beforeAll(async () => {
  await openDevice("cpu", "forced", new Set());
});

const a = [0.5, -1.5, 2.5, 0];
const t = [1, 0, 0, 1];
const toMean = (kind: LossKind, values: number[], targets: number[], shape: [number, number] = [4, 1]) => {
  const rule: LossRule = lossRules[kind];
  const total = sumLoss(rule, tf.tensor2d(values, shape), tf.tensor2d(targets, shape), null).dataSync()[0]!;
  return total / countTerms(rule, ...shape);
};
const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

test("binary cross-entropy is −log of the probability given to what is so", () => {
  const expected = mean(a.map((z, i) => -Math.log(t[i] === 1 ? sigmoid(z) : 1 - sigmoid(z))));
  expect(toMean("binaryCrossEntropy", a, t)).toBeCloseTo(expected, 5);
});

test("cross-entropies of very wrong scores are large, not infinite", () => {
  expect(toMean("binaryCrossEntropy", [200, -200], [0, 1], [2, 1])).toBeCloseTo(200, 3);
  expect(toMean("categoricalCrossEntropy", [500, -500], [0, 1], [1, 2])).toBeCloseTo(1000, 3);
});

test("categorical cross-entropy is the mean over samples of −log softmax at the class", () => {
  const expected = mean([-Math.log(toSoftmax([0.5, -1.5])[0]!), -Math.log(toSoftmax([2.5, 0])[1]!)]);
  expect(toMean("categoricalCrossEntropy", a, [1, 0, 0, 1], [2, 2])).toBeCloseTo(expected, 5);
});

test("mean squared and mean absolute error", () => {
  expect(toMean("mse", a, t)).toBeCloseTo(mean([0.25, 2.25, 6.25, 1]), 5);
  expect(toMean("mae", a, t)).toBeCloseTo(mean([0.5, 1.5, 2.5, 1]), 5);
});

test("Huber is half the square up to an error of 1, and a line beyond", () => {
  expect(toMean("huber", a, t)).toBeCloseTo(mean([0.125, 1, 2, 0.5]), 5);
});

test("hinge is zero beyond the margin of 1", () => {
  expect(toMean("hinge", [2, 0.25, -1, 0.5], [1, 1, 1, -1])).toBeCloseTo(mean([0, 0.75, 2, 1.5]), 5);
});

test("classes become 0 and 1, −1 and +1, or one column each; numbers stay", () => {
  const classes = new Float32Array([0, 1, 2]);
  expect([...toTargets(classes.slice(0, 2), 1, "zeroOne")]).toEqual([0, 1]);
  expect([...toTargets(classes.slice(0, 2), 1, "plusMinus")]).toEqual([-1, 1]);
  expect([...toTargets(classes, 3, "zeroOne")]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  expect([...toTargets(classes.slice(1), 3, "plusMinus")]).toEqual([-1, 1, -1, -1, -1, 1]);
  expect([...toTargets(new Float32Array([0.5, -2]), 1, "value")]).toEqual([0.5, -2]);
});
