/** @file One step of gradient descent: batch → forward → loss → gradients → update. All on the device. */
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, toSeed } from "#base/random.ts";
import type { Graph, GraphPass } from "#engine/graph.ts";
import type { Pass } from "#engine/layers.ts";
import { packKept, packMoved, unpack } from "#engine/layout.ts";
import { countTerms, lossRules, type LossRule } from "#engine/losses.ts";
import { clip, optimizerRules, regularize, type OptimizerRule } from "#engine/optimizers.ts";
import type { RunTensors } from "#engine/state.ts";
import { toSize } from "#model/shape.ts";
import type { TrainingSpec } from "#model/training.ts";

export interface StepInput {
  readonly graph: Graph;
  readonly training: TrainingSpec;
  /** See `toKernelMask`. */
  readonly kernelMask: tf.Tensor1D;
  readonly rate: number;
  /** Number of updates, this one included. */
  readonly count: number;
  /** Of the dropout masks: another one at each step. */
  readonly seed: number;
}

/** The numbers after one batch; belongs to the caller. `take` is called inside the step's own `tf.tidy`. */
export function update(
  input: StepInput,
  state: RunTensors,
  take: () => { readonly x: tf.Tensor; readonly targets: tf.Tensor },
): RunTensors {
  let kept: tf.Tensor1D | null = null;
  const { theta, slots } = tf.tidy(() => {
    const { graph, training } = input;
    const { x, targets } = take();
    const pass = graph.forward(x, unpack(graph.layout, state.theta, state.kept), toPass(input.seed));
    const gradients = pass.backward(toScoreSlopes(graph, training, pass, targets));
    const raw = packMoved(graph.layout, (layer) => gradients.get(layer));
    const full = regularize(raw, state.theta, input.kernelMask, training.l1, training.l2);
    const g = clip(full, training.clipNorm);
    const rule: OptimizerRule = optimizerRules[training.optimizer.kind];
    const { rate, count } = input;
    const next = rule.update(state.theta, g, state.slots, training.optimizer, rate, count);
    if (state.kept) kept = tf.keep(packKept(graph.layout, (layer) => pass.kept.get(layer)));
    return { theta: next.theta, slots: [...next.slots] };
  });
  return { theta, slots, kept };
}

/** ∂L/∂scores, where L is the mean loss of the batch. */
function toScoreSlopes(
  graph: Graph,
  training: TrainingSpec,
  { scores }: GraphPass,
  targets: tf.Tensor,
): tf.Tensor {
  const rule: LossRule = lossRules[training.loss];
  const share = 1 / countTerms(rule, targets.shape[0], graph.outputs);
  if (rule.reads === "scores") return tf.mul(rule.slope(scores, targets), share);
  const answers = graph.toAnswers(scores);
  return graph.toScoreSlopes(tf.mul(rule.slope(answers, targets), share), scores, answers);
}

function toPass(seed: number): Pass {
  return {
    training: true,
    toMask: (layer, rate, shape) => {
      const random = createRandom(toSeed(seed, layer, "mask"));
      const values = Float32Array.from({ length: toSize(shape) }, () =>
        random() < rate ? 0 : 1 / (1 - rate),
      );
      return tf.tensor(values, [...shape]);
    },
  };
}
