import { expect, test } from "vitest";
import { toConfusion } from "#data/confusion.ts";
import type { Task } from "#model/task.ts";

const three: Task = { kind: "classification", classes: 3, steps: null, numbers: 0 };
const two: Task = { kind: "classification", classes: 2, steps: null, numbers: 0 };
const near = (value: number) => expect.closeTo(value, 6) as unknown as number;

test("answers are counted against the truth, class by class", () => {
  const outputs = [
    [0.8, 0.1, 0.1],
    [0.3, 0.6, 0.1],
    [0.2, 0.7, 0.1],
    [0.05, 0.9, 0.05],
    [0.5, 0.5, 0],
  ];
  expect(toConfusion(Float32Array.from(outputs.flat()), [0, 0, 1, 0, 1], three)).toEqual({
    classes: 3,
    answers: Uint16Array.of(0, 1, 1, 1, 0),
    probabilities: Float32Array.of(0.8, 0.6, 0.7, 0.9, 0.5),
    counts: Uint32Array.of(1, 2, 0, 1, 1, 0, 0, 0, 0),
    accuracy: 0.4,
    scores: [
      { precision: 1 / 2, recall: 1 / 3, f1: 2 / 5, samples: 3 },
      { precision: 1 / 3, recall: 1 / 2, f1: 2 / 5, samples: 2 },
      { precision: Number.NaN, recall: Number.NaN, f1: Number.NaN, samples: 0 },
    ],
    mistakes: [
      { sample: 3, truth: 0, answer: 1, probability: near(0.9) },
      { sample: 1, truth: 0, answer: 1, probability: near(0.6) },
      { sample: 4, truth: 1, answer: 0, probability: 0.5 },
    ],
    commonest: { truth: 0, answer: 1, count: 2 },
  });
});

test("one output above the threshold is class 1, and is as sure as it is far from the other end", () => {
  const confusion = toConfusion(Float32Array.of(0.9, 0.5, 0.2, 0.75), [1, 1, 0, 0], two)!;
  expect(confusion.answers).toEqual(Uint16Array.of(1, 0, 0, 1));
  expect([...confusion.probabilities]).toEqual([0.9, 0.5, 0.8, 0.75].map(near));
  expect(confusion.mistakes.map(({ sample }) => sample)).toEqual([3, 1]);
});

test("outputs learned as −1 and +1 are read as shares, cut off at their ends", () => {
  const confusion = toConfusion(Float32Array.of(0.5, -0.5, -3, 3), [1, 1, 0, 1], two, 0)!;
  expect(confusion.answers).toEqual(Uint16Array.of(1, 0, 0, 1));
  expect([...confusion.probabilities]).toEqual([0.75, 0.75, 1, 1]);
});

test("two classes with two outputs go by the larger one", () => {
  const confusion = toConfusion(Float32Array.of(0.4, 0.6, 0.7, 0.3), [1, 0], two)!;
  expect([confusion.accuracy, confusion.mistakes, confusion.commonest]).toEqual([1, [], null]);
});

test("a class never answered has no precision; one never there no recall", () => {
  const { scores } = toConfusion(Float32Array.of(0.9, 0.1, 0.8, 0.2), [1, 1], two)!;
  expect(scores).toEqual([
    { precision: 0, recall: Number.NaN, f1: 0, samples: 0 },
    { precision: Number.NaN, recall: 0, f1: 0, samples: 2 },
  ]);
});

test("without samples nothing is known", () => {
  const { accuracy, mistakes, commonest } = toConfusion(new Float32Array(), [], three)!;
  expect([accuracy, mistakes, commonest]).toEqual([Number.NaN, [], null]);
});

test.each(["regression", "reconstruction"] as const)("a %s has no classes to confuse", (kind) => {
  expect(toConfusion(Float32Array.of(1), [1], { kind, classes: 0, steps: null, numbers: 1 })).toBeNull();
});
