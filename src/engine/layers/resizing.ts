/** @file Layers that make maps larger without weights. */
import * as tf from "@tensorflow/tfjs-core";
import { toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
import { toShares } from "#kernels/blendLoop.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import type { LayerOf } from "#model/network.ts";

export const runUpSampling2d: RunLayer<LayerOf<"upSampling2d">> = ({ size, interpolation }, [x]) => {
  const maps = x as tf.Tensor4D;
  return interpolation === "nearest" ? repeat(maps, size) : blend(maps, size);
};

export const runZeroPadding2d: RunLayer<LayerOf<"zeroPadding2d">> = ({ padding }, [x]) => {
  const sides: [number, number] = [padding, padding];
  const output = tf.pad(x!, [[0, 0], sides, sides, [0, 0]]);
  return toPass(output, (dy) => tf.slice(dy, [0, padding, padding, 0], x!.shape));
};

/** Every pixel becomes a square, so its error is the sum over that square. */
function repeat(x: tf.Tensor4D, size: number): LayerPass {
  const [, height, width] = x.shape;
  const output = tf.image.resizeNearestNeighbor(x, [height * size, width * size]);
  return toPass(output, (dy) => tf.mul(tf.avgPool(dy as tf.Tensor4D, size, size, "valid"), size * size));
}

/** Pixels are looked at in their middles, as Keras does. */
function blend(x: tf.Tensor4D, size: number): LayerPass {
  const [, height, width] = x.shape;
  const output = tf.image.resizeBilinear(x, [height * size, width * size], false, true);
  return toPass(output, (dy) => {
    if (hasSimd()) return runSimd("unblend", { dy }, { size })[0]!;
    if (hasLoops()) return runLoop("unblend", [dy], { shape: x.shape, size });
    return unblendByProducts(dy, x.shape, size);
  });
}

/** Each new row is a blend of two old ones, and each new column too: the way back is a product with their shares. */
function unblendByProducts(dy: tf.Tensor, shape: tf.Tensor4D["shape"], size: number): tf.Tensor {
  const [count, height, width, channels] = shape;
  const [tall, wide] = [height * size, width * size];
  const rows = tf.tensor3d(toMatrix(height, size), [1, height, tall]);
  const columns = tf.tensor3d(toMatrix(width, size), [1, width, wide]);
  const low = tf.matMul(rows, tf.reshape(dy, [count, tall, wide * channels]));
  return tf.reshape(tf.matMul(columns, tf.reshape(low, [count * height, wide, channels])), shape);
}

/** `[length, length · size]`: the shares of the old pixels in the new ones. */
function toMatrix(length: number, size: number): Float32Array {
  const { low, high, share } = toShares(length, size);
  const matrix = new Float32Array(length * length * size);
  share.forEach((by, place) => {
    matrix[low[place]! * length * size + place]! += 1 - by;
    matrix[high[place]! * length * size + place]! += by;
  });
  return matrix;
}
