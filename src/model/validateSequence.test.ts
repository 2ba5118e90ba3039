import { expect, test } from "vitest";
import type { DataSpec } from "#model/data.ts";
import { createSequenceData } from "#model/sequencePresets.ts";
import { toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

const briefs = (template: Parameters<typeof toTemplate>[0], data: DataSpec) => {
  const problems = validate({ ...toTemplate(template), data });
  const repaired = problems[0]?.repairs[0]?.experiment;
  return [problems.map(({ code }) => code), repaired && validate(repaired).map(({ code }) => code)];
};
const series = createSequenceData("series");

test("a window longer than the series leaves nothing to learn from; a shorter one mends it", () => {
  const short = { ...series, series: "air-passengers", window: 120 };
  expect(briefs("passengers-gru", { ...short, horizon: 12 })).toEqual([["data.windowTooLong"], []]);
  expect(briefs("passengers-gru", { ...short, window: 100, horizon: 12 })).toEqual([[], undefined]);
});

test("a column that the series has not, or none at all, gives way to the first one", () => {
  expect(briefs("sunspots-gru", { ...series, horizon: 12, columns: ["tide"] })).toEqual([
    ["data.unknownColumn"],
    [],
  ]);
  expect(briefs("sunspots-gru", { ...series, horizon: 12, columns: [] })[0]).toContain("data.unknownColumn");
});

test("an echo comes within the sequence", () => {
  const echo = { ...createSequenceData("algorithm"), length: 20 };
  expect(briefs("echo-lstm", { ...echo, delay: 20 })).toEqual([["data.delayTooLong"], []]);
  expect(briefs("echo-lstm", { ...echo, delay: 19 })).toEqual([[], undefined]);
});
