/** @file Every kind of layer, forward and back, gives on each backend what it gives on the cpu. */
import { describe, expect } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createBackendTest, switchTo } from "#engine/device.fixture.ts";
import {
  drawNumbers,
  drawSlopes,
  layerCases,
  runCase,
  samples,
  toOutputShape,
} from "#engine/layers.fixture.ts";
import type { LayerCase } from "#engine/layerCase.fixture.ts";
import { runLayer } from "#engine/layers.ts";
import { backends, type BackendId } from "#engine/protocol.ts";
import { inference } from "#engine/randomness.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";

/** Output, errors of the inputs and slopes of the weights, one after the other. */
async function toAll(one: LayerCase, backend: BackendId): Promise<number[]> {
  const device = await switchTo(backend);
  const all = tf.tidy(() => {
    const { output, backward, kept } = runCase(one, drawNumbers(one));
    const dy = tf.tensor(drawSlopes(one), [samples, ...toOutputShape(one)]);
    const { inputs, weights } = backward(dy, { inputs: one.inputs.map(() => true), weights: true });
    const named = [...Object.values(weights), ...Object.values(kept ?? {})];
    return tf.concat([output, ...inputs, ...named].map((tensor) => tf.reshape(tensor!, [tensor!.size])));
  });
  const values = [...(await device.read(all))];
  all.dispose();
  return values;
}

describe.each(backends)("%s", (backend) => {
  const onBackend = createBackendTest(backend);

  for (const one of layerCases)
    onBackend(one.title, async () => {
      const found = await toAll(one, backend);
      const expected = await toAll(one, "cpu");
      expect(found).toHaveLength(expected.length);
      expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(2e-3);
    });

  onBackend(
    "of equal pixels one gets the error of a max pooling: the first, or TF.js's own choice on WebGL",
    async () => {
      const device = await switchTo(backend);
      const layer: Layer = { kind: "maxPooling2d", id: "p", ...layerKinds.maxPooling2d.defaults };
      const dx = tf.tidy(() => {
        const { backward } = runLayer(layer, [tf.zeros([1, 4, 4, 1])], {}, inference);
        const dy = tf.tensor4d([1, 2, 3, 4], [1, 2, 2, 1]);
        return backward(dy, { inputs: [true], weights: false }).inputs[0]!;
      });
      const rows = [
        [1, 0, 2, 0],
        [0, 0, 0, 0],
        [3, 0, 4, 0],
        [0, 0, 0, 0],
      ];
      const last = rows.map((_, i) => rows[(i + 3) % 4]!.map((__, j, row) => row[(j + 3) % 4]!));
      expect([...(await device.read(dx))]).toEqual((backend === "webgl" ? last : rows).flat());
      dx.dispose();
    },
  );
});
