/** @file Every kind of layer, forward and back, gives on each backend what it gives on the cpu. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import {
  drawNumbers,
  drawSlopes,
  layerCases,
  runCase,
  samples,
  toOutputShape,
  type LayerCase,
} from "#engine/layers.fixture.ts";
import { backends, type BackendId } from "#engine/protocol.ts";

/** Output, errors of the inputs and slopes of the weights, one after the other. */
async function toAll(one: LayerCase, backend: BackendId): Promise<number[]> {
  const { device } = await openDevice(backend, "forced", new Set());
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
  let missing = "";
  beforeAll(async () => {
    const { device, report } = await openDevice(backend, "forced", new Set());
    if (device.backend === backend) return;
    const trial = report.trials.find((one) => one.backend === backend);
    missing = `${backend}: ${trial?.outcome} ${trial?.device}`;
  });

  test.for(layerCases)("$title", async (one, context) => {
    context.skip(missing !== "", `this browser has no such backend (${missing})`);
    const found = await toAll(one, backend);
    const expected = await toAll(one, "cpu");
    expect(found).toHaveLength(expected.length);
    expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(2e-3);
  });
});
