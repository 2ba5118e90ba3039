/** @file For the tests: what a seam gives with our WebGPU kernels, against TF.js's own operations in plain JavaScript. */
import { expect } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { switchTo } from "#engine/device.fixture.ts";
import type { BackendId } from "#engine/protocol.ts";

type Run = () => Readonly<Record<string, tf.Tensor>>;

/** The numbers of all that `run` gives; nothing of it stays on the device. */
async function toNumbers(run: Run, backend: BackendId): Promise<Record<string, number[]>> {
  await switchTo(backend);
  const { numTensors } = tf.memory();
  const tensors = tf.tidy(run);
  const found: Record<string, number[]> = {};
  for (const [name, tensor] of Object.entries(tensors)) found[name] = [...(await tensor.data())];
  tf.dispose(Object.values(tensors));
  expect(tf.memory().numTensors, backend).toBe(numTensors);
  return found;
}

const toLargest = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** `run` on WebGPU gives what `reference`, else `run` itself, gives on the cpu, up to a share of the largest number. */
export async function expectSame(run: Run, reference: Run = run, share = 2e-4): Promise<void> {
  const expected = await toNumbers(reference, "cpu");
  const found = await toNumbers(run, "webgpu");
  expect(Object.keys(found)).toEqual(Object.keys(expected));
  for (const [name, values] of Object.entries(expected)) {
    expect(found[name], name).toHaveLength(values.length);
    const worst = toLargest(values.map((value, i) => value - found[name]![i]!));
    expect(worst, name).toBeLessThanOrEqual(share * Math.max(1, toLargest(values)));
  }
}
