/** @file What a GPU does not take at once: TF.js's own operations do it, with the same numbers, and it is counted. */
import { describe, expect, onTestFinished } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom } from "#base/random.ts";
import { createBackendTest } from "#engine/device.fixture.ts";
import { forgetHandOvers, toHandOvers } from "#engine/handOvers.ts";
import { draw } from "#engine/job.fixture.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import { inference } from "#engine/randomness.ts";
import { toLimits } from "#kernels/webgpu/gpu.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";

/** A device like the one that is there, but that one binding holds no more than so many bytes. */
function shrink(bytes: number): void {
  const { device } = tf.backend() as PieceBackend;
  const limits = { maxComputeWorkgroupsPerDimension: toLimits().maxComputeWorkgroupsPerDimension };
  Object.defineProperty(device, "limits", {
    configurable: true,
    value: { ...limits, maxStorageBufferBindingSize: bytes },
  });
  onTestFinished(() => {
    Reflect.deleteProperty(device, "limits");
  });
}

async function runDense(): Promise<number[]> {
  const random = createRandom(5);
  const toTensor = (...shape: number[]) => tf.tensor(draw(tf.util.sizeFromShape(shape), random), shape);
  const layer = toLayer("dense", "d", { units: 5, activation: "tanh" });
  const weights = { kernel: toTensor(3, 5), bias: toTensor(5) };
  const { output, backward } = runLayer(layer, [toTensor(17, 3)], weights, inference);
  const { inputs, weights: slopes } = backward(toTensor(17, 5), { inputs: [true], weights: true });
  const all = [output, inputs[0]!, slopes["kernel"]!, slopes["bias"]!];
  return (await Promise.all(all.map((tensor) => tensor.data()))).flatMap((values) => [...values]);
}

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  onGpu("a dense layer that is more than a binding goes to TF.js, and is counted", async () => {
    forgetHandOvers();
    const usual = await runDense();
    expect(toHandOvers()).toEqual({});
    shrink(64);
    const handedOver = await runDense();
    expect(Object.keys(toHandOvers())).not.toEqual([]);
    expect(Math.max(...handedOver.map((value, i) => Math.abs(value - usual[i]!)))).toBeLessThan(1e-4);
    forgetHandOvers();
  });
});
