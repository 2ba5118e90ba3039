/** @file The LSTM of `lstm.ts` with its usual functions, each step in one loop where the backend has them. */
import * as tf from "@tensorflow/tfjs-core";
import { multiply } from "#engine/matrix.ts";
import { weighSteps } from "#engine/recurrent/weights.ts";
import {
  delay,
  dropStep,
  dropSteps,
  isCut,
  stackSteps,
  toStepError,
  type UnrollInput,
  type Unrolled,
} from "#engine/recurrent/unrolled.ts";
import { lstmBlocks } from "#kernels/lstmLoops.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

export function canLoopLstm(layer: RecurrentLayer): boolean {
  return (
    hasLoops() &&
    layer.kind === "lstm" &&
    layer.activation === "tanh" &&
    layer.recurrentActivation === "sigmoid"
  );
}

export function unrollLstmByLoops(input: UnrollInput): Unrolled {
  const { steps, batch, projection, kernel, drop } = input;
  const units = kernel.shape[0];
  const size = batch * units;
  const order = { shape: [lstmBlocks * size], batch, units };
  const mask = input.mask ?? tf.ones([steps * batch, 1]);
  const nothing = tf.zeros<tf.Rank.R2>([batch, units]);
  const [h0, c0] = (input.begin ?? [nothing, nothing]) as [tf.Tensor2D, tf.Tensor2D];
  const start = tf.concat([h0, c0]);
  const toBlock = (made: tf.Tensor, block: number) =>
    tf.reshape<tf.Rank.R2>(tf.slice(made, [block * size], [size]), [batch, units]);

  const made: tf.Tensor[] = [];
  const states: tf.Tensor2D[] = [];
  for (let step = 0; step < steps; step++) {
    const product = tf.matMul(dropStep(states.at(-1) ?? h0, drop), kernel);
    const done = runLoop("lstmStep", [projection, product, made.at(-1) ?? start, mask], { ...order, step });
    product.dispose();
    made.push(done);
    states.push(toBlock(done, 0));
  }
  const all = stackSteps(states);
  const stack = (block: number) => stackSteps(made.map((one) => toBlock(one, block)));

  return {
    states: all,
    end: [states.at(-1)!, toBlock(made.at(-1)!, 1)],
    toGates: () => ({
      state: all,
      cell: stack(1),
      candidate: stack(4),
      input: stack(2),
      forget: stack(3),
      output: stack(5),
    }),
    backward(errors) {
      const toError = toStepError(input, errors);
      const turned = tf.transpose(kernel);
      const none = tf.zeros([lstmBlocks * size]);
      const rows: tf.Tensor2D[] = [];
      const totals: tf.Tensor[] = [];
      let [later, through] = [none, nothing];
      for (let step = steps - 1; step >= 0; step--) {
        if (isCut(input, step)) [later, through] = [none, nothing];
        const before = made[step - 1] ?? start;
        const given = [made[step]!, before, later, through, toError(step) ?? nothing, mask];
        later = runLoop("lstmStepBack", given, { ...order, step });
        totals.push(later);
        const dz = tf.reshape<tf.Rank.R2>(tf.slice(later, [0], [4 * size]), [batch, 4 * units]);
        rows.push(dz);
        if (step > 0) through = dropStep(tf.matMul(dz, turned), drop);
      }
      const dz = stackSteps(rows.toReversed());
      return {
        projection: dz,
        toStates: () => stackSteps(totals.toReversed().map((one) => toBlock(one, 6))),
        toWeights: weighSteps(dz, () => multiply(dropSteps(delay(all, h0), drop), dz, true, false)),
      };
    },
  };
}
