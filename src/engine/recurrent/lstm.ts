/**
 * @file Long short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000). With z = p + h₋·U in the blocks
 * i, f, g, o: cell c = σ(f)·c₋ + σ(i)·φ(g), state h = σ(o)·φ(c).
 *
 * On the way back all that does not depend on the error is computed for all steps at once: with dc the error of the cell,
 * dz = [dc, dc, dc, dh] · [φ(g)·σ′(i), c₋·σ′(f), σ(i)·φ′(g), φ(c)·σ′(o)], and dc = dc₊·σ(f₊) + dh·σ(o)·φ′(c).
 */
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
  toColumns,
  toHold,
  walkBack,
  type UnrollInput,
  type Unrolled,
} from "#engine/recurrent/unrolled.ts";

interface Step {
  /** Before the functions: i, f, g, o. */
  readonly z: tf.Tensor2D;
  /** All four blocks through the function of the gates; of g it is not used. */
  readonly open: tf.Tensor2D;
  readonly candidate: tf.Tensor2D;
  readonly cell: tf.Tensor2D;
  readonly bent: tf.Tensor2D;
  readonly h: tf.Tensor2D;
}

interface StepBack {
  readonly dz: tf.Tensor2D;
  readonly dh: tf.Tensor2D;
  readonly dc: tf.Tensor2D;
}

export function unrollLstm(input: UnrollInput): Unrolled {
  const { layer, steps, batch, projection, kernel, drop } = input;
  const units = kernel.shape[0];
  const bend = toBend(layer.activation);
  const gate = toBend("recurrentActivation" in layer ? layer.recurrentActivation : "sigmoid");
  const made: Step[] = [];
  const hold = toHold(input.mask, batch);
  const begin = input.begin ?? [tf.zeros<tf.Rank.R2>([batch, units]), tf.zeros<tf.Rank.R2>([batch, units])];
  let [h, cell] = begin as [tf.Tensor2D, tf.Tensor2D];
  for (let step = 0; step < steps; step++) {
    const before = { h, cell };
    const done = tidyStep((): Step => {
      const recurrent = tf.matMul(dropStep(before.h, drop), kernel);
      const z = tf.add<tf.Tensor2D>(atStep(projection, step, batch), recurrent);
      const open = gate.forward(z);
      const candidate = bend.forward(toColumns(z, units, 2));
      const fresh = tf.mul(toColumns(open, units, 0), candidate);
      const next = tf.add<tf.Tensor2D>(tf.mul(toColumns(open, units, 1), before.cell), fresh);
      const bent = bend.forward(next);
      const state = tf.mul<tf.Tensor2D>(toColumns(open, units, 3), bent);
      return {
        z,
        open,
        candidate,
        bent,
        cell: hold.forward(step, next, before.cell),
        h: hold.forward(step, state, before.h),
      };
    });
    ({ h, cell } = done);
    made.push(done);
  }
  const stack = (name: keyof Step) => stackSteps(made.map((one) => one[name]));
  const states = stack("h");
  const toGates = () => {
    const open = stack("open");
    return {
      state: states,
      cell: stack("cell"),
      candidate: stack("candidate"),
      input: toColumns(open, units, 0),
      forget: toColumns(open, units, 1),
      output: toColumns(open, units, 3),
    };
  };
  return {
    states,
    end: [h, cell],
    toGates,
    backward(errors) {
      const { cell: cells, candidate, input: written, forget, output } = toGates();
      const z = stack("z");
      const bent = stack("bent");
      const slopes = gate.toSlope(z, stack("open"));
      const factors = tf.concat(
        [
          tf.mul<tf.Tensor2D>(candidate, toColumns(slopes, units, 0)),
          tf.mul<tf.Tensor2D>(delay(cells, begin[1]!), toColumns(slopes, units, 1)),
          tf.mul<tf.Tensor2D>(written, bend.toSlope(toColumns(z, units, 2), candidate)),
          tf.mul<tf.Tensor2D>(bent, toColumns(slopes, units, 3)),
        ],
        1,
      );
      const toCell = tf.mul<tf.Tensor2D>(output, bend.toSlope(cells, bent));
      const turned = tf.transpose(kernel);
      const walked = walkBack<StepBack>(input, errors, h, (step, dh, after) => {
        const own = hold.inside(step, dh);
        const through = tf.mul<tf.Tensor2D>(own, atStep(toCell, step, batch));
        const dc = after ? tf.add<tf.Tensor2D>(through, hold.inside(step, after.dc)) : through;
        const dz = tf.mul<tf.Tensor2D>(tf.concat([dc, dc, dc, own], 1), atStep(factors, step, batch));
        const kept = tf.mul<tf.Tensor2D>(dc, atStep(forget, step, batch));
        return {
          dz,
          dh: hold.around(step, dropStep(tf.matMul(dz, turned), drop), dh),
          dc: after ? hold.around(step, kept, after.dc) : kept,
        };
      });
      const dz = stackSteps(walked.steps.map((one) => one.dz));
      return {
        projection: dz,
        toStates: walked.toStates,
        toWeights: weighSteps(dz, () => multiply(dropSteps(delay(states, begin[0]!), drop), dz, true, false)),
      };
    },
  };
}
