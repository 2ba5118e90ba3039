import { expect, test } from "vitest";
import { toLoss } from "#bench/judge.ts";

const answers = Float32Array.of(0.5, 0.25, 0.25, 0.125, 0.125, 0.75);

test("cross-entropy is the mean surprise at the right class", () => {
  const targets = Float32Array.of(1, 0, 0, 0, 1, 0);
  const surprise = (Math.log(2) + Math.log(8)) / 2;
  expect(toLoss(answers, targets, { loss: "categoricalCrossEntropy", outputs: 3 })).toBeCloseTo(surprise, 12);
});

test("what is certain and wrong costs no more than much", () => {
  const loss = toLoss(Float32Array.of(0, 1), Float32Array.of(1, 0), {
    loss: "categoricalCrossEntropy",
    outputs: 2,
  });
  expect(loss).toBeCloseTo(-Math.log(1e-7), 6);
});

test("the mean of the squares is over all numbers", () => {
  const targets = Float32Array.of(0.5, 0.25, 0.25, 0.125, 0.125, 0.25);
  expect(toLoss(answers, targets, { loss: "mse", outputs: 3 })).toBeCloseTo(0.25 / 6, 12);
});

test("too few answers are no loss", () => {
  expect(() => toLoss(answers, new Float32Array(3), { loss: "mse", outputs: 3 })).toThrow("6 answers");
});
