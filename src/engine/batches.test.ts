import { expect, test } from "vitest";
import { toOrder } from "#engine/batches.ts";

test("the order holds every sample once and depends on seed and epoch", () => {
  const order = toOrder(50, 1, 3);
  expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(toOrder(50, 1, 3)).toEqual(order);
  expect(toOrder(50, 1, 4)).not.toEqual(order);
  expect(toOrder(50, 2, 3)).not.toEqual(order);
});
