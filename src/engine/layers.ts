/**
 * @file What each kind of layer computes, and how the error walks back through it (Rumelhart, Hinton and Williams
 * 1986). Written out instead of recorded on a tape: it costs less per step, and every number of it can be shown.
 */
import type * as tf from "@tensorflow/tfjs-core";
import { passThrough, type LayerPass, type Pass, type RunLayer, type Weights } from "#engine/layerPass.ts";
import { runActivation } from "#engine/layers/activation.ts";
import { runAttention, runSelfAttention } from "#engine/layers/attention.ts";
import {
  runConv1d,
  runConv2d,
  runConv2dTranspose,
  runDepthwiseConv2d,
  runSeparableConv2d,
} from "#engine/layers/convolution.ts";
import { runDense, runOutput } from "#engine/layers/dense.ts";
import { runAdd, runConcatenate, runDot, runMultiply } from "#engine/layers/merge.ts";
import { runDropout, runGaussianNoise } from "#engine/layers/noise.ts";
import { runBatchNormalization, runLayerNormalization } from "#engine/layers/normalization.ts";
import {
  runAveragePooling1d,
  runAveragePooling2d,
  runGlobalAveragePooling,
  runGlobalMaxPooling,
  runMaxPooling1d,
  runMaxPooling2d,
} from "#engine/layers/pooling.ts";
import { runGru, runLstm, runSimpleRnn } from "#engine/layers/recurrent.ts";
import { runFlatten, runReshape } from "#engine/layers/reshaping.ts";
import { runUpSampling2d, runZeroPadding2d } from "#engine/layers/resizing.ts";
import { runEmbedding, runPositionalEncoding, runRepeatVector } from "#engine/layers/sequence.ts";
import type { LayerKind, LayerOf } from "#model/network.ts";

const layerRuns = {
  input: (_, [x]) => passThrough(x!),
  dense: runDense,
  activation: runActivation,
  flatten: runFlatten,
  reshape: runReshape,
  conv1d: runConv1d,
  conv2d: runConv2d,
  depthwiseConv2d: runDepthwiseConv2d,
  separableConv2d: runSeparableConv2d,
  conv2dTranspose: runConv2dTranspose,
  upSampling2d: runUpSampling2d,
  zeroPadding2d: runZeroPadding2d,
  maxPooling1d: runMaxPooling1d,
  averagePooling1d: runAveragePooling1d,
  maxPooling2d: runMaxPooling2d,
  averagePooling2d: runAveragePooling2d,
  globalMaxPooling: runGlobalMaxPooling,
  globalAveragePooling: runGlobalAveragePooling,
  embedding: runEmbedding,
  simpleRnn: runSimpleRnn,
  gru: runGru,
  lstm: runLstm,
  repeatVector: runRepeatVector,
  attention: runAttention,
  selfAttention: runSelfAttention,
  positionalEncoding: runPositionalEncoding,
  dropout: runDropout,
  gaussianNoise: runGaussianNoise,
  batchNormalization: runBatchNormalization,
  layerNormalization: runLayerNormalization,
  add: runAdd,
  multiply: runMultiply,
  concatenate: runConcatenate,
  dot: runDot,
  output: runOutput,
} satisfies { readonly [K in LayerKind]: RunLayer<LayerOf<K>> };

/** Runs any layer; the table's own types are checked above. */
export function runLayer<K extends LayerKind>(
  layer: LayerOf<K>,
  inputs: readonly tf.Tensor[],
  weights: Weights,
  pass: Pass,
): LayerPass {
  const run = layerRuns[layer.kind] as unknown as RunLayer<LayerOf<K>>;
  return run(layer, inputs, weights, pass);
}
