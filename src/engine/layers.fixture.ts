/** @file For the tests: each kind of layer with settings that differ in what can go wrong, on small odd shapes. */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, shuffle, toSeed, type Random } from "#base/random.ts";
import { draw } from "#engine/job.fixture.ts";
import { biased, toCase, type LayerCase } from "#engine/layerCase.fixture.ts";
import type { LayerPass, Pass, WeightName, Weights } from "#engine/layerPass.ts";
import { runLayer } from "#engine/layers.ts";
import type { Mask } from "#engine/masks.ts";
import { inference } from "#engine/randomness.ts";
import { maskedCases, recurrentCases } from "#engine/sequenceCases.fixture.ts";
import { ruleOf } from "#model/layerKinds.ts";
import { isFault } from "#model/layerRule.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

export const samples = 3;

const smooth = { activation: "tanh", ...biased } as const;

export const layerCases: readonly LayerCase[] = [
  toCase("dense", [[5]], { units: 3, ...smooth }),
  toCase("dense", [[5]], { units: 1, useBias: false, activation: "linear" }),
  toCase("dense", [[4, 3]], { units: 5, ...smooth }),
  toCase("activation", [[3, 3, 2]], { activation: "softmax" }),
  toCase("activation", [[2, 5]], { activation: "gelu" }),
  toCase("flatten", [[3, 1, 2]]),
  toCase("reshape", [[3, 4]], { targetShape: [2, -1, 2] }),
  toCase("conv1d", [[7, 3]], { filters: 2, kernelSize: 3, ...smooth }),
  toCase("conv1d", [[7, 2]], { filters: 3, kernelSize: 2, padding: "same", strides: 2, ...smooth }),
  toCase("conv1d", [[7, 2]], { filters: 3, kernelSize: 3, padding: "causal", dilation: 2, ...smooth }),
  toCase("conv1d", [[5, 1]], { filters: 1, kernelSize: 4, padding: "causal", strides: 2, ...smooth }),
  toCase("conv1d", [[3, 1]], { filters: 2, kernelSize: 5, padding: "same", dilation: 3, ...smooth }),
  toCase("conv2d", [[5, 7, 2]], { filters: 3, kernelSize: 3, ...smooth }),
  toCase("conv2d", [[5, 7, 2]], { filters: 3, kernelSize: 2, padding: "same", strides: 2, ...smooth }),
  toCase("conv2d", [[7, 5, 1]], { filters: 1, kernelSize: 3, strides: 3, useBias: false, ...smooth }),
  toCase("conv2d", [[7, 5, 3]], { filters: 2, kernelSize: 3, padding: "same", dilation: 2, ...smooth }),
  toCase("conv2d", [[5, 7, 1]], { filters: 2, kernelSize: 2, dilation: 3, ...smooth }),
  toCase("conv2d", [[1, 1, 3]], { filters: 2, kernelSize: 1, ...smooth }),
  toCase("conv2d", [[3, 3, 2]], { filters: 2, kernelSize: 5, padding: "same", ...smooth }),
  toCase("conv2d", [[3, 5, 1]], { filters: 2, kernelSize: 1, strides: 2, padding: "same", ...smooth }),
  toCase("depthwiseConv2d", [[5, 5, 3]], { kernelSize: 3, ...smooth }),
  toCase("depthwiseConv2d", [[5, 7, 2]], { kernelSize: 2, depthMultiplier: 3, padding: "valid", ...smooth }),
  toCase("depthwiseConv2d", [[7, 5, 1]], { kernelSize: 3, strides: 2, ...smooth }),
  toCase("depthwiseConv2d", [[5, 7, 2]], { kernelSize: 3, depthMultiplier: 2, dilation: 2, ...smooth }),
  toCase("separableConv2d", [[5, 5, 3]], { filters: 2, kernelSize: 3, ...smooth }),
  toCase("separableConv2d", [[7, 5, 2]], { filters: 3, depthMultiplier: 2, strides: 2, ...smooth }),
  toCase("separableConv2d", [[7, 5, 2]], { filters: 1, dilation: 2, padding: "valid", ...smooth }),
  toCase("conv2dTranspose", [[3, 3, 2]], { filters: 3, kernelSize: 3, ...smooth }),
  toCase("conv2dTranspose", [[3, 1, 2]], { filters: 2, kernelSize: 2, padding: "valid", ...smooth }),
  toCase("conv2dTranspose", [[2, 3, 1]], {
    filters: 2,
    kernelSize: 5,
    padding: "valid",
    strides: 3,
    ...smooth,
  }),
  toCase("conv2dTranspose", [[3, 3, 2]], {
    filters: 1,
    kernelSize: 3,
    strides: 1,
    useBias: false,
    ...smooth,
  }),
  toCase("conv2dTranspose", [[3, 2, 1]], {
    filters: 1,
    kernelSize: 1,
    padding: "valid",
    strides: 3,
    ...smooth,
  }),
  toCase("upSampling2d", [[3, 2, 2]], { size: 3 }),
  toCase("upSampling2d", [[3, 1, 3]], { size: 2, interpolation: "bilinear" }),
  toCase("upSampling2d", [[2, 3, 1]], { size: 3, interpolation: "bilinear" }),
  toCase("zeroPadding2d", [[3, 1, 2]], { padding: 2 }),
  toCase("maxPooling1d", [[7, 2]]),
  toCase("maxPooling1d", [[7, 3]], { poolSize: 3, strides: 2, padding: "same" }),
  toCase("averagePooling1d", [[7, 2]]),
  toCase("averagePooling1d", [[5, 3]], { poolSize: 4, strides: 3, padding: "same" }),
  toCase("maxPooling2d", [[5, 7, 2]]),
  toCase("maxPooling2d", [[5, 7, 1]], { poolSize: 3, strides: 2, padding: "same" }),
  toCase("maxPooling2d", [[5, 5, 3]], { poolSize: 3, strides: 1 }),
  toCase("averagePooling2d", [[5, 7, 2]]),
  toCase("averagePooling2d", [[5, 7, 1]], { poolSize: 3, strides: 2, padding: "same" }),
  toCase("averagePooling2d", [[5, 3, 2]], { poolSize: 3, strides: 1, padding: "same" }),
  toCase("globalMaxPooling", [[3, 5, 2]]),
  toCase("globalMaxPooling", [[5, 3]]),
  toCase("globalAveragePooling", [[3, 5, 2]]),
  toCase("globalAveragePooling", [[5, 3]]),
  toCase("embedding", [[4]], { inputDim: 3, outputDim: 2 }),
  toCase("embedding", [[1]], { inputDim: 5, outputDim: 1 }),
  ...recurrentCases(),
  toCase("repeatVector", [[3]], { n: 4 }),
  toCase("repeatVector", [[1]], { n: 1 }),
  ...maskedCases(),
  toCase("attention", [
    [4, 3],
    [5, 3],
  ]),
  toCase(
    "attention",
    [
      [1, 2],
      [3, 2],
    ],
    { useScale: true },
  ),
  toCase("selfAttention", [[5, 3]], { heads: 1, keyDim: 2, ...biased }),
  toCase("selfAttention", [[4, 3]], { heads: 3, keyDim: 1, causal: true, ...biased }),
  toCase("selfAttention", [[1, 1]], { heads: 2, keyDim: 3, useBias: false }),
  toCase("positionalEncoding", [[5, 3]]),
  toCase("positionalEncoding", [[1, 4]]),
  toCase("dropout", [[3, 3, 2]], { rate: 0.4 }),
  toCase("gaussianNoise", [[5]], { stddev: 0.7 }),
  toCase("batchNormalization", [[3]]),
  toCase("batchNormalization", [[3, 3, 2]], { center: false }),
  toCase("batchNormalization", [[5, 2]], { scale: false }),
  toCase("batchNormalization", [[3, 2]], { trainable: false }),
  toCase("batchNormalization", [[3, 1, 2]], {}, { training: false }),
  toCase("layerNormalization", [[5]]),
  toCase("layerNormalization", [[3, 1, 4]], { scale: false }),
  toCase("layerNormalization", [[3, 4]], { center: false, scale: false }),
  toCase("add", [
    [3, 2],
    [3, 2],
    [3, 2],
  ]),
  toCase("multiply", [
    [3, 1, 2],
    [3, 1, 2],
    [3, 1, 2],
  ]),
  toCase("concatenate", [
    [3, 3, 1],
    [3, 3, 4],
    [3, 3, 2],
  ]),
  toCase("concatenate", [[2], [5]]),
  toCase("dot", [[4], [4]]),
  toCase("dot", [[1], [1]]),
  toCase("output", [[5]], { activation: "softmax" }),
  toCase("output", [[3, 5, 4]], {}, { ends: toPlainEnds([3, 5, 2], 2, [3, 5, 2]) }),
];

