import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import simdUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import plainUrl from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url";
import { registerWasmSlice } from "#kernels/wasmSlice.ts";

const cuts: readonly (readonly [shape: number[], begin: number[], size: number[]])[] = [
  [[7], [2], [3]],
  [[7], [0], [7]],
  [[7], [3], [0]],
  [
    [5, 3],
    [1, 0],
    [2, 3],
  ],
  [
    [5, 3],
    [4, 0],
    [-1, -1],
  ],
  [
    [5, 3],
    [1, 1],
    [3, 2],
  ],
  [
    [4, 3, 2],
    [1, 0, 0],
    [2, 3, 2],
  ],
  [
    [4, 3, 2],
    [2, 1, 0],
    [1, 2, 2],
  ],
  [
    [4, 3, 2],
    [0, 1, 1],
    [4, 1, 1],
  ],
];

const dtypes = ["float32", "int32", "bool"] as const;

function cut(dtype: (typeof dtypes)[number], shape: number[], begin: number[], size: number[]) {
  return tf.tidy(() => {
    const count = shape.reduce((a, b) => a * b, 1);
    const values = Array.from({ length: count }, (_, i) => (dtype === "bool" ? i % 3 === 0 : i));
    const found = tf.slice(tf.tensor(values as number[], shape, dtype), begin, size);
    return { shape: found.shape, values: [...found.dataSync()] };
  });
}

const stock: ReturnType<typeof cut>[][] = [];

beforeAll(async () => {
  setWasmPaths({
    "tfjs-backend-wasm.wasm": plainUrl,
    "tfjs-backend-wasm-simd.wasm": simdUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": simdUrl,
  });
  await tf.setBackend("wasm");
  stock.push(...dtypes.map((dtype) => cuts.map((one) => cut(dtype, ...one))));
  registerWasmSlice();
});

describe.each(dtypes.map((dtype, i) => [dtype, i] as const))("a cut through %s", (dtype, i) => {
  test.each(cuts.map((one, j) => [...one, j] as const))(
    "of shape %j from %j, size %j, is the one that TF.js makes",
    (shape, begin, size, j) => {
      expect(cut(dtype, shape, begin, size)).toEqual(stock[i]![j]);
    },
  );
});

test("a cut out of memory that has grown meanwhile is right", () => {
  const all = tf.range(0, 3_000_000);
  const pieces = [0, 1, 2].map((i) => tf.slice(all, [i * 1_000_000], [1_000_000]));
  expect(pieces.map((piece) => piece.dataSync()[999_999])).toEqual([999_999, 1_999_999, 2_999_999]);
  tf.dispose([all, ...pieces]);
});
