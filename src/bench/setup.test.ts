import { expect, test } from "vitest";
import { toPlaces } from "#bench/setup.ts";

test("batches go on in the next epoch, and the last of an epoch may be smaller", () => {
  expect(toPlaces(5, 2, 4)).toEqual([
    { epoch: 0, from: 0, to: 2 },
    { epoch: 0, from: 2, to: 4 },
    { epoch: 0, from: 4, to: 5 },
    { epoch: 1, from: 0, to: 2 },
  ]);
});
