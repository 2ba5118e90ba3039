import { expect, test } from "vitest";
import { toPlace } from "./place.ts";

const view = { width: 1000, height: 600 };
const size = { width: 200, height: 150 };
const common = { view, size, gap: 8, margin: 12, align: "start" } as const;

test("a box goes below its anchor, left edges in line", () => {
  expect(toPlace({ ...common, anchor: { left: 100, top: 50, width: 40, height: 20 } })).toEqual({
    left: 100,
    top: 78,
  });
});

test("a box goes above when only there is room", () => {
  expect(toPlace({ ...common, anchor: { left: 100, top: 500, width: 40, height: 20 } })).toEqual({
    left: 100,
    top: 342,
  });
});

test("a centred box has its middle under the anchor's", () => {
  expect(
    toPlace({ ...common, align: "center", anchor: { left: 400, top: 50, width: 40, height: 20 } }).left,
  ).toBe(320);
});

test("a box stays inside the window at both sides", () => {
  expect(toPlace({ ...common, anchor: { left: 950, top: 50, width: 40, height: 20 } }).left).toBe(788);
  expect(
    toPlace({ ...common, align: "center", anchor: { left: 0, top: 50, width: 40, height: 20 } }).left,
  ).toBe(12);
});

test("a box larger than the window keeps its top left corner in sight", () => {
  expect(
    toPlace({
      ...common,
      size: { width: 1200, height: 900 },
      anchor: { left: 300, top: 300, width: 40, height: 20 },
    }),
  ).toEqual({ left: 12, top: 12 });
});
