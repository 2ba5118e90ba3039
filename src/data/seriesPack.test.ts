import { expect, test } from "vitest";
import { parseSeries } from "#data/parseSeries.ts";
import { createSeriesPack, guessPeriod } from "#data/seriesPack.ts";

const monthly = (rows: number) =>
  Array.from(
    { length: rows },
    (_, i) => `${1990 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")},${i % 7}`,
  );
const read = (text: string) => parseSeries(text).series!;

test("what is packed is read again as it was", async () => {
  const series = read(['month,"a, b"', ...monthly(40)].join("\n"));
  const entries = await createSeriesPack({ title: "own", series, period: 12 }, null);
  const text = new TextDecoder().decode(entries.get("series.csv"));
  expect(parseSeries(text)).toEqual({ series, faults: [] });
});

test("a series without dates counts its rows", async () => {
  const series = read(Array.from({ length: 20 }, (_, i) => i % 3).join("\n"));
  const entries = await createSeriesPack({ title: "own", series, period: 0 }, null);
  const { dates, columns } = read(new TextDecoder().decode(entries.get("series.csv")));
  expect([dates, columns]).toEqual([null, series.columns]);
});

test.each([
  ["months", 2_629_800_000, 100, 12],
  ["quarters", 7_889_400_000, 100, 4],
  ["days of two years", 86_400_000, 730, 7],
  ["days of four years", 86_400_000, 1461, 365],
  ["hours", 3_600_000, 500, 24],
  ["months of one year", 2_629_800_000, 14, 0],
  ["every 37 minutes", 2_220_000, 500, 0],
])("%s tell their rhythm", (_, step, rows, period) => {
  const at = Float64Array.from({ length: rows }, (_, i) => i * step);
  const lines = Array.from({ length: rows }, (_, i) => i + 1);
  expect(guessPeriod({ dates: { unit: "minute", at }, columns: [], lines })).toBe(period);
});
