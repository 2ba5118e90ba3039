import { expect, test } from "vitest";
import { createRandom, drawNormal } from "#base/random.ts";
import { toNearest } from "#panels/projector/nearest.ts";
import { runUmap } from "#panels/projector/umap.ts";
import type { UmapNews } from "#panels/projector/umapRequest.ts";

test("the nearest points are those with the smallest angle", () => {
  const cloud = { values: Float32Array.of(1, 0, 2, 0.1, 0, 3, -1, 0, 0, 0), count: 5, width: 2 };
  expect(toNearest(cloud, 0, 3).map(({ index }) => index)).toEqual([1, 2, 4]);
  expect(toNearest(cloud, 0, 9).at(-1)).toEqual({ index: 3, likeness: -1 });
});

/** Two clouds far apart in ten dimensions. */
function createClouds(count: number) {
  const random = createRandom(3);
  const values = Float32Array.from(
    { length: count * 10 },
    (_, i) => drawNormal(random) + (Math.floor(i / 10) % 2 === 0 ? 8 : -8),
  );
  return { values, count, width: 10, seed: 5 };
}

function run(count: number): UmapNews[] {
  const news: UmapNews[] = [];
  runUmap(createClouds(count), (one) => news.push(one));
  return news;
}

test("what is near stays near, around the middle, the same for the same seed", () => {
  const news = run(40);
  const { places, done } = news.at(-1)!;
  expect([done, news.slice(0, -1).some((one) => one.done)]).toEqual([true, false]);
  const distance = (a: number, b: number) =>
    Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);
  const nearest = (i: number) =>
    [...Array(40).keys()].filter((j) => j !== i).toSorted((a, b) => distance(i, a) - distance(i, b))[0]!;
  expect([...Array(40).keys()].filter((i) => nearest(i) % 2 !== i % 2)).toEqual([]);
  expect(places.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 3);
  expect(run(40).at(-1)!.places).toEqual(places);
});
