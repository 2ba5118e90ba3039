/** @file The passes through a network: with the chance that training needs, from a seed, and without. */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, toSeed } from "#base/random.ts";
import type { Pass } from "#engine/layerPass.ts";
import { toSize } from "#model/tensorShape.ts";

/** The same seed draws the same dropout and the same noise, on every backend. */
export function toTrainingPass(seed: number, more: Partial<Pass> = {}): Pass {
  return {
    ...inference,
    training: true,
    ...more,
    toDropout: (layer, rate, shape) => {
      const random = createRandom(toSeed(seed, layer, "mask"));
      const values = new Float32Array(toSize(shape));
      for (let i = 0; i < values.length; i++) values[i] = random() < rate ? 0 : 1 / (1 - rate);
      return tf.tensor(values, [...shape]);
    },
    toNoise: (layer, deviation, shape) => {
      const random = createRandom(toSeed(seed, layer, "noise"));
      const values = new Float32Array(toSize(shape));
      // Box and Muller (1958) give two numbers at once.
      for (let i = 0; i < values.length; i += 2) {
        const length = deviation * Math.sqrt(-2 * Math.log(1 - random()));
        const angle = 2 * Math.PI * random();
        values[i] = length * Math.cos(angle);
        if (i + 1 < values.length) values[i + 1] = length * Math.sin(angle);
      }
      return tf.tensor(values, [...shape]);
    },
  };
}

export const inference: Pass = {
  training: false,
  masks: [],
  truncation: null,
  carried: null,
  toDropout: refuse,
  toNoise: refuse,
};

function refuse(): never {
  throw new Error("chance is only asked for while training");
}
