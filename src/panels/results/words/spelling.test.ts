import { expect, test } from "vitest";
import { toBeginnings, toSharesAfter, toSpelled, toStops } from "#panels/results/words/spelling.ts";

test("the network is asked after each letter of a word, and every few letters of a message, the last one among them", () => {
  expect(toStops(4)).toEqual([1, 2, 3, 4]);
  expect(toStops(0)).toEqual([]);
  const long = toStops(101);
  expect(long.length).toBeLessThanOrEqual(40);
  expect(long.slice(-2)).toEqual([98, 101]);
  expect(long[0]).toBe(2);
});

test("beginnings are padded at the end", () => {
  expect(toBeginnings([7, 8, 9], [1, 3], 4)).toEqual(Float32Array.of(7, 0, 0, 0, 7, 8, 9, 0));
});

test("after a letter between two stops the shares are those of the next stop", () => {
  const spelled = toSpelled("abcd", [2, 4], Float32Array.of(0.25, 0.75, 0.5, 0.5), "zeroOne");
  expect(toSharesAfter(spelled, 1)).toEqual(Float32Array.of(0.25, 0.75));
  expect(toSharesAfter(spelled, 2)).toEqual(Float32Array.of(0.25, 0.75));
  expect(toSharesAfter(spelled, 3)).toEqual(Float32Array.of(0.5, 0.5));
});

test("one output neuron is for class 1 and against class 0", () => {
  const spelled = toSpelled("a", [1], Float32Array.of(0.25), "zeroOne");
  expect(toSharesAfter(spelled, 1)).toEqual(Float32Array.of(0.75, 0.25));
});
