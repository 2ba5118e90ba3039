/**
 * @file Gated recurrent units (Cho et al. 2014). With the gates z and r from p + h₋·U: candidate g = φ(p + r·(h₋·U + b))
 * where the reset acts after the product (the form that GPUs have, and Keras' default), or φ(p + (r·h₋)·U) where it acts
 * before it; state h = z·h₋ + (1 − z)·g. Dropout is on what goes into the products, not on what is carried by z.
 */
import * as tf from "@tensorflow/tfjs-core";
import { weighGru } from "#engine/recurrent/weights.ts";
import {
  atStep,
  delay,
  dropStep,
  dropSteps,
  stackSteps,
  tidyStep,
  toBend,
  toColumns,
  toHold,
  walkBack,
  type UnrollInput,
  type Unrolled,
} from "#engine/recurrent/unrolled.ts";

interface Step {
  /** Of the gates z and r, side by side: before their function, and behind it. */
  readonly raw: tf.Tensor2D;
  readonly open: tf.Tensor2D;
  /** What r is multiplied by: h₋·U + b, or h₋ itself. */
  readonly reset: tf.Tensor2D;
  /** The candidate before its function, and behind it. */
  readonly bare: tf.Tensor2D;
  readonly candidate: tf.Tensor2D;
  readonly h: tf.Tensor2D;
}

interface StepBack {
  /** Errors of z and r, side by side, and of the candidate, all before their functions. */
  readonly gates: tf.Tensor2D;
  readonly bare: tf.Tensor2D;
  readonly dh: tf.Tensor2D;
}

export function unrollGru(input: UnrollInput): Unrolled {
  const { layer, steps, batch, projection, kernel, bias, drop } = input;
  const units = kernel.shape[0];
  const isAfter = layer.kind === "gru" && layer.resetAfter;
  const bend = toBend(layer.activation);
  const gate = toBend("recurrentActivation" in layer ? layer.recurrentActivation : "sigmoid");
  const [gateKernel, ownKernel] = [toColumns(kernel, units, 0, 2), toColumns(kernel, units, 2)];
  const gateBias = bias && tf.slice(bias, [0], [2 * units]);
  const ownBias = bias && tf.slice(bias, [2 * units], [units]);
  const toGate = toColumns(projection, units, 0, 2);
  const gateInputs = gateBias ? tf.add<tf.Tensor2D>(toGate, gateBias) : toGate;
  const ownInputs = toColumns(projection, units, 2);

  const made: Step[] = [];
  const hold = toHold(input.mask, batch);
  const begin = input.begin?.[0] ?? tf.zeros<tf.Rank.R2>([batch, units]);
  let h = begin;
  for (let step = 0; step < steps; step++) {
    const before = h;
    const done = tidyStep((): Step => {
      const seen = dropStep(before, drop);
      const raw = tf.add<tf.Tensor2D>(atStep(gateInputs, step, batch), tf.matMul(seen, gateKernel));
      const open = gate.forward(raw);
      const [z, r] = [toColumns(open, units, 0), toColumns(open, units, 1)];
      const product: tf.Tensor2D = isAfter ? tf.matMul(seen, ownKernel) : seen;
      const reset = isAfter && ownBias ? tf.add<tf.Tensor2D>(product, ownBias) : product;
      const kept = tf.mul<tf.Tensor2D>(r, reset);
      const own: tf.Tensor2D = isAfter ? kept : tf.matMul(kept, ownKernel);
      const bare = tf.add<tf.Tensor2D>(atStep(ownInputs, step, batch), own);
      const candidate = bend.forward(bare);
      const carried = tf.mul(z, tf.sub(before, candidate));
      const state = tf.add<tf.Tensor2D>(candidate, carried);
      return { raw, open, reset, bare, candidate, h: hold.forward(step, state, before) };
    });
    h = done.h;
    made.push(done);
  }
  const stack = (name: keyof Step) => stackSteps(made.map((one) => one[name]));
  const states = stack("h");
  const toGates = () => {
    const open = stack("open");
    return {
      state: states,
      candidate: stack("candidate"),
      update: toColumns(open, units, 0),
      reset: toColumns(open, units, 1),
    };
  };
  return {
    states,
    end: [h],
    toGates,
    backward(errors) {
      const { candidate, update, reset } = toGates();
      const slopes = gate.toSlope(stack("raw"), stack("open"));
      const earlier = delay(states, begin);
      const seen = dropSteps(earlier, drop);
      // From dh to the errors of z and of the candidate; from the error behind the reset to that of r.
      const toUpdate = tf.mul<tf.Tensor2D>(tf.sub(earlier, candidate), toColumns(slopes, units, 0));
      const toBare = tf.mul<tf.Tensor2D>(tf.sub(1, update), bend.toSlope(stack("bare"), candidate));
      const toReset = tf.mul<tf.Tensor2D>(stack("reset"), toColumns(slopes, units, 1));
      const turned = {
        all: tf.transpose(kernel),
        gates: tf.transpose(gateKernel),
        own: tf.transpose(ownKernel),
      };
      const at = (rows: tf.Tensor2D, step: number) => atStep(rows, step, batch);
      const walked = walkBack<StepBack>(input, errors, h, (step, dh) => {
        const inside = hold.inside(step, dh);
        const bare = tf.mul<tf.Tensor2D>(inside, at(toBare, step));
        const behind = isAfter ? bare : tf.matMul(bare, turned.own);
        const own = tf.mul<tf.Tensor2D>(behind, at(reset, step));
        const gates = tf.concat(
          [tf.mul<tf.Tensor2D>(inside, at(toUpdate, step)), tf.mul<tf.Tensor2D>(behind, at(toReset, step))],
          1,
        );
        const back: tf.Tensor2D = isAfter
          ? tf.matMul(tf.concat([gates, own], 1), turned.all)
          : tf.add<tf.Tensor2D>(tf.matMul(gates, turned.gates), own);
        const through = tf.add<tf.Tensor2D>(tf.mul(inside, at(update, step)), dropStep(back, drop));
        return { gates, bare, dh: hold.around(step, through, dh) };
      });
      const gates = stackSteps(walked.steps.map((one) => one.gates));
      const bare = stackSteps(walked.steps.map((one) => one.bare));
      const projected = tf.concat([gates, bare], 1);
      return {
        projection: projected,
        toStates: walked.toStates,
        toWeights: weighGru({
          isAfter,
          projection: projected,
          toSeen: () => seen,
          toReset: () => reset,
          toOwn: () => tf.mul(bare, reset),
        }),
      };
    },
  };
}
