/**
 * @file Long short-term memory (Hochreiter and Schmidhuber 1997; Gers et al. 2000). With z = p + h₋·U in the blocks
 * i, f, g, o: cell c = σ(f)·c₋ + σ(i)·φ(g), state h = σ(o)·φ(c).
 *
 * On the way back all that does not depend on the error is computed for all steps at once: with dc the error of the cell,
 * dz = [dc, dc, dc, dh] · [φ(g)·σ′(i), c₋·σ′(f), σ(i)·φ′(g), φ(c)·σ′(o)], and dc = dc₊·σ(f₊) + dh·σ(o)·φ′(c).
 */
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
  toColumns,
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

export function unrollLstm({ layer, steps, batch, projection, kernel, mask }: UnrollInput): Unrolled {
  const units = kernel.shape[0];
  const bend = toBend(layer.activation);
  const gate = toBend("recurrentActivation" in layer ? layer.recurrentActivation : "sigmoid");
  const made: Step[] = [];
  let h = tf.zeros<tf.Rank.R2>([batch, units]);
  let cell = h;
  for (let step = 0; step < steps; step++) {
    const before = { h, cell };
    const done = tidyStep((): Step => {
      const recurrent = tf.matMul(maskStep(before.h, mask), kernel);
      const z = tf.add<tf.Tensor2D>(atStep(projection, step, batch), recurrent);
      const open = gate.forward(z);
      const candidate = bend.forward(toColumns(z, units, 2));
      const fresh = tf.mul(toColumns(open, units, 0), candidate);
      const next = tf.add<tf.Tensor2D>(tf.mul(toColumns(open, units, 1), before.cell), fresh);
      const bent = bend.forward(next);
      return { z, open, candidate, cell: next, bent, h: tf.mul(toColumns(open, units, 3), bent) };
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
    toGates,
    backward(toError) {
      const { cell: cells, candidate, input, forget, output } = toGates();
      const z = stack("z");
      const bent = stack("bent");
      const slopes = gate.toSlope(z, stack("open"));
      const factors = tf.concat(
        [
          tf.mul<tf.Tensor2D>(candidate, toColumns(slopes, units, 0)),
          tf.mul<tf.Tensor2D>(delay(cells, batch), toColumns(slopes, units, 1)),
          tf.mul<tf.Tensor2D>(input, bend.toSlope(toColumns(z, units, 2), candidate)),
          tf.mul<tf.Tensor2D>(bent, toColumns(slopes, units, 3)),
        ],
        1,
      );
      const toCell = tf.mul<tf.Tensor2D>(output, bend.toSlope(cells, bent));
      const turned = tf.transpose(kernel);
      const walked = walkBack<{ dz: tf.Tensor2D; dh: tf.Tensor2D; dc: tf.Tensor2D }>(steps, (step, after) => {
        const dh = sumErrors(toError(step), after?.dh ?? null, h);
        const through = tf.mul<tf.Tensor2D>(dh, atStep(toCell, step, batch));
        const dc = after ? tf.add<tf.Tensor2D>(through, after.dc) : through;
        const dz = tf.mul<tf.Tensor2D>(tf.concat([dc, dc, dc, dh], 1), atStep(factors, step, batch));
        return {
          dz,
          dh: maskStep(tf.matMul(dz, turned), mask),
          dc: tf.mul<tf.Tensor2D>(dc, atStep(forget, step, batch)),
        };
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
