/**
 * @file The table of layer kinds. All that varies by kind and is pure stands in `layers/`, one rule for each kind;
 * engine, messages and icons have tables of the same keys, so that the compiler names every place a new kind must be
 * added to.
 */
import type { LayerRule } from "#model/layerRule.ts";
import { activationRule } from "#model/layers/activation.ts";
import { attentionRule, positionalEncodingRule, selfAttentionRule } from "#model/layers/attention.ts";
import {
  conv1dRule,
  conv2dRule,
  conv2dTransposeRule,
  depthwiseConv2dRule,
  separableConv2dRule,
} from "#model/layers/convolution.ts";
import { denseRule } from "#model/layers/dense.ts";
import { dropoutRule } from "#model/layers/dropout.ts";
import { gaussianNoiseRule } from "#model/layers/gaussianNoise.ts";
import { inputRule } from "#model/layers/input.ts";
import { addRule, concatenateRule, dotRule, multiplyRule } from "#model/layers/merge.ts";
import { batchNormalizationRule, layerNormalizationRule } from "#model/layers/normalization.ts";
import { outputRule } from "#model/layers/output.ts";
import {
  averagePooling1dRule,
  averagePooling2dRule,
  globalAveragePoolingRule,
  globalMaxPoolingRule,
  maxPooling1dRule,
  maxPooling2dRule,
} from "#model/layers/pooling.ts";
import { gruRule, lstmRule, simpleRnnRule } from "#model/layers/recurrent.ts";
import { flattenRule, reshapeRule } from "#model/layers/reshaping.ts";
import { upSampling2dRule, zeroPadding2dRule } from "#model/layers/resizing.ts";
import { embeddingRule, repeatVectorRule } from "#model/layers/sequence.ts";
import type { LayerKind, LayerOf } from "#model/network.ts";

type LayerRules = { readonly [K in LayerKind]: LayerRule<LayerOf<K>> };

export const layerKinds: LayerRules = {
  input: inputRule,
  dense: denseRule,
  activation: activationRule,
  flatten: flattenRule,
  reshape: reshapeRule,
  conv1d: conv1dRule,
  conv2d: conv2dRule,
  depthwiseConv2d: depthwiseConv2dRule,
  separableConv2d: separableConv2dRule,
  conv2dTranspose: conv2dTransposeRule,
  upSampling2d: upSampling2dRule,
  zeroPadding2d: zeroPadding2dRule,
  maxPooling1d: maxPooling1dRule,
  averagePooling1d: averagePooling1dRule,
  maxPooling2d: maxPooling2dRule,
  averagePooling2d: averagePooling2dRule,
  globalMaxPooling: globalMaxPoolingRule,
  globalAveragePooling: globalAveragePoolingRule,
  embedding: embeddingRule,
  simpleRnn: simpleRnnRule,
  gru: gruRule,
  lstm: lstmRule,
  repeatVector: repeatVectorRule,
  attention: attentionRule,
  selfAttention: selfAttentionRule,
  positionalEncoding: positionalEncodingRule,
  dropout: dropoutRule,
  gaussianNoise: gaussianNoiseRule,
  batchNormalization: batchNormalizationRule,
  layerNormalization: layerNormalizationRule,
  add: addRule,
  multiply: multiplyRule,
  concatenate: concatenateRule,
  dot: dotRule,
  output: outputRule,
};

/** The groups in which people look for a layer, each in the order of the palette. */
export const layerGroups = {
  core: ["dense", "activation", "flatten", "reshape"],
  convolution: [
    "conv2d",
    "depthwiseConv2d",
    "separableConv2d",
    "conv2dTranspose",
    "upSampling2d",
    "zeroPadding2d",
    "conv1d",
  ],
  pooling: [
    "maxPooling2d",
    "averagePooling2d",
    "globalMaxPooling",
    "globalAveragePooling",
    "maxPooling1d",
    "averagePooling1d",
  ],
  recurrent: ["embedding", "lstm", "gru", "simpleRnn", "repeatVector"],
  attention: ["attention", "selfAttention", "positionalEncoding"],
  regularization: ["dropout", "gaussianNoise", "batchNormalization", "layerNormalization"],
  merge: ["add", "multiply", "concatenate", "dot"],
} as const satisfies Record<string, readonly LayerKind[]>;
export type LayerGroup = keyof typeof layerGroups;

/** The rule of a layer, with the kind's own type hidden: for code that treats all kinds alike. */
export function ruleOf<K extends LayerKind>(kind: K): LayerRule<LayerOf<K>> {
  return layerKinds[kind];
}
