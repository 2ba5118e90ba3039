/** @file For the tests: the layers of TF.js that ours answer to, and what those cannot do. */
import * as tf from "@tensorflow/tfjs";
import type { Layer, LayerKind, LayerOf } from "#model/network.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import type { Shape } from "#model/tensorShape.ts";

type StockLayer = tf.layers.Layer;
type ToStock = {
  readonly [K in LayerKind]?: (layer: LayerOf<K>, input: Shape, outputs: number) => StockLayer;
};

/** TF.js has no causal padding; `same` gives as many places. */
const toPadding = (padding: "valid" | "same" | "causal") => (padding === "causal" ? "same" : padding);

const stockLayers: ToStock = {
  dense: ({ units, useBias, activation }) =>
    tf.layers.dense({ units, useBias, activation: bend(activation) }),
  activation: ({ activation }) => tf.layers.activation({ activation: bend(activation) }),
  flatten: () => tf.layers.flatten(),
  reshape: ({ targetShape }) => tf.layers.reshape({ targetShape: [...targetShape] }),
  conv1d: ({ filters, kernelSize, strides, padding, dilation: dilationRate, useBias, activation }) =>
    tf.layers.conv1d({
      filters,
      kernelSize,
      strides,
      dilationRate,
      useBias,
      padding: toPadding(padding),
      activation: bend(activation),
    }),
  conv2d: ({ filters, kernelSize, strides, padding, dilation: dilationRate, useBias, activation }) =>
    tf.layers.conv2d({
      filters,
      kernelSize,
      strides,
      padding,
      dilationRate,
      useBias,
      activation: bend(activation),
    }),
  depthwiseConv2d: (layer) =>
    tf.layers.depthwiseConv2d({
      kernelSize: layer.kernelSize,
      depthMultiplier: layer.depthMultiplier,
      strides: layer.strides,
      padding: layer.padding,
      dilationRate: layer.dilation,
      useBias: layer.useBias,
      activation: bend(layer.activation),
    }),
  separableConv2d: (layer) =>
    tf.layers.separableConv2d({
      filters: layer.filters,
      kernelSize: layer.kernelSize,
      depthMultiplier: layer.depthMultiplier,
      strides: layer.strides,
      padding: layer.padding,
      dilationRate: layer.dilation,
      useBias: layer.useBias,
      activation: bend(layer.activation),
    }),
  conv2dTranspose: ({ filters, kernelSize, strides, padding, useBias, activation }) =>
    tf.layers.conv2dTranspose({
      filters,
      kernelSize,
      strides,
      padding,
      useBias,
      activation: bend(activation),
    }),
  upSampling2d: ({ size, interpolation }) => tf.layers.upSampling2d({ size: [size, size], interpolation }),
  zeroPadding2d: ({ padding }) => tf.layers.zeroPadding2d({ padding }),
  maxPooling1d: ({ poolSize, strides, padding }) => tf.layers.maxPooling1d({ poolSize, strides, padding }),
  averagePooling1d: ({ poolSize, strides, padding }) =>
    tf.layers.averagePooling1d({ poolSize, strides, padding }),
  maxPooling2d: ({ poolSize, strides, padding }) => tf.layers.maxPooling2d({ poolSize, strides, padding }),
  averagePooling2d: ({ poolSize, strides, padding }) =>
    tf.layers.averagePooling2d({ poolSize, strides, padding }),
  globalMaxPooling: (_, { length }) =>
    length === 3 ? tf.layers.globalMaxPooling2d({}) : tf.layers.globalMaxPooling1d({}),
  globalAveragePooling: (_, { length }) =>
    length === 3 ? tf.layers.globalAveragePooling2d({}) : tf.layers.globalAveragePooling1d({}),
  embedding: ({ inputDim, outputDim }) => tf.layers.embedding({ inputDim, outputDim }),
  simpleRnn: (layer) => toBoth(layer, tf.layers.simpleRNN(toRecurrent(layer))),
  gru: (layer) => toBoth(layer, tf.layers.gru({ ...toRecurrent(layer), ...toGates(layer) })),
  lstm: (layer) => toBoth(layer, tf.layers.lstm({ ...toRecurrent(layer), ...toGates(layer) })),
  repeatVector: ({ n }) => tf.layers.repeatVector({ n }),
  dropout: ({ rate }) => tf.layers.dropout({ rate }),
  gaussianNoise: ({ stddev }) => tf.layers.gaussianNoise({ stddev }),
  batchNormalization: ({ epsilon, momentum, center, scale }) =>
    tf.layers.batchNormalization({ epsilon, momentum, center, scale }),
  layerNormalization: ({ epsilon, center, scale }) =>
    tf.layers.layerNormalization({ epsilon, center, scale }),
  add: () => tf.layers.add(),
  multiply: () => tf.layers.multiply(),
  concatenate: () => tf.layers.concatenate(),
  dot: () => tf.layers.dot({ axes: -1 }),
  output: ({ useBias }, _, units) => tf.layers.dense({ units, useBias }),
};

function toRecurrent({ units, activation, useBias, returnSequences, goBackwards }: RecurrentLayer) {
  return { units, activation: bend(activation), useBias, returnSequences, goBackwards };
}

function toGates({ recurrentActivation }: LayerOf<"gru" | "lstm">) {
  return { recurrentActivation: bend(recurrentActivation) };
}

function toBoth({ bidirectional: mergeMode }: RecurrentLayer, layer: tf.RNN): StockLayer {
  return mergeMode === "none" ? layer : tf.layers.bidirectional({ layer, mergeMode });
}

const known = ["tanh", "relu", "softmax", "sigmoid", "softplus", "swish"] as const;

/** Functions that TF.js does not have are left out: they change no shape. */
function bend(activation: string): (typeof known)[number] | "linear" {
  return known.find((one) => one === activation) ?? "linear";
}

export function toStockLayer(layer: Layer, input: Shape, outputs: number): StockLayer {
  const build = stockLayers[layer.kind] as ((...args: unknown[]) => StockLayer) | undefined;
  if (!build) throw new Error(`TF.js has no ${layer.kind}`);
  return build(layer, input, outputs);
}

/** What a layer of TF.js makes of one tensor, or of several if it is a join. Throws where it refuses them. */
export function applyStock(layer: StockLayer, inputs: readonly tf.Tensor[]): tf.Tensor {
  return layer.apply(inputs.length === 1 ? inputs[0]! : [...inputs]) as tf.Tensor;
}
