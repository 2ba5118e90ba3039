/** @file Layers that make maps larger without weights. */
import * as tf from "@tensorflow/tfjs-core";
import { toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
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

/** Each new row is a blend of two old ones, and each new column too: two products with a matrix of their shares. */
function blend(x: tf.Tensor4D, size: number): LayerPass {
  const [count, height, width, channels] = x.shape;
  const [tall, wide] = [height * size, width * size];
  const rows = tf.tensor3d(toShares(height, size), [1, tall, height]);
  const columns = tf.tensor3d(toShares(width, size), [1, wide, width]);
  const widened = tf.matMul(columns, tf.reshape(x, [count * height, width, channels]));
  const grown = tf.matMul(rows, tf.reshape(widened, [count, height, wide * channels]));
  return toPass(tf.reshape(grown, [count, tall, wide, channels]), (dy) => {
    const low = tf.matMul(tf.transpose(rows, [0, 2, 1]), tf.reshape(dy, [count, tall, wide * channels]));
    const dx = tf.matMul(tf.transpose(columns, [0, 2, 1]), tf.reshape(low, [count * height, wide, channels]));
    return tf.reshape(dx, x.shape);
  });
}

/** `[length · size, length]`: pixels are looked at in their middles, as Keras does, and the edge ones go on outside. */
function toShares(length: number, size: number): Float32Array {
  const shares = new Float32Array(length * size * length);
  for (let i = 0; i < length * size; i++) {
    const place = Math.min(length - 1, Math.max(0, (i + 0.5) / size - 0.5));
    const low = Math.floor(place);
    const high = Math.min(length - 1, low + 1);
    shares[i * length + low]! += 1 - (place - low);
    shares[i * length + high]! += place - low;
  }
  return shares;
}
