/** @file A trained layer answers what the layer of TF.js with the same weights answers. */
import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs";
import { drawNumbers, layerCases, runCase, samples } from "#engine/layers.fixture.ts";
import type { LayerCase } from "#engine/layerCase.fixture.ts";
import { applyStock, toStockLayer } from "#engine/stock.fixture.ts";

beforeAll(async () => {
  await tf.setBackend("cpu");
});

/** TF.js has no causal padding, no gelu, forgets the dilation of depthwise layers, resets GRUs before the product alone, has no attention, and blends other pixels than Keras. */
function isComparable({ layer, masked }: LayerCase): boolean {
  if (masked) return false;
  if (layer.kind === "conv1d") return layer.padding !== "causal";
  if (layer.kind === "depthwiseConv2d") return layer.dilation === 1;
  if (layer.kind === "upSampling2d") return layer.interpolation === "nearest";
  if (layer.kind === "gru") return !layer.resetAfter;
  if (layer.kind === "simpleRnn") return layer.activation !== "sin";
  if (layer.kind === "attention" || layer.kind === "selfAttention") return false;
  if (layer.kind === "positionalEncoding") return false;
  return layer.kind !== "activation" || layer.activation !== "gelu";
}

test.each(layerCases.filter(isComparable))("$title", (one) => {
  const trained = { ...one, training: false };
  const numbers = drawNumbers(one);
  const ours = runCase(trained, numbers).output;
  const stock = toStockLayer(one.layer, one.inputs[0]!, one.ends.outputs);
  const inputs = numbers.inputs.map((values, i) => tf.tensor(values, [samples, ...one.inputs[i]!]));
  applyStock(stock, inputs); // Only now it has weights.
  stock.setWeights(numbers.weights.map(({ values, shape }) => tf.tensor(values, [...shape])));
  const theirs = applyStock(stock, inputs);
  expect(ours.shape).toEqual(theirs.shape);
  const [found, expected] = [ours.dataSync<"float32">(), theirs.dataSync<"float32">()];
  expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(1e-5);
});
