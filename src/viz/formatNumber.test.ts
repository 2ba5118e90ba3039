import { expect, test } from "vitest";
import {
  formatCount,
  formatLoss,
  formatMs,
  formatPercent,
  formatSigned,
  formatTick,
  formatWeight,
} from "./formatNumber.ts";

test("a loss has three decimals below 10 and fewer above", () => {
  const losses = [0, 0.0854, 9.9994, 12.345, 128.44, 1284, 2.5e7];
  expect(losses.map((loss) => formatLoss(loss, "x"))).toEqual([
    "0.000",
    "0.085",
    "9.999",
    "12.35",
    "128.4",
    "1,284",
    "2.5×10⁷",
  ]);
});

test("what is not finite prints as the word of the page", () => {
  const values = [Number.NaN, Infinity, -Infinity];
  expect(values.map((value) => formatLoss(value, "发散"))).toEqual(["发散", "发散", "发散"]);
  expect(formatPercent(Number.NaN, "diverged")).toBe("diverged");
  expect(formatWeight(Infinity, "diverged")).toBe("diverged");
});

test("a share becomes percent with one decimal", () => {
  expect([0, 0.9666, 1].map((share) => formatPercent(share, "x"))).toEqual(["0.0", "96.7", "100.0"]);
});

test("weights have two decimals and a true minus, and no minus before a rounded zero", () => {
  expect([-0.84, 0.004, -0.004, 12.3, -25_000].map((weight) => formatWeight(weight, "x"))).toEqual([
    "−0.84",
    "0.00",
    "0.00",
    "12.30",
    "−2.5×10⁴",
  ]);
  expect(formatWeight(-0.12345, "x", 4)).toBe("−0.1235");
});

test("counts are grouped by three", () => {
  expect([0, 999, 1284, 1_234_567, -5000].map(formatCount)).toEqual([
    "0",
    "999",
    "1,284",
    "1,234,567",
    "−5,000",
  ]);
});

test("times have as many decimals as their size asks for", () => {
  const times = [0.00163, 0.083, 0.42, 3.14, 99.94, 1250];
  expect(times.map(formatMs)).toEqual(["0.0016", "0.083", "0.42", "3.1", "99.9", "1,250"]);
});

test("ticks are as short as their number and free of binary dust", () => {
  const marks = [0, 0.1 + 0.2, -0.5, 0.003, 1500, 2e-7, -3e6];
  expect(marks.map(formatTick)).toEqual(["0", "0.3", "−0.5", "0.003", "1,500", "2×10⁻⁷", "−3×10⁶"]);
});

test("ends of a ramp carry their sign", () => {
  expect([-2, 0, 0.5].map(formatSigned)).toEqual(["−2", "0", "+0.5"]);
});
