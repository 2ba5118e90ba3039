/** @file The simplest memory: hₜ = f(pₜ + hₜ₋₁·U), where p is what the inputs add (Elman 1990). */
import * as tf from "@tensorflow/tfjs-core";
import { multiply } from "#engine/matrix.ts";
import { weighSteps } from "#engine/recurrent/weights.ts";
import {
  atStep,
  delay,
  dropStep,
  dropSteps,
  stackSteps,
  tidyStep,
  toBend,
  toHold,
  walkBack,
  type UnrollInput,
  type Unrolled,
} from "#engine/recurrent/unrolled.ts";

export function unrollSimpleRnn(input: UnrollInput): Unrolled {
  const { layer, steps, batch, projection, kernel, drop } = input;
  const bend = toBend(layer.activation);
  const hold = toHold(input.mask, batch);
  const begin = input.begin?.[0] ?? tf.zeros<tf.Rank.R2>([batch, kernel.shape[0]]);
  const made: { readonly z: tf.Tensor2D; readonly h: tf.Tensor2D }[] = [];
  let h = begin;
  for (let step = 0; step < steps; step++) {
    const before = h;
    const done = tidyStep(() => {
      const z = tf.add<tf.Tensor2D>(
        atStep(projection, step, batch),
        tf.matMul(dropStep(before, drop), kernel),
      );
      return { z, h: hold.forward(step, bend.forward(z), before) };
    });
    h = done.h;
    made.push(done);
  }
  const states = stackSteps(made.map((one) => one.h));
  return {
    states,
    end: [h],
    toGates: () => ({ state: states }),
    backward(errors) {
      const slope = bend.toSlope(stackSteps(made.map(({ z }) => z)), states);
      const turned = tf.transpose(kernel);
      const walked = walkBack<{ dz: tf.Tensor2D; dh: tf.Tensor2D }>(input, errors, h, (step, dh) => {
        const dz = tf.mul<tf.Tensor2D>(hold.inside(step, dh), atStep(slope, step, batch));
        return { dz, dh: hold.around(step, dropStep(tf.matMul(dz, turned), drop), dh) };
      });
      const dz = stackSteps(walked.steps.map((one) => one.dz));
      return {
        projection: dz,
        toStates: walked.toStates,
        toWeights: weighSteps(dz, () => multiply(dropSteps(delay(states, begin), drop), dz, true, false)),
      };
    },
  };
}
