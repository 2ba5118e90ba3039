import { expect, test } from "vitest";
import { ruleOf } from "#model/layerKinds.ts";
import type { LayerOf } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import type { Shape } from "#model/tensorShape.ts";
import {
  sumAt,
  toAnswerMap,
  toConvolution,
  toFilterBank,
  toMeetings,
  toOwnChannel,
  toPatch,
  type ConvolutionKind,
} from "#panels/inspector/convolution.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

function make<K extends ConvolutionKind>(kind: K, input: Shape, settings: Partial<LayerOf<K>> = {}) {
  const rule = ruleOf(kind);
  const layer = { ...rule.defaults, kind, id: "one", ...settings } as LayerOf<K>;
  const ends = toPlainEnds(input, 1);
  const output = rule.toShape(layer, [input], ends) as Shape;
  const plan: LayerPlan = { id: "one", inputs: [input], output, weights: [], flops: 0 };
  return toConvolution(layer, plan);
}

/** 1, 2, 3 … row by row. */
const count = (length: number) => Float32Array.from({ length }, (_, i) => i + 1);

test("a window of 3 × 3 on 4 × 4 numbers is nine products and the bias", () => {
  const conv = make("conv2d", [4, 4, 1], { filters: 1 });
  // 1 2 3 4 / 5 6 7 8 / 9 10 11 12 / 13 14 15 16 under a diagonal of 1, 2, 3, one step down and right
  const kernel = Float32Array.of(1, 0, 0, 0, 2, 0, 0, 0, 3);
  const bias = Float32Array.of(-5);
  const at = (row: number, column: number) =>
    sumAt(conv, { x: count(16), kernel, bias, filter: 0, channel: 0, place: { row, column } });
  expect(at(0, 0)).toEqual({
    products: [1, 0, 0, 0, 12, 0, 0, 0, 33],
    count: 9,
    bias: -5,
    sum: 1 + 12 + 33 - 5,
  });
  expect(at(1, 1).sum).toBe(6 + 22 + 48 - 5);
});

test("all channels count, and the products shown are those of one", () => {
  const conv = make("conv2d", [2, 2, 2], { filters: 2, kernelSize: 2 });
  // filter 1 weighs channel 0 with 10 and channel 1 with 1 in every cell; filter 0 is silent
  const kernel = Float32Array.from({ length: 16 }, (_, i) => (i % 2 === 0 ? 0 : i % 4 === 1 ? 10 : 1));
  const answer = sumAt(conv, {
    x: count(8),
    kernel,
    bias: null,
    filter: 1,
    channel: 1,
    place: { row: 0, column: 0 },
  });
  expect(answer.products).toEqual([2, 4, 6, 8]);
  expect(answer.count).toBe(8);
  expect(answer.sum).toBe(10 * (1 + 3 + 5 + 7) + (2 + 4 + 6 + 8));
});

test("zeros stand around the input with same padding, more of them behind when they are odd", () => {
  const conv = make("conv2d", [4, 4, 1], { kernelSize: 4, padding: "same" });
  expect(conv.rows).toMatchObject({ output: 4, before: 1 });
  const rows = toMeetings(conv, { row: 3, column: 1 })
    .filter(({ cell }) => cell.column === 0)
    .map(({ at }) => at?.row ?? null);
  expect(rows).toEqual([2, 3, null, null]);
  expect(toPatch(conv, { row: 0, column: 3 })).toEqual({ row: 0, column: 2, width: 2, height: 3 });
});

test("strides leap over the input; same padding of an even side then stands behind alone", () => {
  const conv = make("conv2d", [6, 5, 1], { strides: 2, padding: "same" });
  expect([conv.rows.output, conv.columns.output]).toEqual([3, 3]);
  expect([conv.rows.before, conv.columns.before]).toEqual([0, 1]);
  expect(toPatch(conv, { row: 1, column: 1 })).toEqual({ row: 2, column: 1, width: 3, height: 3 });
});

