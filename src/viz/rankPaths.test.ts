import { expect, test } from "vitest";
import { toRanking } from "#data/ranking.ts";
import { findCatching, findNearestPoint, toCorners, toPlace } from "./rankPaths.ts";

// caught 1 1 1 2 3 3, alarms 0 1 2 2 2 3
const ranking = toRanking([9, 8, 7, 6, 5, 4], [1, 0, 0, 1, 1, 0]);

test("both curves start where nothing is marked", () => {
  expect(toPlace(ranking, "roc", -1)).toEqual([0, 0]);
  expect(toPlace(ranking, "pr", -1)).toEqual([0, 1]);
  expect(toPlace(ranking, "pr", 3)).toEqual([2 / 3, 0.5]);
  expect(toPlace(ranking, "roc", 3)).toEqual([2 / 3, 2 / 3]);
});

test("the precision–recall curve turns where another true case is caught", () => {
  expect(toCorners(ranking, "pr")).toEqual([0, 3, 4]);
});

test("the ROC turns between walls and floors, and ends", () => {
  expect(toCorners(ranking, "roc")).toEqual([0, 2, 4, 5]);
});

test("equal scores are a slope of the ROC", () => {
  expect(toCorners(toRanking([2, 2, 1, 1], [1, 0, 1, 0]), "roc")).toEqual([0, 1]);
});

test("so many true cases are caught first at", () => {
  expect([0, 1, 2, 3].map((count) => findCatching(ranking, count))).toEqual([-1, 0, 3, 4]);
});

test("a place leads to the nearest point of the curve", () => {
  expect(findNearestPoint(ranking, "pr", [0.3, 0.9])).toBe(0);
  expect(findNearestPoint(ranking, "pr", [1, 0.6])).toBe(4);
  expect(findNearestPoint(ranking, "roc", [0, 0.05])).toBe(-1);
});
