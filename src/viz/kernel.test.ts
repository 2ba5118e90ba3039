import { expect, test } from "vitest";
import { toKernel } from "./kernel.ts";

const shape = { height: 1, width: 3, inputs: 2, filters: 2 };
/** Hundreds count cells, tens inputs, ones filters. */
const values = Float32Array.from([0, 1, 10, 11, 100, 101, 110, 111, 200, 201, 210, 211]);

test("a kernel is the part of the weights that belongs to one filter and one input", () => {
  expect([...toKernel(values, shape, 1, 0)]).toEqual([1, 101, 201]);
  expect([...toKernel(values, shape, 0, 1)]).toEqual([10, 110, 210]);
});

test("the mean is taken over the inputs", () => {
  expect([...toKernel(values, shape, 1, "mean")]).toEqual([6, 106, 206]);
});
