/** @file A whole sequence in one call gives what the steps give one by one: states, gates, errors and slopes. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { switchTo } from "#engine/device.fixture.ts";
import { canUseSimd, unrollBySimd } from "#engine/recurrent/bySimd.ts";
import { unrollGru } from "#engine/recurrent/gru.ts";
import { unrollLstm } from "#engine/recurrent/lstm.ts";
import { unrollSimpleRnn } from "#engine/recurrent/simpleRnn.ts";
import type { Unroll, UnrollInput } from "#engine/recurrent/unrolled.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";

const [steps, batch, units] = [6, 9, 17] as const;
const random = createRandom(11);

function draw(...shape: [number, number]): tf.Tensor2D {
  return tf.tensor2d(
    Float32Array.from({ length: shape[0] * shape[1] }, () => 2 * random() - 1),
    shape,
  );
}

const { lstm, gru, simpleRnn } = layerKinds;
const layers: readonly (readonly [string, RecurrentLayer, Unroll, number])[] = [
  ["an LSTM", { kind: "lstm", id: "r", ...lstm.defaults, units }, unrollLstm, 4],
  ["a GRU", { kind: "gru", id: "r", ...gru.defaults, units, resetAfter: true }, unrollGru, 3],
  [
    "a GRU that resets before",
    { kind: "gru", id: "r", ...gru.defaults, units, resetAfter: false },
    unrollGru,
    3,
  ],
  ["a simple RNN", { kind: "simpleRnn", id: "r", ...simpleRnn.defaults, units }, unrollSimpleRnn, 1],
];

beforeAll(async () => {
  await switchTo("wasm");
});

describe.each(layers)("%s", (_, layer, unroll, blocks) => {
  function toInput(change: Partial<UnrollInput>): UnrollInput {
    const isTwofold = layer.kind === "gru" && layer.resetAfter;
    return {
      layer,
      steps,
      batch,
      projection: draw(steps * batch, blocks * units),
      kernel: tf.mul(draw(units, blocks * units), 0.3),
      bias: isTwofold ? tf.reshape(draw(1, blocks * units), [-1]) : null,
      drop: null,
      mask: null,
      begin: null,
      truncation: null,
      ...change,
    };
  }

  function expectSame(input: UnrollInput, errors: tf.Tensor2D) {
    expect(canUseSimd(layer)).toBe(true);
    const read = draw(input.projection.shape[0], 3);
    const [found, expected] = [unrollBySimd, unroll].map((run): Readonly<Record<string, tf.Tensor>> => {
      const { states, end, toGates, backward } = run(input);
      const back = backward(errors);
      const width = blocks * units;
      const { bias, ...kernels } = back.toWeights(read, input.bias ? [2, width] : [width]);
      const ends = Object.fromEntries(end.map((state, i) => [`end${i}`, state]));
      return {
        ...toGates(),
        ...ends,
        ...kernels,
        ...(bias && { bias }),
        states,
        slopes: back.projection,
        totals: back.toStates(),
      };
    });
    for (const [name, tensor] of Object.entries(expected!)) {
      const values = tensor.dataSync<"float32">();
      const ours = found![name]!.dataSync<"float32">();
      expect(ours).toHaveLength(values.length);
      const worst = values.reduce((most, value, i) => Math.max(most, Math.abs(value - ours[i]!)), 0);
      expect(worst, name).toBeLessThan(5e-5);
    }
  }

  const run = (change: () => Partial<UnrollInput>, rows: number) => () =>
    tf.tidy(() => expectSame(toInput(change()), draw(rows, units)));
  const toMask = () => tf.cast(tf.greater(draw(steps * batch, 1), -0.3), "float32") as tf.Tensor2D;
  const toBegin = () =>
    layer.kind === "lstm" ? [draw(batch, units), draw(batch, units)] : [draw(batch, units)];

  test(
    "with errors at every step",
    run(() => ({}), steps * batch),
  );
  test(
    "with the error of the last step alone",
    run(() => ({}), batch),
  );
  test(
    "with padding, and states to begin with",
    run(() => ({ mask: toMask(), begin: toBegin() }), steps * batch),
  );
  test(
    "with dropout, truncated",
    run(() => ({ drop: draw(batch, units), truncation: 2, begin: toBegin() }), batch),
  );
});

test("another function than those it has is left to the steps", () => {
  expect(canUseSimd({ kind: "lstm", id: "r", ...lstm.defaults, activation: "relu" })).toBe(false);
});
