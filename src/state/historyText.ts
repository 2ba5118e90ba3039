/** @file The history of a run as text for a spreadsheet. */
import type { MetricPoint } from "#engine/protocol.ts";
import type { Task } from "#model/task.ts";

type Key = keyof MetricPoint;

const columns: Readonly<Record<Task["kind"], readonly Key[]>> = {
  classification: ["step", "epoch", "trainLoss", "testLoss", "trainAccuracy", "testAccuracy"],
  regression: ["step", "epoch", "trainLoss", "testLoss", "trainR2", "testR2", "trainMae", "testMae"],
  reconstruction: ["step", "epoch", "trainLoss", "testLoss", "trainR2", "testR2", "trainMae", "testMae"],
};

/** What is told of each point, in the order of the columns: what the loss and the score of such a task are made of. */
export function historyColumns(task: Task["kind"]): readonly string[] {
  return columns[task];
}

/** One line a point, numbers in full (RFC 4180); the names in the head are those of the script API in every language. */
export function toCsv(history: readonly MetricPoint[], task: Task["kind"]): string {
  const keys = columns[task];
  const lines = history.map((point) => keys.map((key) => String(point[key])).join(","));
  return `${[keys.join(","), ...lines].join("\r\n")}\r\n`;
}
