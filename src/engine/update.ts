/** @file One step of gradient descent: batch → forward → loss → gradients → update. All on the device. */
import * as tf from "@tensorflow/tfjs-core";
import type { Graph, GraphPass } from "#engine/graph.ts";
import { packKept, packMoved, unpack } from "#engine/layout.ts";
import { countTerms, lossRules, toSlope, type LossRule } from "#engine/losses.ts";
import { canSlopeOnGpu, slopeOnGpu } from "#engine/lossOnGpu.ts";
import { clip, optimize, regularize } from "#engine/optimizers.ts";
import { toTrainingPass } from "#engine/randomness.ts";
import { putOwnSigns, type Teacher } from "#engine/ownSigns.ts";
import type { Restraints } from "#engine/restraints.ts";
import { nothingCarried, type Carried, type RunTensors } from "#engine/state.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import { updateOnGpu } from "#engine/updateOnGpu.ts";
import type { LayerId } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

export interface StepInput {
  readonly graph: Graph;
  readonly training: TrainingSpec;
  readonly restraints: Restraints;
  readonly rate: number;
  /** Number of updates, this one included. */
  readonly count: number;
  /** Of dropout masks and noise: another one at each step. */
  readonly seed: number;
  /** Where recurrent layers go on; null: they start from zeros, and what they leave is forgotten. */
  readonly carried: Carried | null;
  /** Null: a decoder is shown the right signs alone. */
  readonly teacher: Teacher | null;
}

export interface Batch {
  /** `[batch, …shape]` */
  readonly x: tf.Tensor;
  /** `[batch, outputs]`, at each step `[batch, steps, outputs]`, or in a reconstruction as `x`. */
  readonly targets: tf.Tensor;
  /** `[batch, steps, 1]`: 1 where an answer is asked for, 0 where there is only padding; null: everywhere. */
  readonly asked: tf.Tensor | null;
}

/** The numbers after one batch; belongs to the caller. `take` is called inside the step's own `tf.tidy`. */
export function update(input: StepInput, state: RunTensors, take: () => Batch): RunTensors {
  let kept: tf.Tensor1D | null = null;
  let carried = nothingCarried;
  const { theta, slots } = tf.tidy(() => {
    const { graph, training, restraints, rate, count } = input;
    const { x: given, ...wanted } = take();
    const weights = unpack(graph.layout, state.theta, state.kept);
    const x = input.teacher ? putOwnSigns(graph, given, weights, input.teacher, input.seed) : given;
    const { truncation } = training;
    const pass = graph.forward(
      x,
      weights,
      toTrainingPass(input.seed, { truncation, carried: input.carried }),
    );
    const gradients = pass.backward(toScoreSlopes(graph, training, pass, wanted)).weights;
    const { layout } = graph;
    const find = (layer: LayerId) => gradients.get(layer);
    const next =
      updateOnGpu(state, { layout, restraints, training, rate, count, find }) ??
      move(input, state, packMoved(layout, find));
    if (state.kept) {
      kept = tf.keep(packKept(graph.layout, (layer) => pass.kept.get(layer) ?? weights.get(layer)));
    }
    carried = new Map(
      [...pass.carried].map(([id, states]) => [id, states.map((one) => tf.keep(tf.clone(one)))]),
    );
    // Whatever an optimiser remembers of it, a frozen weight stays.
    const { free } = restraints;
    const choose = (fresh: tf.Tensor1D, old: tf.Tensor1D) => (free ? tf.where(free, fresh, old) : fresh);
    return {
      theta: choose(restraints.constrain(next.theta), state.theta),
      slots: next.slots.map((slot, i) => choose(slot, state.slots[i]!)),
    };
  });
  return { theta, slots, kept, carried };
}

/** From the gradient of all weights to their next values. */
function move(
  { training, restraints, rate, count }: StepInput,
  { theta, slots }: RunTensors,
  raw: tf.Tensor1D,
): Pick<RunTensors, "theta" | "slots"> {
  const g = clip(regularize(raw, theta, restraints), training.clipNorm);
  return optimize(theta, g, slots, training.optimizer, rate, count);
}

/** ∂L/∂scores, where L is the mean loss of the batch over all that is asked for. */
export function toScoreSlopes(
  graph: Graph,
  training: TrainingSpec,
  { scores }: GraphPass,
  { targets, asked }: Omit<Batch, "x">,
): tf.Tensor {
  const rule: LossRule = lossRules[training.loss];
  const width = targets.shape.at(-1)!;
  if (!asked && canSlopeOnGpu(targets.size))
    return slopeOnGpu(graph.activation, training.loss, scores, targets);
  const activation = rule.reads === "scores" ? "linear" : graph.activation;
  if (hasSimd() && !asked && isBentByOutput(activation)) {
    const share = 1 / countTerms(rule, targets.size / width, width);
    return runSimd("scoreSlopes", { scores, targets }, { loss: training.loss, activation, share })[0]!;
  }
  const share = asked
    ? tf.div(1 / countTerms(rule, 1, width), tf.maximum(tf.sum(asked), 1))
    : 1 / countTerms(rule, targets.size / width, width);
  if (rule.reads === "scores") return tf.mul(toSlope(rule, scores, targets, asked), share);
  const answers = graph.toAnswers(scores);
  return graph.toScoreSlopes(tf.mul(toSlope(rule, answers, targets, asked), share), scores, answers);
}
