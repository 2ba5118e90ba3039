/** @file Pieces of tensors on a real WebGPU device; the engine's start of the backend is not needed for that. */
import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { registerGpu } from "#kernels/webgpu/kernels.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";

let missing = false;

beforeAll(async () => {
  const adapter = await (navigator.gpu as GPU | undefined)?.requestAdapter();
  missing = !adapter;
  if (!adapter) return;
  registerGpu(await adapter.requestDevice(), adapter.info);
  await tf.setBackend("webgpu");
});

const gpu = () => tf.backend() as PieceBackend;
const onGpu = (title: string, run: () => Promise<void>) =>
  test(title, async (context) => {
    context.skip(missing, "this browser has no WebGPU");
    await run();
  });

/** Numbers that lie on the device. */
const count = (size: number) => tf.tidy(() => tf.add(tf.range(0, size), 0));

onGpu("a cut at a multiple of 64 numbers shares memory, at others it is a copy", async () => {
  const x = count(2000);
  const [piece, copy] = [tf.slice(x, [128], [70]), tf.slice(x, [129], [70])];
  expect(gpu().toPiece(piece)).toMatchObject({ offset: 4 * 128, size: 4 * 70, owner: x.dataId });
  expect(gpu().toPiece(copy)).toBeNull();
  expect((await piece.data())[69]).toBe(128 + 69);
  expect((await copy.data())[69]).toBe(129 + 69);
  tf.dispose([x, piece, copy]);
});

onGpu(
  "a piece of a piece is right after all else has been given back and its memory used again",
  async () => {
    const before = { ...tf.memory() };
    const last = tf.tidy(() => {
      const rows = tf.reshape(tf.slice(count(2000), [64], [1280]), [20, 64]);
      return tf.slice(rows, [3, 0], [2, 64]);
    });
    const others = [count(2000), count(2000), count(1280)];
    const doubled = tf.mul(last, 2);
    expect((await doubled.data())[0]).toBe(2 * (64 + 3 * 64));
    expect((await last.data())[127]).toBe(64 + 3 * 64 + 127);
    // Once read it has memory of its own.
    expect(gpu().toPiece(last)).toBeNull();
    expect((await tf.add(last, 1).data())[0]).toBe(64 + 3 * 64 + 1);
    tf.disposeVariables();
    tf.dispose([last, doubled, ...others]);
    expect(tf.memory().numDataBuffers).toBe(before.numDataBuffers + 1);
  },
);

onGpu("whole numbers on the device that are cast to floats can be transposed as floats", async () => {
  const turned = tf.tidy(() => {
    const isLarge = tf.reshape(tf.greater(count(2000), 1), [1, 1000, 2]);
    return tf.transpose(tf.cast(isLarge, "float32"), [1, 0, 2]);
  });
  expect([...(await turned.data())].slice(0, 4)).toEqual([0, 0, 1, 1]);
  turned.dispose();
});

onGpu("columns, empty cuts and whole numbers come out as TF.js makes them", async () => {
  tf.tidy(() => {
    const x = tf.reshape(count(2048), [32, 64]);
    expect(gpu().toPiece(tf.slice(x, [0, 1], [32, 2]))).toBeNull();
    expect(tf.slice(x, [1, 0], [0, 64]).shape).toEqual([0, 64]);
  });
  const whole = tf.tidy(() => tf.slice(tf.cast(count(2048), "int32"), [64], [3]));
  expect([...(await whole.data())]).toEqual([64, 65, 66]);
  whole.dispose();
});
