import { expect, test } from "vitest";
import type { MetricPoint } from "#engine/protocol.ts";
import { toCsv } from "#state/historyText.ts";

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

test("the text for a spreadsheet has all numbers in full", () => {
  expect(toCsv([point], "classification")).toBe(
    "step,epoch,trainLoss,testLoss,trainAccuracy,testAccuracy\r\n22,1,0.5,0.625,0.9,0.875\r\n",
  );
  expect(toCsv([point], "regression").split("\r\n")[1]).toBe("22,1,0.5,0.625,0.75,-1.5,0.2,0.3");
});

test("numbers are written in full, so that a spreadsheet reads the very same ones", () => {
  const loss = 0.1 + 0.2;
  const [, line] = toCsv([{ ...point, trainLoss: loss, testLoss: NaN }], "classification").split("\r\n");
  const [, , train, test] = line!.split(",");
  expect(Number(train)).toBe(loss);
  expect(test).toBe("NaN");
});
