/** @file For every kind of layer: its output has the shape that the model says, and its error is the slope of it. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import {
  drawNumbers,
  drawSlopes,
  layerCases,
  runCase,
  samples,
  toOutputShape,
  type CaseNumbers,
} from "#engine/layers.fixture.ts";
import type { LayerCase } from "#engine/layerCase.fixture.ts";
import { layerKinds } from "#model/layerKinds.ts";

beforeAll(async () => {
  await openDevice("cpu", "forced", new Set());
});

test("every kind but the input is among the cases", () => {
  const covered = new Set(layerCases.map(({ layer }) => layer.kind));
  expect(Object.keys(layerKinds).filter((kind) => !covered.has(kind as never))).toEqual(["input"]);
});

/** ∂(Σ slopes·output) by every number of `values`, which `at` puts in. */
function measure(
  one: LayerCase,
  slopes: Float32Array,
  values: Float32Array,
  at: (values: Float32Array) => CaseNumbers,
): number[] {
  const h = 2 ** -8;
  return Array.from(values, (_, i) => {
    const toSum = (change: number) => {
      const moved = values.slice();
      moved[i]! += change;
      const output = tf.tidy(() => runCase(one, at(moved)).output.dataSync<"float32">());
      return output.reduce((sum, value, j) => sum + value * slopes[j]!, 0);
    };
    return (toSum(h) - toSum(-h)) / (2 * h);
  });
}

function expectClose(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  const worst = Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)));
  expect(worst).toBeLessThan(4e-3);
}

describe.each(layerCases)("$title", (one) => {
  const numbers = drawNumbers(one);
  const slopes = drawSlopes(one);
  const toBack = (wanted: boolean) => {
    const pass = runCase(one, numbers);
    const dy = tf.tensor(slopes, [samples, ...toOutputShape(one)]);
    return { pass, ...pass.backward(dy, { inputs: one.inputs.map(() => wanted), weights: wanted }) };
  };

  test("gives the shape that the model infers", () => {
    expect(runCase(one, numbers).output.shape).toEqual([samples, ...toOutputShape(one)]);
  });

  test("passes the error on to its inputs", () => {
    const { inputs } = toBack(true);
    for (const [i, values] of numbers.inputs.entries()) {
      expect(inputs[i]!.shape).toEqual([samples, ...one.inputs[i]!]);
      const at = (moved: Float32Array) => ({ ...numbers, inputs: numbers.inputs.with(i, moved) });
      expectClose([...inputs[i]!.dataSync()], measure(one, slopes, values, at));
    }
  });

  test("finds the slope of each weight that gradient descent moves", () => {
    const { weights } = toBack(true);
    for (const [i, weight] of numbers.weights.entries()) {
      if (weight.name === "movingMean" || weight.name === "movingVariance") continue;
      expect(weights[weight.name]!.shape).toEqual([...weight.shape]);
      const at = (values: Float32Array) => ({
        ...numbers,
        weights: numbers.weights.with(i, { ...weight, values }),
      });
      expectClose([...weights[weight.name]!.dataSync()], measure(one, slopes, weight.values, at));
    }
  });

  test("computes nothing that is not wanted", () => {
    const { inputs, weights } = toBack(false);
    expect([inputs.filter((input) => input !== null), Object.keys(weights)]).toEqual([[], []]);
  });
});
