import { expect, test } from "vitest";
import { countWorkloadFlops, type WorkloadName } from "#bench/workloads.ts";

test.each<[WorkloadName, number]>([
  ["spiral-mlp", 10 * (3 * 2 * 88 - 2 * 16)],
  ["mnist-mlp", 64 * (3 * 2 * (784 * 128 + 128 * 10) - 2 * 784 * 128)],
  ["mnist-cnn", 64 * (3 * 2 * (26 * 26 * 9 * 8 + 11 * 11 * 9 * 8 * 16 + 400 * 10) - 2 * 26 * 26 * 9 * 8)],
  ["char-lstm", 64 * 3 * 2 * (40 * (16 + 64) * 256 + 64 * 40)],
  ["gru-forecast", 64 * (3 * 2 * (20 * (35 + 64) * 96 + 32) - 2 * 20 * 3 * 96)],
])("a step of %s takes %i operations", (name, flops) => {
  expect(countWorkloadFlops(name)).toBe(flops);
});
