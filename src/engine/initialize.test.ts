import { describe, expect, test } from "vitest";
import { createRandom } from "#base/random.ts";
import { draw, initialize } from "#engine/initialize.ts";
import type { Initializer } from "#model/initializer.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { Layer, LayerOf } from "#model/network.ts";
import type { Shape } from "#model/tensorShape.ts";

const shape = [300, 100];

function toMoments(values: Float32Array) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, variance, largest: values.reduce((a, b) => Math.max(a, Math.abs(b)), 0) };
}

const variances: readonly (readonly [Initializer, number])[] = [
  ["glorotUniform", 2 / 400],
  ["glorotNormal", 2 / 400],
  ["heUniform", 2 / 300],
  ["heNormal", 2 / 300],
  ["lecunUniform", 1 / 300],
  ["lecunNormal", 1 / 300],
  ["uniform", 1 / 12],
];

describe.each(variances)("%s", (kind, expected) => {
  test(`draws with mean 0 and variance ${expected.toPrecision(3)}`, () => {
    const { mean, variance } = toMoments(draw(kind, shape, createRandom(1)));
    expect(Math.abs(mean)).toBeLessThan(0.02 * Math.sqrt(expected));
    expect(variance / expected).toBeGreaterThan(0.97);
    expect(variance / expected).toBeLessThan(1.03);
  });
});

test("uniform stays within ±0.5 and normal within two of its wider deviations", () => {
  expect(toMoments(draw("uniform", shape, createRandom(2))).largest).toBeLessThanOrEqual(0.5);
  const deviation = Math.sqrt(2 / 300) / 0.8796;
  expect(toMoments(draw("heNormal", shape, createRandom(2))).largest).toBeLessThanOrEqual(
    2 * deviation + 1e-4,
  );
});

test("constant is 0.1 and zeros are 0", () => {
  expect([...draw("constant", [2, 2], createRandom(1))]).toEqual([...new Float32Array(4).fill(0.1)]);
  expect([...draw("zeros", [3], createRandom(1))]).toEqual([0, 0, 0]);
});

describe.each([
  [5, 9],
  [9, 5],
  [7, 7],
  [1, 4],
  // So large that they are made in another way.
  [300, 401],
  [383, 310],
])("orthogonal of %i × %i", (rows, columns) => {
  test("has vectors of length 1 at right angles on its smaller side", () => {
    const values = draw("orthogonal", [rows, columns], createRandom(4));
    const side = Math.min(rows, columns);
    const at = (vector: number, k: number) =>
      rows <= columns ? values[vector * columns + k]! : values[k * columns + vector]!;
    for (let a = 0; a < side; a++) {
      for (let b = 0; b < side; b++) {
        let dot = 0;
        for (let k = 0; k < Math.max(rows, columns); k++) dot += at(a, k) * at(b, k);
        expect(dot).toBeCloseTo(a === b ? 1 : 0, 5);
      }
    }
  });
});

test("a layer's draw depends on the seed and its id alone", () => {
  const toKernel = (id: string, seed: number) => {
    const layer: Layer = { kind: "dense", id, ...layerKinds.dense.defaults };
    return [...initialize(layer, { name: "kernel", shape: [3, 8], trainable: true }, seed)];
  };
  expect(toKernel("a", 1)).toEqual(toKernel("a", 1));
  expect(toKernel("a", 1)).not.toEqual(toKernel("b", 1));
  expect(toKernel("a", 1)).not.toEqual(toKernel("a", 2));
});

test("a large orthogonal matrix is as evenly spread as a small one", () => {
  for (const size of [200, 400]) {
    const values = draw("orthogonal", [size, size], createRandom(5));
    const scaled = values.map((value) => value * Math.sqrt(size));
    // Of a normal distribution the mean of the fourth power is 3, and 2/3 lie within one deviation.
    expect(scaled.reduce((sum, value) => sum + value ** 4, 0) / values.length).toBeCloseTo(3, 0);
    expect(scaled.filter((value) => Math.abs(value) < 1).length / values.length).toBeCloseTo(0.683, 1);
  }
});

test("the forget gate of an LSTM starts open, and the backward layer starts with weights of its own", () => {
  const layer: Layer = {
    kind: "lstm",
    id: "a",
    ...layerKinds.lstm.defaults,
    units: 2,
    bidirectional: "concat",
  };
  const toValues = (name: WeightShape["name"], shape: Shape, change: Partial<LayerOf<"lstm">> = {}) => [
    ...initialize({ ...layer, ...change }, { name, shape, trainable: true }, 1),
  ];
  expect(toValues("bias", [8])).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  expect(toValues("backwardBias", [8])).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  expect(toValues("bias", [8], { unitForgetBias: false })).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(toValues("recurrentKernel", [2, 8])).not.toEqual(toValues("backwardRecurrentKernel", [2, 8]));
});

test("an embedding starts with small numbers", () => {
  const layer: Layer = { kind: "embedding", id: "e", ...layerKinds.embedding.defaults };
  const values = initialize(layer, { name: "embeddings", shape: [50, 20], trainable: true }, 1);
  const { variance, largest } = toMoments(values);
  expect(largest).toBeLessThanOrEqual(0.05);
  expect(variance / (0.1 ** 2 / 12)).toBeCloseTo(1, 0);
});

test("batch normalisation starts as the identity", () => {
  const layer: Layer = { kind: "batchNormalization", id: "n", ...layerKinds.batchNormalization.defaults };
  const toValues = (name: "gamma" | "beta" | "movingMean" | "movingVariance") => [
    ...initialize(layer, { name, shape: [2], trainable: true }, 1),
  ];
  expect([toValues("gamma"), toValues("beta"), toValues("movingMean"), toValues("movingVariance")]).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
    [1, 1],
  ]);
});
