/** @file Layers that disturb the numbers while training, and let them pass in a trained network. */
import * as tf from "@tensorflow/tfjs-core";
import { passThrough, toPass, type RunLayer } from "#engine/layerPass.ts";
import type { LayerOf } from "#model/network.ts";

export const runDropout: RunLayer<LayerOf<"dropout">> = ({ id, rate }, [x], _, pass) => {
  if (!pass.training || rate === 0) return passThrough(x!);
  const mask = pass.toDropout(id, rate, x!.shape);
  return toPass(tf.mul(x!, mask), (dy) => tf.mul(dy, mask));
};

export const runGaussianNoise: RunLayer<LayerOf<"gaussianNoise">> = ({ id, stddev }, [x], _, pass) => {
  if (!pass.training || stddev === 0) return passThrough(x!);
  return toPass(tf.add(x!, pass.toNoise(id, stddev, x!.shape)), (dy) => dy);
};
