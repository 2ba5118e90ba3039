import { expect, test } from "vitest";
import { createSpans, toNiceRange } from "#state/spans.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";

const dense = (activation: "tanh" | "relu"): Layer => ({
  kind: "dense",
  id: "hidden1",
  ...layerKinds.dense.defaults,
  activation,
});

test("a bounded function has its own span", () => {
  expect(createSpans().of(1, dense("tanh"), new Float32Array([9]))).toEqual({ center: 0, range: 1 });
});

test("an unbounded one widens during a run and never narrows", () => {
  const spans = createSpans();
  expect(spans.of(1, dense("relu"), new Float32Array([3])).range).toBe(5);
  expect(spans.of(1, dense("relu"), new Float32Array([0.1])).range).toBe(5);
  expect(spans.of(2, dense("relu"), new Float32Array([0.15])).range).toBeCloseTo(0.2);
});

test("ranges go in steps of 1, 2 and 5, past what is no number", () => {
  expect([0, 0.7, 1, 1.5, 4, 8, 70].map((value) => toNiceRange(new Float32Array([value, NaN])))).toEqual([
    1, 1, 1, 2, 5, 10, 100,
  ]);
});
