/** @file Poolings: windows, or whole maps, become one number. */
import * as tf from "@tensorflow/tfjs-core";
import { toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
import { toVeil, type Mask } from "#engine/masks.ts";
import { poolAverage, poolMax, toAveragePoolGradient, toMaxPoolGradient } from "#engine/pools.ts";
import { toSequenceSlide, toSlide } from "#engine/slide.ts";
import type { Slide } from "#kernels/slide.ts";
import type { LayerOf } from "#model/network.ts";

type Pooling = LayerOf<"maxPooling1d" | "averagePooling1d" | "maxPooling2d" | "averagePooling2d">;

export const runMaxPooling1d: RunLayer<LayerOf<"maxPooling1d">> = (layer, [x]) =>
  poolSequence(layer, x!, toMax);
export const runAveragePooling1d: RunLayer<LayerOf<"averagePooling1d">> = (layer, [x]) =>
  poolSequence(layer, x!, toAverage);
export const runMaxPooling2d: RunLayer<LayerOf<"maxPooling2d">> = (layer, [x]) => poolMaps(layer, x!, toMax);
export const runAveragePooling2d: RunLayer<LayerOf<"averagePooling2d">> = (layer, [x]) =>
  poolMaps(layer, x!, toAverage);

/** The largest number of each channel; places that share it share its error, as in TensorFlow. */
export const runGlobalMaxPooling: RunLayer<LayerOf<"globalMaxPooling">> = (_, [x], __, { masks: [mask] }) => {
  const places = mask ? tf.add<tf.Tensor3D>(x!, tf.expandDims(toVeil(mask), 2)) : toPlaces(x!);
  const y = tf.max(places, 1, true);
  // Of a sequence of which no step counts nothing is seen.
  const open = mask && tf.reshape(tf.max(mask, 1), [-1, 1]);
  const flat = tf.reshape(y, [x!.shape[0], -1]);
  return toPass(open ? tf.mul(flat, open) : flat, (dy) => {
    const isLargest = tf.cast(tf.equal(places, y), "float32");
    const error = tf.reshape(open ? tf.mul(dy, open) : dy, y.shape);
    return tf.reshape(tf.mul(isLargest, tf.div(error, tf.sum(isLargest, 1, true))), x!.shape);
  });
};

export const runGlobalAveragePooling: RunLayer<LayerOf<"globalAveragePooling">> = (_, [x], __, pass) => {
  const [mask] = pass.masks;
  if (mask) return averageSteps(x as tf.Tensor3D, mask);
  const places = toPlaces(x!);
  const [count, length, channels] = places.shape;
  return toPass(tf.mean(places, 1), (dy) => {
    const shares = tf.mul(tf.ones([1, length, 1]), 1 / length);
    return tf.reshape(tf.mul(tf.reshape(dy, [count, 1, channels]), shares), x!.shape);
  });
};

/** The mean of the steps that count; of none it is 0. */
function averageSteps(x: tf.Tensor3D, mask: Mask): LayerPass {
  const counts = tf.maximum(tf.sum(mask, 1, true), 1);
  const shares = tf.expandDims(tf.div(mask, counts), 2);
  return toPass(tf.sum(tf.mul(x, shares), 1), (dy) => tf.mul(tf.expandDims(dy, 1), shares));
}

/** `[count, places, channels]` */
function toPlaces(x: tf.Tensor): tf.Tensor3D {
  return tf.reshape(x, [x.shape[0], -1, x.shape.at(-1)!]);
}

type Pool = (x: tf.Tensor, slide: Slide) => LayerPass;

function toMax(x: tf.Tensor, slide: Slide): LayerPass {
  const y = poolMax(x, slide);
  return toPass(y, (dy) => toMaxPoolGradient(dy, x, y, slide));
}

function toAverage(x: tf.Tensor, slide: Slide): LayerPass {
  return toPass(poolAverage(x, slide), (dy) => toAveragePoolGradient(dy, x, slide));
}

function poolMaps(layer: Pooling, x: tf.Tensor, pool: Pool): LayerPass {
  return pool(x, toSlide(x.shape[1]!, x.shape[2]!, toWindow(layer)));
}

/** As maps of height 1. */
function poolSequence(layer: Pooling, x: tf.Tensor, pool: Pool): LayerPass {
  const [count, steps, channels] = x.shape as [number, number, number];
  const slide = toSequenceSlide(steps, toWindow(layer));
  const { output, backward } = pool(tf.reshape(x, [count, 1, steps, channels]), slide);
  return toPass(tf.reshape(output, [count, slide.output[1], channels]), (dy) => {
    const raised = tf.reshape(dy, [count, 1, slide.output[1], channels]);
    const [dx] = backward(raised, { inputs: [true], weights: false }).inputs;
    return tf.reshape(dx!, x.shape);
  });
}

function toWindow({ poolSize: size, strides, padding }: Pooling) {
  return { size, strides, padding, dilation: 1 };
}