/** All numbers that go into a layer: its inputs `[samples, …]` one after the other, and its weights. */
export interface CaseNumbers {
  readonly inputs: readonly Float32Array[];
  readonly weights: readonly {
    readonly name: WeightName;
    readonly shape: Shape;
    readonly values: Float32Array;
  }[];
}

/** Inputs that lie far enough from each other that a small change makes no other one the largest. */
export function drawNumbers({ layer, inputs, ends }: LayerCase): CaseNumbers {
  const random = createRandom(toSeed(5, layer.kind, ...inputs.flat()));
  const isSigns = layer.kind === "embedding";
  return {
    inputs: inputs.map((shape) => {
      if (isSigns) return drawSigns(samples * toSize(shape), layer.inputDim, random);
      const count = samples * toSize(shape);
      return shuffle(
        Float32Array.from({ length: count }, (_, i) => (2 * (i + 0.5)) / count - 1),
        random,
      );
    }),
    weights: (ruleOf(layer.kind).toWeights?.(layer, inputs[0]!, ends) ?? []).map(({ name, shape }) => {
      const values = draw(toSize(shape), random);
      return { name, shape, values: name === "movingVariance" ? values.map((one) => 1.5 + one) : values };
    }),
  };
}

/** Whole numbers, moved halfway to the next so that a small change makes no other sign of them. */
function drawSigns(length: number, inputDim: number, random: Random): Float32Array {
  return Float32Array.from({ length }, () => Math.floor(random() * inputDim) + 0.5);
}

