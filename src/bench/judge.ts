/** @file One judge for all: the loss of answers, in plain JavaScript. */
import type { LossKind } from "#model/training.ts";

/** Below it a probability counts as this: what is certain and wrong costs much, but not infinitely much. */
const least = 1e-7;

/** `answers` and `targets` are `[count, outputs]`, probabilities where the loss is a cross-entropy. */
export function toLoss(
  answers: Float32Array,
  targets: Float32Array,
  { loss, outputs }: { readonly loss: LossKind; readonly outputs: number },
): number {
  if (answers.length !== targets.length)
    throw new Error(`${answers.length} answers to ${targets.length} questions`);
  if (loss === "mse") {
    const squares = answers.reduce((sum, answer, i) => sum + (answer - targets[i]!) ** 2, 0);
    return squares / answers.length;
  }
  if (loss !== "categoricalCrossEntropy") throw new Error(`the bench does not judge by ${loss}`);
  const surprise = answers.reduce((sum, p, i) => sum - targets[i]! * Math.log(Math.max(p, least)), 0);
  return (surprise * outputs) / answers.length;
}
