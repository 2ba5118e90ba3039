import { expect, test } from "vitest";
import { toLiked, toQuestions, toTop } from "#panels/results/ratings/suggestions.ts";

test("the most stars come first, but what is known and what is no number", () => {
  expect(toTop([3, 5, Number.NaN, 4, 1], new Map([[1, 5]]), 2)).toEqual([3, 0]);
  expect(toTop([], new Map(), 3)).toEqual([]);
});

test("what somebody liked best comes first", () => {
  const rated = new Map([
    [7, 2],
    [3, 5],
    [9, 4],
  ]);
  expect(toLiked(rated, 2)).toEqual([3, 9]);
});

test("a newcomer is asked for known things of every kind", () => {
  const kinds = [["war"], ["war"], ["love"], ["war"], []];
  expect(toQuestions([9, 8, 3, 7, 1], kinds)).toEqual([0, 2, 4, 1, 3]);
});