export function toOutputShape({ layer, inputs, ends }: LayerCase): Shape {
  const shape = ruleOf(layer.kind).toShape(layer, inputs, ends);
  if (isFault(shape)) throw new Error(`${layer.kind}: ${shape.fault}`);
  return shape;
}

export function runCase(one: LayerCase, numbers: CaseNumbers): LayerPass {
  const inputs = numbers.inputs.map((values, i) => tf.tensor(values, [samples, ...one.inputs[i]!]));
  const weights: Weights = Object.fromEntries(
    numbers.weights.map(({ name, shape, values }) => [name, tf.tensor(values, [...shape])]),
  );
  const masks = one.masked ? one.inputs.map(toCaseMask) : [];
  const truncation = one.truncation ?? null;
  return runLayer(one.layer, inputs, weights, { ...fixedChance, training: one.training, masks, truncation });
}

/** Of three samples the first has padding at both ends, the second none, and of the third nothing counts. */
export function toCaseMask([steps]: Shape): Mask {
  const rows = [
    Array.from({ length: steps! }, (_, step) => (step > 0 && step < steps! - 1 ? 1 : 0)),
    Array<number>(steps!).fill(1),
    Array<number>(steps!).fill(0),
  ];
  return tf.tensor2d(rows);
}

const fixedChance: Omit<Pass, "training"> = {
  ...inference,
  toDropout: (_, rate, shape) => toCycle([1, 0, 1, 1, 0], shape, 1 / (1 - rate)),
  toNoise: (_, deviation, shape) => toCycle([0.5, -1, 0.25], shape, deviation),
};

function toCycle(values: readonly number[], shape: readonly number[], by: number): tf.Tensor {
  const all = Float32Array.from({ length: toSize(shape) }, (_, i) => values[i % values.length]! * by);
  return tf.tensor(all, [...shape]);
}

/** Of the output: what the error walks back from. */
export function drawSlopes(one: LayerCase): Float32Array {
  return draw(samples * toSize(toOutputShape(one)), createRandom(toSeed(9, one.title)));
}