test("dilation spreads the cells of the window", () => {
  const conv = make("conv2d", [7, 7, 1], { dilation: 2 });
  expect(conv.rows.output).toBe(3);
  expect(toMeetings(conv, { row: 1, column: 0 }).map(({ at }) => [at!.row, at!.column])).toEqual([
    [1, 0],
    [1, 2],
    [1, 4],
    [3, 0],
    [3, 2],
    [3, 4],
    [5, 0],
    [5, 2],
    [5, 4],
  ]);
  expect(toPatch(conv, { row: 1, column: 0 })).toEqual({ row: 1, column: 0, width: 5, height: 5 });
});

test("a depthwise filter reads its own channel alone", () => {
  const conv = make("depthwiseConv2d", [2, 2, 2], { kernelSize: 2, depthMultiplier: 2, padding: "valid" });
  expect(conv.filters).toBe(4);
  expect([0, 1, 2, 3].map((filter) => toOwnChannel(conv, filter))).toEqual([0, 0, 1, 1]);
  const answer = sumAt(conv, {
    x: count(8),
    // [2, 2, 2, 2]: filter 2 is the first of channel 1
    kernel: Float32Array.from({ length: 16 }, (_, i) => (i % 4 === 2 ? 1 : 100)),
    bias: Float32Array.of(0, 0, 0.5, 0),
    filter: 2,
    channel: 0,
    place: { row: 0, column: 0 },
  });
  expect(answer).toEqual({ products: [2, 4, 6, 8], count: 4, bias: 0.5, sum: 20.5 });
});

test("a causal 1-D window reads all features of this step and of those before", () => {
  const conv = make("conv1d", [4, 2], { kernelSize: 2, dilation: 2, padding: "causal", filters: 1 });
  expect(conv.rows).toMatchObject({ output: 4, before: 2 });
  const sum = (row: number) =>
    sumAt(conv, {
      x: count(8),
      // the step two before: 1 and 10; this step: 100 and 1000
      kernel: Float32Array.of(1, 10, 100, 1000),
      bias: null,
      filter: 0,
      channel: 0,
      place: { row, column: 0 },
    });
  expect(sum(0).sum).toBe(100 * 1 + 1000 * 2);
  expect(sum(0).products).toEqual([0, 0, 100, 2000]);
  expect(sum(3).sum).toBe(3 + 40 + 700 + 8000);
});

test("a transposed convolution stamps: overlapping stamps add up", () => {
  const conv = make("conv2dTranspose", [2, 2, 1], {
    kernelSize: 3,
    strides: 2,
    padding: "valid",
    filters: 1,
  });
  expect(conv.rows.output).toBe(5);
  const kernel = new Float32Array(9).fill(1);
  const map = toAnswerMap(conv, { x: count(4), kernel, filter: 0, channel: 0 });
  // stamps of 1, 2 / 3, 4, each 3 × 3, overlap in the middle row and column
  const rows = Array.from({ length: 5 }, (_, row) => Array.from(map.subarray(row * 5, row * 5 + 5)));
  expect(rows).toEqual([
    [1, 1, 3, 2, 2],
    [1, 1, 3, 2, 2],
    [4, 4, 10, 6, 6],
    [3, 3, 7, 4, 4],
    [3, 3, 7, 4, 4],
  ]);
  expect(toPatch(conv, { row: 2, column: 0 })).toEqual({ row: 0, column: 0, width: 1, height: 2 });
});

test("with same padding a transposed convolution doubles each side, its edge cut off", () => {
  const conv = make("conv2dTranspose", [2, 2, 1], { kernelSize: 3, strides: 2, padding: "same", filters: 1 });
  expect(conv.rows).toMatchObject({ output: 4, before: 0 });
  const kernel = new Float32Array(9).fill(1);
  const map = toAnswerMap(conv, { x: count(4), kernel, filter: 0, channel: 0 });
  expect(Array.from(map)).toEqual([1, 1, 3, 2, 1, 1, 3, 2, 4, 4, 10, 6, 3, 3, 7, 4]);
});

test("the filters of a transposed convolution are laid out as those of others", () => {
  const conv = make("conv2dTranspose", [2, 2, 2], { kernelSize: 1, filters: 3 });
  // [1, 1, 3, 2]: filter by filter, its two channels side by side
  expect(Array.from(toFilterBank(conv, count(6)))).toEqual([1, 3, 5, 2, 4, 6]);
});
