/** @file The GRU of `gru.ts` with its usual functions, each step in one loop, or two, where the backend has them. */
import * as tf from "@tensorflow/tfjs-core";
import { weighGru } from "#engine/recurrent/weights.ts";
import {
  delay,
  dropStep,
  dropSteps,
  isCut,
  stackSteps,
  toStepError,
  toColumns,
  type UnrollInput,
  type Unrolled,
} from "#engine/recurrent/unrolled.ts";
import { gruBlocks, gruErrorBlocks } from "#kernels/gruLoops.ts";
import { hasLoops, runLoop } from "#kernels/loops.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

export function canLoopGru(layer: RecurrentLayer): boolean {
  return (
    hasLoops() &&
    layer.kind === "gru" &&
    layer.activation === "tanh" &&
    layer.recurrentActivation === "sigmoid"
  );
}

export function unrollGruByLoops(input: UnrollInput): Unrolled {
  const { layer, steps, batch, projection, kernel, bias, drop } = input;
  const units = kernel.shape[0];
  const size = batch * units;
  const isAfter = layer.kind === "gru" && layer.resetAfter;
  const blocks = isAfter ? 3 : 2;
  const [gateKernel, ownKernel] = [toColumns(kernel, units, 0, 2), toColumns(kernel, units, 2)];
  const mask = input.mask ?? tf.ones([steps * batch, 1]);
  const nothing = tf.zeros<tf.Rank.R2>([batch, units]);
  const begin = input.begin?.[0] ?? nothing;
  const order = { shape: [gruBlocks * size], batch, units, blocks } as const;
  const toBlock = (made: tf.Tensor, block: number) =>
    tf.reshape<tf.Rank.R2>(tf.slice(made, [block * size], [size]), [batch, units]);

  function toStep(step: number, before: tf.Tensor2D): tf.Tensor {
    const seen = dropStep(before, drop);
    const product = tf.matMul<tf.Tensor2D>(seen, isAfter ? kernel : gateKernel);
    const shifted = bias ? tf.add<tf.Tensor2D>(product, bias) : product;
    const gates = runLoop("gruStep", [projection, shifted, before, seen, mask], { ...order, step });
    if (isAfter) return gates;
    const own = tf.matMul(toBlock(gates, 0), ownKernel);
    return runLoop("gruClose", [projection, own, before, gates, mask], { ...order, step });
  }

  const made: tf.Tensor[] = [];
  const states: tf.Tensor2D[] = [];
  for (let step = 0; step < steps; step++) {
    const before = states.at(-1) ?? begin;
    made.push(tf.tidy(() => toStep(step, before)));
    states.push(toBlock(made.at(-1)!, 0));
  }
  const all = stackSteps(states);
  const stack = (block: number) => stackSteps(made.map((one) => toBlock(one, block)));

  return {
    states: all,
    end: [states.at(-1)!],
    toGates: () => ({ state: all, candidate: stack(3), update: stack(1), reset: stack(2) }),
    backward(errors) {
      const toError = toStepError(input, errors);
      const turned = tf.transpose(isAfter ? kernel : gateKernel);
      const turnedOwn = tf.transpose(ownKernel);
      const none = tf.zeros([gruErrorBlocks * size]);
      const backOrder = { ...order, shape: [gruErrorBlocks * size] };
      const found: tf.Tensor[] = [];
      const toRows = (one: tf.Tensor) =>
        tf.reshape<tf.Rank.R2>(tf.slice(one, [0], [3 * size]), [batch, 3 * units]);

      function toStepBack(step: number, later: tf.Tensor, through: tf.Tensor): tf.Tensor {
        const given = [
          made[step]!,
          states[step - 1] ?? begin,
          later,
          through,
          toError(step) ?? nothing,
          mask,
        ];
        const open = runLoop("gruStepBack", given, { ...backOrder, step });
        if (isAfter) return open;
        const behind = tf.matMul(toColumns(toRows(open), units, 2), turnedOwn);
        return runLoop("gruCloseBack", [made[step]!, open, behind], backOrder);
      }

      /** Of the state before the step, as far as it came back through products. */
      function toThrough(one: tf.Tensor): tf.Tensor2D {
        const gates = toColumns(toRows(one), units, 0, 2);
        const own = toBlock(one, 5);
        const back: tf.Tensor2D = isAfter
          ? tf.matMul(tf.concat([gates, own], 1), turned)
          : tf.add(tf.matMul<tf.Tensor2D>(gates, turned), own);
        return dropStep(back, drop);
      }

      let [later, through] = [none, nothing];
      for (let step = steps - 1; step >= 0; step--) {
        if (isCut(input, step)) [later, through] = [none, nothing];
        const [after, back] = [later, through];
        later = tf.tidy(() => toStepBack(step, after, back));
        found.push(later);
        const one = later;
        if (step > 0) through = tf.tidy(() => toThrough(one));
      }
      const inTime = found.toReversed();
      const projected = stackSteps(inTime.map(toRows));
      return {
        projection: projected,
        toStates: () => stackSteps(inTime.map((one) => toBlock(one, 4))),
        toWeights: weighGru({
          isAfter,
          projection: projected,
          toSeen: () => dropSteps(delay(all, begin), drop),
          toReset: () => stack(2),
          toOwn: () => stackSteps(inTime.map((one) => toBlock(one, 5))),
        }),
      };
    },
  };
}
