import { expect, test } from "vitest";
import { reach, toFall } from "./thread.ts";
import { findThread, sortByStrength, type ThreadsData } from "./threadsData.ts";

/** Two sources at y 0 and 100, two targets at the same heights, 200 pixels to the right. */
const data: ThreadsData = {
  bundles: [
    {
      id: "a",
      weights: Float32Array.from([0.5, -1.8, 0.1, Number.NaN]),
      sources: Float32Array.from([0, 0, 0, 100]),
      targets: Float32Array.from([200, 0, 200, 100]),
    },
  ],
  ribbons: [],
  range: 2,
  focus: null,
  hovered: null,
  selected: null,
  diverged: "diverged",
};

test("the fall of a thread is that of its cubic", () => {
  for (const t of [0, 0.1, 0.35, 0.5, 0.8, 1]) {
    const along = 3 * reach * t * (1 - t) ** 2 + 3 * (1 - reach) * t * t * (1 - t) + t ** 3;
    expect(toFall(along)).toBeCloseTo(3 * t * t - 2 * t ** 3, 5);
  }
});

test("a thread is found along its whole way and not beyond", () => {
  expect(findThread(data, 100, 1, 4)).toEqual({ bundle: "a", source: 0, target: 0 });
  expect(findThread(data, 50, toFall(0.25) * 100, 4)).toEqual({ bundle: "a", source: 0, target: 1 });
  expect(findThread(data, 201, 0, 4)).toBeNull();
  expect(findThread(data, 100, 30, 4)).toBeNull();
});

test("where threads cross, the strongest is found", () => {
  expect(findThread(data, 100, 50, 4)).toEqual({ bundle: "a", source: 0, target: 1 });
});

test("a thread without a finite weight is found too", () => {
  expect(findThread(data, 150, 100, 4)).toEqual({ bundle: "a", source: 1, target: 1 });
});

test("a source without a place has no threads", () => {
  const [bundle] = data.bundles;
  const sources = Float32Array.from([0, 0, Number.NaN, Number.NaN]);
  const off = { ...data, bundles: [{ ...bundle!, sources }] };
  expect(sortByStrength(off).threads).toHaveLength(2);
  expect(findThread(off, 150, 100, 4)).toBeNull();
});

test("threads are drawn from the weakest to the strongest, what is no number last", () => {
  const { threads, indexOf } = sortByStrength(data);
  expect([...threads].map((at) => indexOf[at])).toEqual([2, 0, 1, 3]);
});
