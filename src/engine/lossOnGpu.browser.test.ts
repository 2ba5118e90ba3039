/** @file Slopes of all losses behind all kinds of outputs, in one dispatch, against TF.js's own operations. */
import { describe } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { activationRules } from "#engine/activations.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import { slopeOnGpu } from "#engine/lossOnGpu.ts";
import { countTerms, lossRules, type LossRule } from "#engine/losses.ts";
import { activations, type Activation } from "#model/activation.ts";
import { losses, type LossKind } from "#model/training.ts";

function toNumbers([rows, columns]: readonly [number, number]) {
  const random = createRandom(7);
  // Some of the scores are far out, where powers overflow.
  const scores = tf.tensor2d(
    draw(rows * columns, random).map((value, i) => (i % 11 === 0 ? 100 * value : value)),
    [rows, columns],
  );
  const targets = tf.sign(tf.tensor2d(draw(rows * columns, random), [rows, columns]));
  return { scores, targets };
}

function slopeByOps(activation: Activation, loss: LossKind, scores: tf.Tensor, targets: tf.Tensor) {
  const rule: LossRule = lossRules[loss];
  const [rows, columns] = scores.shape as [number, number];
  const share = 1 / countTerms(rule, rows, columns);
  if (rule.reads === "scores") return tf.mul(rule.slope(scores, targets), share);
  const { forward, backward } = activationRules[activation];
  const y = forward(scores);
  return backward(tf.mul(rule.slope(y, targets), share), scores, y);
}

const cases: readonly (readonly [LossKind, Activation])[] = [
  ...losses.flatMap((loss) => [[loss, "tanh"] as const, [loss, "softmax"] as const]),
  ...activations.map((activation) => ["mse", activation] as const),
];

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const [loss, activation] of cases)
    onGpu(`${loss} behind ${activation}`, async () => {
      for (const shape of [
        [3, 70],
        [17, 1],
      ] as const) {
        const run = (slope: typeof slopeOnGpu) => () => {
          const { scores, targets } = toNumbers(shape);
          return { slopes: slope(activation, loss, scores, targets) };
        };
        await expectSame(run(slopeOnGpu), run(slopeByOps), 5e-5);
      }
    });
});
