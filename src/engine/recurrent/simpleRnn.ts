/** @file The simplest memory: hₜ = f(pₜ + hₜ₋₁·U), where p is what the inputs add (Elman 1990). */
import * as tf from "@tensorflow/tfjs-core";
import { multiply } from "#engine/matrix.ts";
import {
  atStep,
  delay,
  maskStep,
  maskSteps,
  stackSteps,
  sumErrors,
  tidyStep,
  toBend,
  walkBack,
  type UnrollInput,
  type Unrolled,
} from "#engine/recurrent/unrolled.ts";

export function unrollSimpleRnn({ layer, steps, batch, projection, kernel, mask }: UnrollInput): Unrolled {
  const bend = toBend(layer.activation);
  const made: { readonly z: tf.Tensor2D; readonly h: tf.Tensor2D }[] = [];
  let h = tf.zeros<tf.Rank.R2>([batch, kernel.shape[0]]);
  for (let step = 0; step < steps; step++) {
    const before = h;
    const done = tidyStep(() => {
      const z = tf.add<tf.Tensor2D>(
        atStep(projection, step, batch),
        tf.matMul(maskStep(before, mask), kernel),
      );
      return { z, h: bend.forward(z) };
    });
    h = done.h;
    made.push(done);
  }
  const states = stackSteps(made.map((one) => one.h));
  return {
    states,
    toGates: () => ({ state: states }),
    backward(toError) {
      const slope = bend.toSlope(stackSteps(made.map(({ z }) => z)), states);
      const turned = tf.transpose(kernel);
      const walked = walkBack<{ dz: tf.Tensor2D; dh: tf.Tensor2D }>(steps, (step, after) => {
        const dh = sumErrors(toError(step), after?.dh ?? null, h);
        const dz = tf.mul<tf.Tensor2D>(dh, atStep(slope, step, batch));
        return { dz, dh: maskStep(tf.matMul(dz, turned), mask) };
      });
      const dz = stackSteps(walked.map((one) => one.dz));
      return {
        projection: dz,
        toKernel: () => multiply(maskSteps(delay(states, batch), mask), dz, true, false) as tf.Tensor2D,
        toBias: () => tf.sum(dz, 0),
      };
    },
  };
}
