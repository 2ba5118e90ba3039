/** @file A sequence in one dispatch against the same one step by step, in plain JavaScript by TF.js's own operations. */
import { describe, expect } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest, switchTo } from "#engine/device.fixture.ts";
import { expectSame } from "#engine/gpuReference.fixture.ts";
import { draw } from "#engine/job.fixture.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import { canRunAtOnce, unrollAtOnce } from "#engine/recurrent/atOnce.ts";
import { unrollGru } from "#engine/recurrent/gru.ts";
import { unrollLstm } from "#engine/recurrent/lstm.ts";
import { unrollSimpleRnn } from "#engine/recurrent/simpleRnn.ts";
import type { Unroll, UnrollInput } from "#engine/recurrent/unrolled.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

interface Case {
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
  /** Mask, dropout, first states, a bias of the state where there may be one, a cut; errors of all steps. */
  readonly isFull: boolean;
}

const blocks = { simpleRnn: 1, gru: 3, lstm: 4 } as const;
const references = { simpleRnn: unrollSimpleRnn, gru: unrollGru, lstm: unrollLstm } as const;

const layers: readonly (readonly [string, RecurrentLayer])[] = [
  ["a simple layer", toLayer("simpleRnn", "r", {}) as RecurrentLayer],
  ["an LSTM", toLayer("lstm", "r", {}) as RecurrentLayer],
  ["a GRU that resets after the product", toLayer("gru", "r", { resetAfter: true }) as RecurrentLayer],
  ["a GRU that resets before it", toLayer("gru", "r", { resetAfter: false }) as RecurrentLayer],
];

function toInput(layer: RecurrentLayer, { steps, batch, units, isFull }: Case): UnrollInput {
  const random = createRandom(5);
  const toRows = (rows: number, columns: number) =>
    tf.tensor2d(draw(rows * columns, random), [rows, columns]);
  const width = blocks[layer.kind] * units;
  const isAfter = layer.kind === "gru" && layer.resetAfter;
  const [rows, count] = [steps * batch, layer.kind === "lstm" ? 2 : 1];
  const bare = { projection: toRows(rows, width), kernel: toRows(units, width) };
  if (!isFull) {
    return {
      layer,
      steps,
      batch,
      ...bare,
      bias: null,
      drop: null,
      mask: null,
      begin: null,
      truncation: null,
    };
  }
  return {
    layer,
    steps,
    batch,
    ...bare,
    bias: isAfter ? tf.tensor1d(draw(width, random)) : null,
    drop: tf.mul(2, tf.cast(tf.greater(toRows(batch, units), 0), "float32")),
    mask: tf.tensor2d(
      Array.from({ length: rows }, (_, i) => (i % 4 === 1 ? 0 : 1)),
      [rows, 1],
    ),
    begin: Array.from({ length: count }, () => toRows(batch, units)),
    truncation: 2,
  };
}

/** Everything that comes out. */
function toAll(unroll: Unroll, layer: RecurrentLayer, size: Case): Record<string, tf.Tensor> {
  const input = toInput(layer, size);
  const done = unroll(input);
  const rows = size.isFull ? size.steps * size.batch : size.batch;
  const errors = tf.tensor2d(draw(rows * size.units, createRandom(9)), [rows, size.units]);
  const back = done.backward(errors);
  const width = input.projection.shape[1];
  const read = tf.tensor2d(draw(size.steps * size.batch * 3, createRandom(8)), [size.steps * size.batch, 3]);
  const { bias, ...kernels } = back.toWeights(read, input.bias ? [2, width] : [width]);
  return {
    ...done.toGates(),
    ...Object.fromEntries(done.end.map((tensor, i) => [`end${i}`, tensor])),
    states: done.states,
    projection: back.projection,
    toStates: back.toStates(),
    ...kernels,
    ...(bias && { bias }),
  };
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const [name, layer] of layers) {
    for (const [what, size] of [
      ["one step of one unit", { steps: 1, batch: 1, units: 1, isFull: false }],
      ["some steps of 3 samples", { steps: 3, batch: 3, units: 5, isFull: false }],
      ["masks, dropout, states and cuts", { steps: 5, batch: 3, units: 17, isFull: true }],
      ...(name === "an LSTM"
        ? ([["more units than threads", { steps: 2, batch: 2, units: 260, isFull: false }]] as const)
        : []),
    ] as const)
      onGpu(`${name} reads ${what} as step by step`, async () => {
        const run = (unroll: Unroll) => () => toAll(unroll, layer, size);
        await expectSame(run(unrollAtOnce), run(references[layer.kind]));
      });
  }

  onGpu(
    "a state that is too large for a workgroup, and functions with slopes by z, go step by step",
    async () => {
      await switchTo("webgpu");
      const [, layer] = layers[1]!;
      const size = { steps: 1, batch: 1, units: 2, isFull: false };
      tf.tidy(() => {
        const input = toInput(layer, size);
        expect(canRunAtOnce(input)).toBe(true);
        expect(canRunAtOnce({ ...input, kernel: tf.zeros([5000, 4]) })).toBe(false);
        expect(canRunAtOnce({ ...input, layer: { ...layer, activation: "gelu" } })).toBe(false);
      });
    },
  );
});
