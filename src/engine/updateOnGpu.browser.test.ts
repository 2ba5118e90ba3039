/** @file Steps of all optimisers in one dispatch each, against the same ones by TF.js's own operations. */
import { describe } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import type { Weights } from "#engine/layerPass.ts";
import { packMoved, type Layout } from "#engine/layout.ts";
import { clip, optimizerRules, regularize, type OptimizerRule } from "#engine/optimizers.ts";
import type { Restraints } from "#engine/restraints.ts";
import { updateOnGpu } from "#engine/updateOnGpu.ts";
import { defaultTraining } from "#model/presets.ts";
import { optimizers, type TrainingSpec } from "#model/training.ts";

/** Layers of a kernel of 3×64 and a bias of 5; of the last one no gradient is known. */
function toLayout(layers: number): Layout {
  const places = Array.from({ length: layers }, (_, i) => [
    { layer: `l${i}`, name: "kernel", shape: [3, 64], trainable: true, size: 192, start: i * 197 },
    { layer: `l${i}`, name: "bias", shape: [5], trainable: true, size: 5, start: i * 197 + 192 },
  ]).flat();
  return { places: places as Layout["places"], movedSize: Math.ceil((layers * 197) / 4) * 4, keptSize: 0 };
}

/** Two pieces of one tensor, where there are pieces. */
function toGradients(layout: Layout, seed: number) {
  const random = createRandom(seed);
  const layers = new Set(layout.places.map(({ layer }) => layer));
  const found = new Map<string, Weights>();
  for (const layer of [...layers].slice(0, -1)) {
    const packed = tf.tidy(() => tf.mul(tf.tensor1d(draw(1024, random)), 1));
    const kernel = tf.reshape(tf.slice(packed, [0], [192]), [3, 64]);
    found.set(layer, { kernel, bias: tf.slice(packed, [192], [5]) });
  }
  return (layer: string) => found.get(layer);
}

function createRestraintsOf(size: number, isRestrained: boolean): Restraints {
  const fill = (value: number) =>
    tf.tensor1d(Array.from({ length: size }, (_, i) => (i % 3 === 0 ? value : 0)));
  const free = tf.tensor1d(
    Array.from({ length: size }, (_, i) => i % 5 !== 0),
    "bool",
  );
  return {
    ...(isRestrained ? { l1: fill(0.1), twiceL2: fill(0.2), free } : { l1: null, twiceL2: null, free: null }),
    holds: false,
    constrain: (theta) => theta,
    dispose: () => {},
  };
}

/** θ and slots after some steps. */
function run(training: TrainingSpec, layers: number, isRestrained: boolean): Record<string, tf.Tensor> {
  const layout = toLayout(layers);
  const size = layout.movedSize;
  const restraints = createRestraintsOf(size, isRestrained);
  const rule: OptimizerRule = optimizerRules[training.optimizer.kind];
  let theta: tf.Tensor1D = tf.tensor1d(draw(size, createRandom(1)));
  let slots: readonly tf.Tensor1D[] = rule.slots.map((value) => tf.mul<tf.Tensor1D>(tf.ones([size]), value));
  for (let count = 1; count <= 3; count++) {
    const find = toGradients(layout, count);
    const rate = 0.1 / count;
    const next =
      updateOnGpu({ theta, slots }, { layout, restraints, training, rate, count, find }) ?? byOps();
    ({ theta, slots } = next);

    function byOps() {
      const g = clip(regularize(packMoved(layout, find), theta, restraints), training.clipNorm);
      const fresh = rule.update(theta, g, slots, training.optimizer, rate, count);
      const { free } = restraints;
      const choose = (next: tf.Tensor1D, old: tf.Tensor1D) => (free ? tf.where(free, next, old) : next);
      return {
        theta: choose(fresh.theta, theta),
        slots: fresh.slots.map((slot, i) => choose(slot, slots[i]!)),
      };
    }
  }
  return { theta, ...Object.fromEntries(slots.map((slot, i) => [`slot${i}`, slot])) };
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const kind of optimizers) {
    const optimizer = { ...defaultTraining.optimizer, kind, weightDecay: 0.1 };
    onGpu(`${kind} moves all weights as in plain JavaScript`, () =>
      expectSame(() => run({ ...defaultTraining, optimizer }, 2, false)),
    );
  }

  onGpu("pulls and frozen weights are part of it", () => expectSame(() => run(defaultTraining, 2, true)));

  onGpu("a gradient that is too long, or in too many tensors, is joined before", async () => {
    await expectSame(() => run({ ...defaultTraining, clipNorm: 0.5 }, 2, true));
    await expectSame(() => run(defaultTraining, 20, false));
  });
});
