import { expect, test } from "vitest";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { runFreely, type AskWindows } from "./freeRun.ts";
import { toSeries } from "./series.fixture.ts";

const counting = Array.from({ length: 100 }, (_, i) => i);

/** A network that adds `slope` to the last value it reads, in the coding of the data. */
function createLine(dataset: SeriesDataset, slope: number): AskWindows & { asked: number } {
  const { window, horizon, inputs, scale } = dataset;
  const width = inputs.length;
  const ask = async (x: Float32Array<ArrayBuffer>, count: number) => {
    ask.asked++;
    return Float32Array.from({ length: count * horizon }, (_, i) => {
      const run = Math.floor(i / horizon);
      const last = x[(run + 1) * window * width - width]! * scale.deviation + scale.mean;
      return (last + slope * ((i % horizon) + 1) - scale.mean) / scale.deviation;
    });
  };
  ask.asked = 0;
  return ask;
}

const near = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 100) / 100);

test("the network reads its own answers and goes on behind the last value", async () => {
  const dataset = toSeries({ y: counting });
  const run = await runFreely(dataset, createLine(dataset, 1), 98, 5);
  expect(near(run!.values)).toEqual([98, 99, 100, 101, 102]);
  expect([run!.start, run!.isTested]).toEqual([98, true]);
});

test("the band holds the errors of runs before, which grow from step to step", async () => {
  const dataset = toSeries({ y: counting });
  const run = await runFreely(dataset, createLine(dataset, 1.5), 98, 4);
  expect(near(run!.band!.low)).toEqual([-0.5, -1, -1.5, -2]);
  expect(near(run!.band!.high)).toEqual([-0.5, -1, -1.5, -2]);
  expect(run!.runs).toBe(15);
});

test("where the test part has no room before the start, runs of the training part make the band", async () => {
  const dataset = toSeries({ y: counting });
  const run = await runFreely(dataset, createLine(dataset, 1), 82, 6);
  expect(run!.isTested).toBe(false);
  expect(run!.runs).toBe(40);
});

test("with a longer horizon a question brings several steps", async () => {
  const dataset = toSeries({ y: counting }, { horizon: 3 });
  const ask = createLine(dataset, 1);
  const run = await runFreely(dataset, ask, 95, 5);
  expect(near(run!.values)).toEqual([95, 96, 97, 98, 99]);
  expect(ask.asked).toBe(2);
});

test("columns that are not forecast stay as they were", async () => {
  const dataset = toSeries({ y: counting, other: counting.map((i) => Math.sin(i)) });
  const seen: Float32Array[] = [];
  const line = createLine(dataset, 1);
  const ask: AskWindows = async (x, count) => {
    seen.push(x.slice((count - 1) * 6));
    return line(x, count);
  };
  await runFreely(dataset, ask, 90, 3);
  expect(seen[1]![5]).toBe(seen[0]![5]);
});

test("a network that is gone answers nothing", async () => {
  expect(await runFreely(toSeries({ y: counting }), async () => null, 90, 3)).toBeNull();
});
