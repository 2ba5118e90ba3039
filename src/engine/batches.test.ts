import { expect, test } from "vitest";
import { toOrder, toStreams } from "#engine/batches.ts";

test("the order holds every sample once and depends on seed and epoch", () => {
  const order = toOrder(50, 1, 3);
  expect([...order].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  expect(toOrder(50, 1, 3)).toEqual(order);
  expect(toOrder(50, 1, 4)).not.toEqual(order);
  expect(toOrder(50, 2, 3)).not.toEqual(order);
});

test("with streams each sample of a batch goes on where the one in its place ended", () => {
  expect([...toStreams(11, 3)]).toEqual([0, 3, 6, 1, 4, 7, 2, 5, 8]);
  expect([...toStreams(4, 4)]).toEqual([0, 1, 2, 3]);
});
