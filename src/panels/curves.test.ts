import { expect, test } from "vitest";
import type { MetricPoint } from "#engine/protocol.ts";
import { createTranslate } from "#i18n/translate.ts";
import type { Task } from "#model/task.ts";
import { toCurves, toValueText } from "#panels/curves.ts";

const point: MetricPoint = {
  step: 22,
  epoch: 1,
  trainLoss: 0.5,
  testLoss: 0.625,
  trainAccuracy: 0.9,
  testAccuracy: 0.875,
  trainR2: 0.75,
  testR2: -1.5,
  trainMae: 0.2,
  testMae: 0.3,
};
const t = createTranslate("en");
const view = { lossScale: "log", smoothing: 0.9 } as const;
const toData = (measure: "loss" | "score", task: Task["kind"]) =>
  toCurves({ history: [point], measure, task, view, t, label: "" });

test("the loss has the chosen axis and begins at 0; a score is linear and ends at 1", () => {
  expect(toData("loss", "classification")).toMatchObject({ scale: "log", limits: { min: 0, max: null } });
  expect(toData("score", "classification")).toMatchObject({
    scale: "linear",
    smoothing: 0.9,
    limits: { min: null, max: 1 },
  });
});

test("the score of a classification is its accuracy, of a regression R², of an autoencoder its mean error", () => {
  const ys = (task: Task["kind"]) => toData("score", task).series.map(({ ys }) => [...ys]);
  expect(ys("classification")).toEqual([[0.9], [0.875]]);
  expect(ys("regression")).toEqual([[0.75], [-1.5]]);
  expect(ys("reconstruction")).toEqual([[0.2], [0.3]]);
  expect(toData("score", "reconstruction")).toMatchObject({ limits: { min: 0, max: null } });
  expect(toValueText(point, "test", { measure: "score", task: "classification", t })).toBe("87.5%");
  expect(toValueText(point, "test", { measure: "score", task: "regression", t })).toBe("−1.50");
});
