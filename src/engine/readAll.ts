/** @file Many small tensors from the device in one read. */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";

export type Numbers = Float32Array<ArrayBuffer>;

/** The tensors stay the caller's. */
export async function readAll(device: Device, tensors: readonly tf.Tensor[]): Promise<Numbers[]> {
  const full = tensors.filter(({ size }) => size > 0);
  if (full.length === 0) return tensors.map(() => new Float32Array(0));
  const joined = tf.tidy(() => tf.concat(full.map((one) => tf.reshape<tf.Rank.R1>(one, [one.size]))));
  try {
    const values = await device.read(joined);
    let start = 0;
    return tensors.map(({ size }) => values.slice(start, (start += size)));
  } finally {
    joined.dispose();
  }
}
