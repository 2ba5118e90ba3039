import { expect, test } from "vitest";
import { toLayout, type LayoutRequest } from "#builder/layout.ts";
import { createChain } from "#model/presets.ts";
import { toPlans } from "#model/shape.ts";
import { toPlainEnds } from "#model/ends.fixture.ts";

function request(units: readonly number[], change: Partial<LayoutRequest> = {}): LayoutRequest {
  const network = createChain(units, "tanh", "sigmoid");
  const plans = toPlans(network, toPlainEnds([5], 1));
  return {
    network,
    plans,
    rows: 9,
    width: 800,
    height: 800,
    top: 160,
    labels: 72,
    compact: false,
    ...change,
  };
}

test("columns run from the features at the left to the output at the right edge", () => {
  const { columns, width } = toLayout(request([8, 6]));
  expect(columns.map((column) => column.kind)).toEqual(["features", "neurons", "neurons", "neurons"]);
  expect(columns[0]!.x).toBe(104);
  const last = columns.at(-1)!;
  expect(Math.round(last.x + last.width)).toBe(764);
  expect(width).toBe(800);
});

test("tiles of a column are centred and never overlap", () => {
  const { columns, middle } = toLayout(request([16, 3]));
  for (const column of columns) {
    const ys = column.spots.map((spot) => spot.y);
    expect((ys[0]! + ys.at(-1)!) / 2).toBeCloseTo(middle);
    ys.slice(1).forEach((y, i) => expect(y - ys[i]!).toBeGreaterThan(column.tile));
  }
});

test("a layer of more than 16 neurons is one card", () => {
  const { columns } = toLayout(request([17, 16]));
  expect(columns.map((column) => column.kind)).toEqual(["features", "mosaic", "neurons", "neurons"]);
});

test("a deep network is wider than the view, a high one higher", () => {
  expect(toLayout(request(Array.from({ length: 12 }, () => 4))).width).toBeGreaterThan(800);
  expect(toLayout(request([16], { height: 300 })).height).toBeGreaterThan(300);
});

test("there is a gap for a new layer between every two columns", () => {
  expect(toLayout(request([4, 4])).gaps.map((gap) => gap.after)).toEqual(["input", "hidden1", "hidden2"]);
});
