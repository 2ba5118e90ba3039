import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSeries } from "#data/parseSeries.ts";
import type { SeriesFault, SeriesRepair } from "#data/series.ts";

const days = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];
/** Twelve days in January, one value a day. */
const toCsv = (values: readonly (number | string)[], separator = ",", header = "date,x") =>
  [header, ...values.map((value, i) => `2024-01-${days[i]}${separator}${value}`)].join("\n");
const twelve = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];

/** All that is offered, until nothing is left to offer. */
function repairAll(text: string): ReturnType<typeof parseSeries> {
  const repairs: SeriesRepair[] = [];
  for (;;) {
    const parsed = parseSeries(text, repairs);
    const offered = parsed.faults.flatMap(({ repair }) => (repair ? [repair] : []));
    if (offered.length === 0) return parsed;
    repairs.push(...offered);
  }
}
const toPlaces = (faults: readonly SeriesFault[]) =>
  faults.map(({ code, line, column, count, got, repair }) => [code, line, column, count, got, repair?.kind]);
const read = (text: string) => {
  const { series, faults } = parseSeries(text);
  if (!series) throw new Error(JSON.stringify(faults));
  return {
    faults: faults.map(({ code }) => code),
    unit: series.dates?.unit,
    first: series.dates && new Date(series.dates.at[0]!).toISOString().slice(0, 16),
    columns: Object.fromEntries(
      series.columns.map(({ name, values }) => [name, Array.from(values.slice(0, 3))]),
    ),
  };
};

test("dates and numbers come out as they are", () => {
  expect(read(toCsv(twelve))).toEqual({
    faults: [],
    unit: "day",
    first: "2024-01-01T00:00",
    columns: { x: [3, 1, 4] },
  });
});

test.each([
  ["tabs", toCsv(twelve, "\t", "date\tx")],
  ["semicolons", toCsv(twelve, ";", "date;x")],
  ["Windows line ends", toCsv(twelve).replaceAll("\n", "\r\n")],
  ["old Mac line ends", toCsv(twelve).replaceAll("\n", "\r")],
  ["quotes", toCsv(twelve.map((value) => `"${value}"`))],
  ["blanks", toCsv(twelve.map((value) => ` ${value} `))],
  ["empty lines", toCsv(twelve).replaceAll("\n", "\n\n")],
])("the same is read from text with %s", (_, text) => {
  expect(read(text)).toMatchObject({ faults: [], columns: { x: [3, 1, 4] } });
});

test("decimal commas are read where commas do not separate", () => {
  const text = toCsv(
    twelve.map((value) => `${value},5`),
    ";",
    "Datum;Wert",
  );
  expect(read(text).columns).toEqual({ Wert: [3.5, 1.5, 4.5] });
});

test("thousands may be marked", () => {
  const text = toCsv(twelve.map((value) => `"${value},250.5"`));
  expect(read(text).columns).toEqual({ x: [3250.5, 1250.5, 4250.5] });
});

test("money and percent are numbers", () => {
  expect(read(toCsv(twelve.map((value) => `$${value}`))).columns).toEqual({ x: [3, 1, 4] });
  expect(read(toCsv(twelve.map((value) => `${value} %`))).columns).toEqual({ x: [3, 1, 4] });
});

test("one column without a header is a series without dates", () => {
  expect(read(twelve.join("\n"))).toEqual({
    faults: [],
    unit: undefined,
    first: null,
    columns: { A: [3, 1, 4] },
  });
});

test("years in a column of their own are no dates", () => {
  expect(read(["x", ...twelve.map((value) => 1900 + value)].join("\n"))).toMatchObject({
    first: null,
    columns: { x: [1903, 1901, 1904] },
  });
});

test("a column that counts the rows is no series", () => {
  const text = ["id,x", ...twelve.map((value, i) => `${i + 1},${value}`)].join("\n");
  expect(read(text)).toMatchObject({ first: null, columns: { x: [3, 1, 4] } });
});

