import { expect, test } from "vitest";
import type { Trace } from "#engine/insight.ts";
import { toLooks } from "#panels/results/pairs/looks.ts";

const sizes = { source: 3, target: 2 };

function toTrace(shape: readonly number[], name = "looks"): Trace {
  const size = shape.reduce((a, b) => a * b, 1);
  const values = Float32Array.from({ length: size }, (_, i) => i);
  return { run: 0, step: 0, layers: [{ layer: "attention", arrays: [{ name, shape, values }] }] };
}

test("looks are cut to the answer and the text, head by head", () => {
  expect(toLooks(toTrace([1, 2, 2, 3]), sizes, 2, 2)).toEqual({
    heads: 2,
    rows: 2,
    columns: 2,
    shares: Float32Array.of(0, 1, 3, 4, 6, 7, 9, 10),
  });
  expect(toLooks(toTrace([1, 1, 2, 3]), sizes, 1, 3)!.shares).toEqual(Float32Array.of(0, 1, 2));
});

test("what looks elsewhere, or is no attention, is none", () => {
  expect(toLooks(toTrace([1, 1, 2, 2]), sizes, 1, 1)).toBeNull();
  expect(toLooks(toTrace([1, 1, 2, 3], "state"), sizes, 1, 1)).toBeNull();
});
