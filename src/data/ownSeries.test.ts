/** The app's own series and payments: what the model says of them, and what they load as. */
import { createSequenceData } from "#model/sequencePresets.ts";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { seriesSets, type SequenceData } from "#model/sequenceData.ts";
import { recordsFacts, seriesFacts } from "#model/sequenceFacts.ts";

const root = new URL("../../public/", import.meta.url);
const files: DataFiles = {
  text: async (path) => readFileSync(new URL(path, root), "utf8"),
  bytes: async (path) => new Uint8Array(readFileSync(new URL(path, root))),
};

/** Only loads when the facts that the model knows are those of the files. */
async function load<K extends SequenceData["kind"]>(spec: Extract<SequenceData, { kind: K }>) {
  const loaded = await loadDataset(spec, files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

const allSeries = seriesSets.flatMap((set) => seriesFacts[set].series.map((facts) => ({ set, ...facts })));

test.each(allSeries)("$set, $id is what the model says", async ({ set, id, rows, columns, period }) => {
  const spec = { ...createSequenceData("series"), set, series: id, columns, window: 10, horizon: 2 };
  const dataset = await load(spec);
  if (dataset.kind !== "series") throw new Error(dataset.kind);
  expect(dataset.table.map(({ name }) => name)).toEqual(columns);
  expect([dataset.values.length, dataset.times.length, dataset.period]).toEqual([rows, rows, period]);
  const { train, test: tested } = dataset;
  expect(train.count + tested.count).toBe(rows - 10 - 2 * (2 - 1));
  expect(train.x).toHaveLength(train.count * 10 * columns.length);
  expect(tested.y).toHaveLength(tested.count * 2);
  expect(tested.y.every(Number.isFinite)).toBe(true);
});

test("what stands on the time axis is as fine as the dates", async () => {
  const ends = async (set: string, series: string, columns: readonly string[]) => {
    const dataset = await load({ ...createSequenceData("series"), set, series, columns });
    return dataset.kind === "series" ? [dataset.times[0], dataset.times.at(-1)] : [];
  };
  expect(await ends("time-series", "sunspots", ["value"])).toEqual(["1749-01", "1983-12"]);
  expect(await ends("time-series", "seattle-weather", ["temp_max"])).toEqual(["2012-01-01", "2015-12-31"]);
});

test("a column that the series lacks is told", async () => {
  const spec = { ...createSequenceData("series"), columns: ["tide"] };
  expect(await loadDataset(spec, files)).toMatchObject({
    ok: false,
    error: { code: "data.failedToLoad" },
  });
});

test.each(["label", "next", "self"] as const)("payments load to learn “%s”", async (target) => {
  const dataset = await load({ ...createSequenceData("records"), target });
  if (dataset.kind !== "records") throw new Error(dataset.kind);
  const { steps, features, train: count } = recordsFacts["card-spending"];
  const { train, labels, columns } = dataset;
  expect(train.count).toBe(count);
  expect(train.x).toHaveLength(count * steps * features);
  expect(train.y).toHaveLength({ label: count * steps, next: count * steps * features, self: count }[target]);
  expect(labels.train).toHaveLength(count * steps);
  expect(columns.map(({ name }) => name)).toEqual([
    "amount",
    "hour",
    "weekday",
    "shop",
    "distance_km",
    "channel",
    "gap_hours",
  ]);
  expect(Math.max(...columns[3]!.train)).toBe(columns[3]!.categories!.en.length - 1);
});

test("a payment is told from those nine and more before it", async () => {
  const dataset = await load({ ...createSequenceData("records"), target: "next" });
  const { steps, features } = recordsFacts["card-spending"];
  const { x, y } = dataset.train;
  const late = 9 * features;
  expect(x.subarray(0, late).every((value) => value === 0)).toBe(true);
  expect(x.subarray(late, steps * features)).toEqual(y.subarray(0, steps * features - late));
});

test("every number of a payment that is to be repeated has mean 0, and deviation 1 but for the hour on its circle", async () => {
  const { train } = await load({ ...createSequenceData("records"), target: "self" });
  const { features } = recordsFacts["card-spending"];
  const [sums, squares] = [new Float64Array(features), new Float64Array(features)];
  for (const [i, value] of train.x.entries()) {
    sums[i % features]! += value;
    squares[i % features]! += value ** 2;
  }
  const rows = train.x.length / features;
  const isHour = (k: number) => k === 1 || k === 2;
  for (let k = 0; k < features; k++) {
    if (isHour(k)) continue;
    expect(sums[k]! / rows).toBeCloseTo(0, 3);
    expect(squares[k]! / rows).toBeCloseTo(1, 2);
  }
});

test("categories of a payment that is to be named are 0 and 1, one of them 1", async () => {
  const { train } = await load(createSequenceData("records"));
  const { features } = recordsFacts["card-spending"];
  const weekdays = train.x.subarray(3, 10);
  expect([...weekdays].toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(train.x.length % features).toBe(0);
});
