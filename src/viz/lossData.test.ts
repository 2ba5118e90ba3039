import { expect, test } from "vitest";
import { formatLoss, formatTick } from "./formatNumber.ts";
import { toReading, toTable, type LossChartData } from "./lossData.ts";

const data: LossChartData = {
  series: [
    { key: "train", label: "train", color: "train", xs: [0, 1, 2, 3], ys: [0.7, 0.3, 0.1, 0.2] },
    { key: "test", label: "test", color: "test", xs: [0, 1, 2, 3], ys: [0.8, Number.NaN, 0.4, 0.5] },
  ],
  label: "",
  xLabel: "epoch",
  xFormat: formatTick,
  yFormat: (value) => formatLoss(value, "diverged"),
  yTick: formatTick,
  scale: "linear",
  smoothing: 0.5,
  limits: { min: 0, max: null },
};

const words = {
  empty: "No steps yet.",
  curve: (facts: Record<"label" | "first" | "last" | "lowest" | "lowestX", string>) =>
    `${facts.label}: from ${facts.first} to ${facts.last}, lowest ${facts.lowest} at ${facts.lowestX}.`,
};

test("the reading has a sentence for each curve, of raw values", () => {
  expect(toReading(data, words)).toBe(
    "train: from 0.700 to 0.200, lowest 0.100 at 2. test: from 0.800 to 0.500, lowest 0.400 at 2.",
  );
});

test("the reading of a chart without a finite value says so", () => {
  const series = data.series.map((curve) => ({ ...curve, ys: curve.xs.length === 0 ? [] : [Number.NaN] }));
  expect(toReading({ ...data, series }, words)).toBe("No steps yet.");
});

test("the table has a row for each x and a column for each curve", () => {
  expect(toTable(data)).toEqual({
    head: ["epoch", "train", "test"],
    rows: [
      ["0", "0.700", "0.800"],
      ["1", "0.300", "diverged"],
      ["2", "0.100", "0.400"],
      ["3", "0.200", "0.500"],
    ],
  });
});

test("a long table is thinned and keeps both ends", () => {
  const xs = Array.from({ length: 1001 }, (_, i) => i);
  const { rows } = toTable({ ...data, series: [{ ...data.series[0]!, xs, ys: xs }] }, 11);
  expect(rows.map(([x]) => x).join(" ")).toBe("0 100 200 300 400 500 600 700 800 900 1,000");
});

test("the table of an empty chart has only its head", () => {
  const series = data.series.map((curve) => ({ ...curve, xs: [], ys: [] }));
  expect(toTable({ ...data, series }).rows).toEqual([]);
});