describe("dates", () => {
  test.each([
    ["2024/3/1", "2024/3/2", "day", "2024-03-01T00:00"],
    ["01.03.2024", "02.03.2024", "day", "2024-03-01T00:00"],
    ["2024年3月1日", "2024年3月2日", "day", "2024-03-01T00:00"],
    ["1 March 2024", "2 March 2024", "day", "2024-03-01T00:00"],
    ["Mar 1, 2024", "Mar 2, 2024", "day", "2024-03-01T00:00"],
    ["20240301", "20240302", "day", "2024-03-01T00:00"],
    ["2024-03", "2024-04", "month", "2024-03-01T00:00"],
    ["Mar 2024", "Apr 2024", "month", "2024-03-01T00:00"],
    ["2024Q1", "2024Q2", "month", "2024-01-01T00:00"],
    ["1958.25", "1958.3333", "month", "1958-04-01T00:00"],
    ["1958", "1959", "year", "1958-01-01T00:00"],
    ["2024-03-01 06:30", "2024-03-01 07:30", "minute", "2024-03-01T06:30"],
    ["2024-03-01T06:30:00Z", "2024-03-01T07:30:00Z", "minute", "2024-03-01T06:30"],
  ])("%s is a date", (first, second, unit, at) => {
    const lines = twelve.map((value, i) => `"${i === 0 ? first : second}",${value}`);
    expect(read(["date,x", ...lines].join("\n"))).toMatchObject({ unit, first: at });
  });

  test("of day and month the order tells which is which", () => {
    const toText = (dates: readonly string[]) =>
      ["date,x", ...dates.map((date, i) => `${date},${i % 5}`)].join("\n");
    const rising = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(read(toText(rising.map((i) => `${i}/1/2024`)))).toMatchObject({ first: "2024-01-01T00:00" });
    const monthFirst = read(toText(rising.map((i) => `2/${i}/2024`)));
    expect(monthFirst).toMatchObject({ first: "2024-02-01T00:00", faults: [] });
  });
});

describe("faults", () => {
  test("a gap has its place, and its neighbours fill it", () => {
    const text = toCsv([3, "", 4, 1, 5, "NA", "?", 6, 5, 3, 5, ""]);
    expect(toPlaces(parseSeries(text).faults)).toEqual([["gap", 3, "x", 4, "", "fill"]]);
    const { series, faults } = repairAll(text);
    expect(faults).toEqual([]);
    expect([...series!.columns[0]!.values]).toEqual([3, 3.5, 4, 1, 5, 5 + 1 / 3, 5 + 2 / 3, 6, 5, 3, 5, 5]);
  });

  test("a word among numbers is shown", () => {
    const text = toCsv([3, 1, "four", 1, 5, 9, 2, 6, 5, 3, 5, 8]);
    expect(toPlaces(parseSeries(text).faults)).toEqual([["notNumber", 4, "x", 1, "four", "fill"]]);
    expect(repairAll(text).series!.columns[0]!.values[2]).toBe(1);
  });

  test("a column of words and one that never changes are left out", () => {
    const text = toCsv(
      twelve.map((value) => `${value},rain,7`),
      ",",
      "date,x,sky,c",
    );
    expect(toPlaces(parseSeries(text).faults)).toEqual([
      ["textColumn", 2, "sky", 12, "rain", "leaveOut"],
      ["constantColumn", 2, "c", 12, "7", "leaveOut"],
    ]);
    expect(repairAll(text).series!.columns.map(({ name }) => name)).toEqual(["x"]);
  });

  test("a column that is mostly empty is left out", () => {
    const text = toCsv(
      twelve.map((value, i) => `${value},${i === 3 ? 1 : ""}`),
      ",",
      "date,x,y",
    );
    expect(toPlaces(parseSeries(text).faults)).toEqual([["emptyColumn", null, "y", 11, "", "leaveOut"]]);
  });

  test("rows out of order are sorted with their values", () => {
    const rows = toCsv(twelve).split("\n");
    const text = [rows[0], rows[3], rows[1], rows[2], ...rows.slice(4)].join("\n");
    expect(toPlaces(parseSeries(text).faults)).toEqual([["unordered", 3, null, 1, "", "sort"]]);
    expect([...repairAll(text).series!.columns[0]!.values]).toEqual(twelve);
  });

  test("the newest row may stand first", () => {
    const [header, ...rows] = toCsv(twelve).split("\n");
    expect([...repairAll([header, ...rows.toReversed()].join("\n")).series!.columns[0]!.values]).toEqual(
      twelve,
    );
  });

  test("rows of one date become their mean", () => {
    const text = `${toCsv(twelve)}\n2024-01-12,10`;
    expect(toPlaces(parseSeries(text).faults)).toEqual([["repeatedDate", 14, null, 1, "", "merge"]]);
    expect(repairAll(text).series!.columns[0]!.values.at(-1)).toBe(9);
  });

  test("a date that cannot be read takes its row along", () => {
    const text = `${toCsv(twelve)}\nsometime,10`;
    expect(toPlaces(parseSeries(text).faults)).toEqual([["notDate", 14, null, 1, "sometime", "drop"]]);
    expect(repairAll(text).series!.lines).toHaveLength(12);
  });

  test("days that are missing come back between their neighbours", () => {
    const text = `${toCsv(twelve)}\n2024-01-15,2`;
    expect(toPlaces(parseSeries(text).faults)).toEqual([["missingDate", 14, null, 2, "", "complete"]]);
    const { series } = repairAll(text);
    expect(Array.from(series!.columns[0]!.values.slice(-3))).toEqual([6, 4, 2]);
    expect(series!.dates!.at.at(-2)).toBe(Date.UTC(2024, 0, 14));
  });

  test("weekends are no missing days", () => {
    const dates = Array.from({ length: 28 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)));
    const working = dates.filter((date) => date.getUTCDay() % 6 !== 0);
    const lines = working.map((date, i) => `${date.toISOString().slice(0, 10)},${i % 4}`);
    expect(read(["date,x", ...lines].join("\n")).faults).toEqual([]);
  });

  test("a row with too few or too many cells has its place", () => {
    const text = toCsv(twelve)
      .replace("2024-01-02,1", "2024-01-02")
      .replace("2024-01-04,1", "2024-01-04,1,7");
    expect(toPlaces(parseSeries(text).faults)).toEqual([
      ["unevenRow", 3, null, 2, "1", "fill"],
      ["gap", 3, "x", 1, "", "fill"],
    ]);
    expect(Array.from(repairAll(text).series!.columns[0]!.values.slice(0, 4))).toEqual([3, 3.5, 4, 1]);
  });

  test.each([
    ["", "empty", 0],
    ["\n \n", "empty", 0],
    ["date,x\n2024-01-01,1\n", "tooFewRows", 1],
    [Array.from({ length: 12 }, () => "one,two").join("\n"), "noNumbers", 2],
    ["This is a letter\nand no table", "noNumbers", 1],
    [Array.from({ length: 300 }, (_, i) => i).join(","), "tooManyColumns", 300],
  ])("%j cannot be mended", (text, code, count) => {
    expect(parseSeries(text)).toEqual({
      series: null,
      faults: [{ code, line: null, column: null, count, got: "", repair: null }],
    });
  });

  test("of very long series the last rows are kept", () => {
    const text = Array.from({ length: 100_005 }, (_, i) => i % 7).join("\n");
    expect(parseSeries(text).faults.map(({ code, count }) => [code, count])).toEqual([
      ["tooManyRows", 100_005],
    ]);
    expect(repairAll(text).series!.lines[0]).toBe(6);
  });
});

