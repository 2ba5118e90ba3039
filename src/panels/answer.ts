/** @file One answer of the network as a person reads it: a class and how sure, or a number in its own units. */
import type { PointDataset } from "#data/dataset.ts";
import type { Experiment } from "#model/experiment.ts";
import { findOutputActivation } from "#model/matchTask.ts";
import { toCoding, toTask, toThreshold } from "#model/task.ts";

export type Answer =
  /** `share`: the network's probability, 0…1; null where the output is none. */
  | { readonly kind: "class"; readonly index: number; readonly share: number | null }
  | { readonly kind: "value"; readonly value: number };

/** `outputs` as the output layer gives them, `[outputs]`. */
export function toAnswer(experiment: Experiment, dataset: PointDataset, outputs: Float32Array): Answer {
  const task = toTask(experiment.data);
  const activation = findOutputActivation(experiment) ?? "linear";
  if (task.kind === "regression") {
    const [mean, deviation] = dataset.targetScale;
    return { kind: "value", value: outputs[0]! * deviation + mean };
  }
  const coding = toCoding(task, experiment.training.loss, activation);
  if (outputs.length > 1) {
    const index = outputs.reduce((best, value, i) => (value > outputs[best]! ? i : best), 0);
    return { kind: "class", index, share: activation === "softmax" ? outputs[index]! : null };
  }
  const output = outputs[0]!;
  const index = output > toThreshold(coding) ? 1 : 0;
  const share = index === 1 ? output : 1 - output;
  return { kind: "class", index, share: activation === "sigmoid" ? share : null };
}
