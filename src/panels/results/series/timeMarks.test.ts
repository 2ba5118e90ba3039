import { expect, test } from "vitest";
import { toTimeMarks } from "./timeMarks.ts";

const months = Array.from({ length: 240 }, (_, i) => new Date(Date.UTC(1990, i)).toISOString().slice(0, 7));
const days = Array.from({ length: 100 }, (_, i) =>
  new Date(Date.UTC(2012, 0, 1 + i)).toISOString().slice(0, 10),
);
const texts = (...args: Parameters<typeof toTimeMarks>) => toTimeMarks(...args).map(({ text }) => text);

test("years are marked where they begin, in steps of 1, 2, 5", () => {
  expect(toTimeMarks(months, 0, 50, 4)).toEqual([
    { position: 12, text: "1991" },
    { position: 24, text: "1992" },
    { position: 36, text: "1993" },
    { position: 48, text: "1994" },
  ]);
  expect(texts(months, 0, 239, 4)).toEqual(["1995", "2000", "2005"]);
});

test("within a year months are marked", () => {
  expect(texts(days, 0, 99, 4)).toEqual(["2012-02", "2012-03", "2012-04"]);
});

test("shorter stretches, and rows without dates, are marked evenly", () => {
  expect(texts(days, 3, 12, 4)).toEqual(["2012-01-06", "2012-01-11"]);
  expect(texts(["1", "2", "3", "4"], 0, 3, 4)).toEqual(["2", "4"]);
});

test("what lies behind the end has no mark", () => {
  expect(toTimeMarks(days, 150, 160, 4)).toEqual([]);
});
