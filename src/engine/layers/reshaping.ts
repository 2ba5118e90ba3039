/** @file Layers that lay the same numbers out anew: the error is laid back. */
import * as tf from "@tensorflow/tfjs-core";
import { toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
import type { LayerOf } from "#model/network.ts";
import { toSize } from "#model/tensorShape.ts";

export const runFlatten: RunLayer<LayerOf<"flatten">> = (_, [x]) => lay(x!, [toSize(x!.shape.slice(1))]);

export const runReshape: RunLayer<LayerOf<"reshape">> = ({ targetShape }, [x]) => {
  const known = toSize(targetShape.filter((size) => size !== -1));
  const left = toSize(x!.shape.slice(1)) / known;
  return lay(
    x!,
    targetShape.map((size) => (size === -1 ? left : size)),
  );
};

function lay(x: tf.Tensor, shape: readonly number[]): LayerPass {
  return toPass(tf.reshape(x, [x.shape[0], ...shape]), (dy) => tf.reshape(dy, x.shape));
}
