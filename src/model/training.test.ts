import { expect, test } from "vitest";
import { defaultTraining } from "#model/presets.ts";
import { toRate, type Schedule } from "#model/training.ts";

const rates = (schedule: Partial<Schedule>, epochs: readonly number[]) =>
  epochs.map((epoch) =>
    toRate(
      {
        learningRate: 0.8,
        schedule: { kind: "constant", warmupEpochs: 0, epochs: 10, factor: 0.5, ...schedule },
      },
      epoch,
    ),
  );
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9) as unknown);

test("constant stays", () => {
  expect(rates({ kind: "constant" }, [0, 5, 1e6])).toEqual([0.8, 0.8, 0.8]);
});

test("step falls at every multiple of its epochs", () => {
  expect(rates({ kind: "step" }, [0, 9.9, 10, 19.9, 20])).toEqual(near([0.8, 0.8, 0.4, 0.4, 0.2]));
});

test("exponential falls smoothly through the same points", () => {
  expect(rates({ kind: "exponential" }, [0, 5, 10, 20])).toEqual(near([0.8, 0.8 * Math.SQRT1_2, 0.4, 0.2]));
});

test("cosine reaches its share and stays there", () => {
  expect(rates({ kind: "cosine" }, [0, 5, 10, 99])).toEqual(near([0.8, 0.6, 0.4, 0.4]));
  expect(rates({ kind: "cosine", factor: 0 }, [10])).toEqual(near([0]));
});

test("warm-up climbs evenly from 0, then the schedule begins", () => {
  expect(rates({ kind: "step", warmupEpochs: 4 }, [0, 1, 4, 13.9, 14])).toEqual(
    near([0, 0.2, 0.8, 0.8, 0.4]),
  );
});

test("the default rate is constant", () => {
  expect(toRate(defaultTraining, 1000)).toBe(defaultTraining.learningRate);
});
