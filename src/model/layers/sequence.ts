/** @file What stands around recurrent layers: an embedding before them, a vector for every step behind them. */
import { toFault, type LayerRule } from "#model/layerRule.ts";
import { toFlatFault } from "#model/layers/dense.ts";
import { maxSteps } from "#model/layers/recurrent.ts";
import type { Range } from "#model/range.ts";
import { toShapeText } from "#model/tensorShape.ts";

/**
 * A table with a row of `outputDim` learned numbers for each of `inputDim` signs: of `[steps]` whole numbers each one
 * becomes its row (Bengio et al. 2003). What is below 0 or beyond the table counts as the first or the last sign.
 */
export interface EmbeddingLayer {
  readonly kind: "embedding";
  readonly id: string;
  /** Signs that there are, 0 included. */
  readonly inputDim: number;
  readonly outputDim: number;
  /** The sign 0 is padding: recurrent layers, attention and global pooling behind it pass over its steps. */
  readonly maskZero: boolean;
  /** A frozen layer keeps its weights. */
  readonly trainable: boolean;
}

/** The same list at each of `n` steps. */
export interface RepeatVectorLayer {
  readonly kind: "repeatVector";
  readonly id: string;
  readonly n: number;
}

const inputDimRange: Range = { min: 1, max: 50_000, integer: true };
const outputDimRange: Range = { min: 1, max: 1024, integer: true };

export const embeddingRule: LayerRule<EmbeddingLayer> = {
  defaults: { inputDim: 64, outputDim: 8, maskZero: false, trainable: true },
  settings: { inputDim: inputDimRange, outputDim: outputDimRange, maskZero: "boolean", trainable: "boolean" },
  live: ["maskZero", "trainable"],
  reads: "one",
  toShape: (layer, [input]) =>
    input!.length === 1
      ? [input![0]!, layer.outputDim]
      : toFault("shape.needsSigns", { got: toShapeText(input!) }),
  toWeights: ({ inputDim, outputDim }) => [
    { name: "embeddings", shape: [inputDim, outputDim], trainable: true },
  ],
};

export const repeatVectorRule: LayerRule<RepeatVectorLayer> = {
  defaults: { n: 8 },
  settings: { n: { min: 1, max: maxSteps, integer: true } },
  live: [],
  reads: "one",
  toShape: ({ n }, [input]) => (input!.length === 1 ? [n, input![0]!] : toFlatFault(input!)),
};
