import { expect, test } from "vitest";
import { placeNames } from "./scatterNames.ts";
import { findNearest, findToward, pan, toScatterExtent, toScreen, wholeView, zoomAt } from "./scatterView.ts";

const frame = { width: 256, height: 256, extent: { x: 0, y: 0, dx: 1, dy: 1 } };

test("the whole view shows all within the margins, y upwards", () => {
  expect([...toScreen([0, 0, 1, 0, 0, 1], frame, wholeView)]).toEqual([128, 128, 228, 128, 128, 28]);
});

test("a zoom keeps what is under the pointer where it is", () => {
  const view = zoomAt(wholeView, frame, 4, 178, 128);
  expect([...toScreen([0.5, 0], frame, view)]).toEqual([178, 128]);
  expect(view.zoom).toBe(4);
});

test("a zoom ends at the whole and at forty times", () => {
  expect(zoomAt({ zoom: 2, x: 0.3, y: 0 }, frame, 0.1, 0, 0)).toEqual(wholeView);
  expect(zoomAt(wholeView, frame, 1000, 128, 128).zoom).toBe(40);
});

test("a moved map stays in sight", () => {
  const view = { zoom: 2, x: 0, y: 0 };
  expect(pan(view, frame, 20, -40)).toEqual({ zoom: 2, x: -0.1, y: -0.2 });
  expect(pan(view, frame, 1e6, 0)).toEqual({ zoom: 2, x: -1, y: 0 });
});

test("the middle of the points is that of the map, and the tighter side decides", () => {
  const wide = { width: 456, height: 156, extent: { x: 2, y: 1, dx: 2, dy: 1 } };
  expect([...toScreen([2, 1, 4, 2], wide, wholeView)]).toEqual([228, 78, 328, 28]);
});

test("the map stands still while it fits, and passes over what is no number", () => {
  const spread = (x: number, y = x) => toScatterExtent([-x, -y, x, y, Number.NaN, Infinity], null);
  expect(toScatterExtent([], null)).toEqual({ x: 0, y: 0, dx: 1.04, dy: 1.04 });
  expect(spread(2, 1)).toEqual({ x: 0, y: 0, dx: 2.08, dy: 1.04 });
  const before = spread(2);
  expect(toScatterExtent([-1.9, -1.9, 1.9, 1.9], before)).toBe(before);
  expect(toScatterExtent([-1.5, -1.5, 1.5, 1.5], before)).toEqual(spread(1.5));
  expect(toScatterExtent([-3, -3, 3, 3], before)).toEqual(spread(3));
});

test("the nearest point within reach is found", () => {
  const screen = [10, 10, 40, 10];
  expect([
    findNearest(screen, 12, 10, 5),
    findNearest(screen, 36, 10, 5),
    findNearest(screen, 25, 10, 5),
  ]).toEqual([0, 1, null]);
});

test("arrow keys lead to the nearest point of their direction", () => {
  const screen = [50, 50, 80, 55, 60, 50, 50, 20];
  expect(findToward(screen, 0, [1, 0])).toBe(2);
  expect(findToward(screen, 2, [1, 0])).toBe(1);
  expect(findToward(screen, 0, [0, -1])).toBe(3);
  expect(findToward(screen, 0, [-1, 0])).toBeNull();
});

test("names never cover each other, and the first in order have their place", () => {
  const screen = [10, 10, 12, 12, 10, 60, 300, 10];
  const widths = [30, 30, 30, 30];
  const toIndices = (order: number[], most = 9) =>
    placeNames(screen, widths, order, { width: 100, height: 100 }, most).map(({ index }) => index);
  expect(toIndices([0, 1, 2, 3])).toEqual([0, 2]);
  expect(toIndices([1, 0, 2, 3])).toEqual([1, 2]);
  expect(toIndices([0, 1, 2, 3], 1)).toEqual([0]);
});

test("at the right edge a name stands left of its point", () => {
  expect(placeNames([90, 10], [30], [0], { width: 100, height: 100 }, 9)).toEqual([
    { index: 0, x: 52, y: 10 },
  ]);
});

test("a name that fits on neither side stands above its point, within the map", () => {
  expect(placeNames([30, 50], [80], [0], { width: 100, height: 100 }, 9)).toEqual([
    { index: 0, x: 2, y: 35 },
  ]);
  expect(placeNames([60, 10], [80], [0], { width: 100, height: 100 }, 9)).toEqual([
    { index: 0, x: 18, y: 25 },
  ]);
});