test("whatever the text, every fault that is mended goes, and what is left is numbers", () => {
  const cell = fc.oneof(
    fc.integer({ min: -50, max: 50 }).map(String),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom("", "NA", "x", '"', '"a,b"', "1,5", "2024-01-05", "2023-12-01", "2024"),
  );
  const text = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 30 })
    .chain((rows) =>
      fc.constantFrom(",", ";", "\t").map((sign) => rows.map((row) => row.join(sign)).join("\n")),
    );
  fc.assert(
    fc.property(text, (csv) => {
      const { series, faults } = repairAll(csv);
      expect(faults.every(({ repair }) => repair === null && series === null)).toBe(true);
      for (const { values } of series?.columns ?? []) {
        expect(values).toHaveLength(series!.lines.length);
        expect(values.every(Number.isFinite)).toBe(true);
      }
      const at = series?.dates?.at ?? new Float64Array();
      expect(at.every((time, i) => i === 0 || time > at[i - 1]!)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("any text at all is answered", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const { series, faults } = parseSeries(text);
      expect(series !== null || faults.length > 0).toBe(true);
    }),
  );
});

test.each([
  ["time-series", "sunspots", ["value"], "month", []],
  ["time-series", "air-passengers", ["value"], "month", []],
  ["time-series", "co2", ["co2_ppm"], "month", ["missingDate"]],
  [
    "time-series",
    "seattle-weather",
    ["precipitation", "temp_max", "temp_min", "wind"],
    "day",
    ["textColumn"],
  ],
  ["stocks", "eu-stocks", ["DAX", "SMI", "CAC", "FTSE"], "day", []],
  ["stocks", "nyse", ["NYSE"], "day", []],
])("%s: %s is read as it is", (set, name, columns, unit, codes) => {
  const text = readFileSync(new URL(`../../public/data/${set}/${name}.csv`, import.meta.url), "utf8");
  const { series, faults } = parseSeries(text);
  expect(series!.columns.map((column) => column.name)).toEqual(columns);
  expect(series!.dates!.unit).toBe(unit);
  expect(faults.map(({ code }) => code)).toEqual(codes);
});
