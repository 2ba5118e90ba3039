/** @file What stands around recurrent layers: embeddings, a vector for every step, and the place of each step. */
import * as tf from "@tensorflow/tfjs-core";
import { fitsGpu } from "#engine/gpuLimits.ts";
import { passThrough, toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
import { multiply } from "#engine/matrix.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import type { LayerOf } from "#model/network.ts";

/** Rows of a table; the error of a row is the sum over all places where it was used. Whole numbers have no slope. */
export const runEmbedding: RunLayer<LayerOf<"embedding">> = ({ inputDim, outputDim }, [x], weights) => {
  const table = weights.embeddings!;
  if (hasGpu() && fitsGpu("embedding", toNeed(x!, table))) return embedOnGpu(x!, table, inputDim);
  const signs = tf.clipByValue(tf.floor(x!), 0, inputDim - 1);
  const rows = tf.cast(signs, "int32");
  return toPass(
    tf.gather(table, rows),
    () => tf.zerosLike(x!),
    (dy) => {
      const errors = tf.reshape(dy, [-1, outputDim]);
      if (hasSimd()) {
        const given = { rows: errors, places: signs };
        return { embeddings: runSimd("scatterRows", given, { count: inputDim })[0]! };
      }
      if (hasLoops()) {
        return { embeddings: runLoop("scatterRows", [errors, signs], { shape: [inputDim, outputDim] }) };
      }
      const picked = tf.cast(tf.oneHot(tf.reshape<tf.Rank.R1>(rows, [-1]), inputDim), "float32");
      return { embeddings: multiply(picked, errors, true, false) };
    },
  );
};

function toNeed(x: tf.Tensor, table: tf.Tensor) {
  const [rows, columns] = table.shape as [number, number];
  return { arrays: [table.size, x.size * columns], products: [{ rows, columns }] };
}

function embedOnGpu(x: tf.Tensor, table: tf.Tensor, signs: number): LayerPass {
  const columns = table.shape[1]!;
  const order = { signs, columns, places: x.size };
  return toPass(
    tf.reshape(runOnGpu("embedding", { x, table }, order), [...x.shape, columns]),
    () => tf.zerosLike(x),
    (dy) => ({ embeddings: runOnGpu("embeddingTable", { x, dy }, order) }),
  );
}

export const runRepeatVector: RunLayer<LayerOf<"repeatVector">> = ({ n }, [x]) =>
  toPass(tf.tile(tf.expandDims(x!, 1), [1, n, 1]), (dy) => tf.sum(dy, 1));

export const runPositionalEncoding: RunLayer<LayerOf<"positionalEncoding">> = (_, [x]) => {
  const [, steps, features] = x!.shape as [number, number, number];
  const places = tf.tensor3d(toPlaces(steps, features), [1, steps, features]);
  return { ...passThrough(x!), output: tf.add(x!, places) };
};

/** sin(t/10000^(2i/features)) in column 2i and the cosine in column 2i + 1 (Vaswani et al. 2017). */
export function toPlaces(steps: number, features: number): Float32Array {
  return Float32Array.from({ length: steps * features }, (_, at) => {
    const [step, column] = [Math.floor(at / features), at % features];
    const angle = step / 10_000 ** ((2 * Math.floor(column / 2)) / features);
    return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  });
}
