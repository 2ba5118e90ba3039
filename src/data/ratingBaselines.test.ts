import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { loadDataset } from "#data/loadDataset.ts";
import { toRatingBaselines } from "#data/ratingBaselines.ts";
import { toRatings } from "#data/ratings.ts";

test("who is kind to all is told apart from what pleases all", () => {
  // user 0 gives a star more than user 1, thing 0 gets two more than thing 1
  const [users, items, stars] = [[] as number[], [] as number[], [] as number[]];
  for (let i = 0; i < 400; i++) {
    const [user, item] = [i % 2, Math.floor(i / 2) % 2];
    users.push(user);
    items.push(item);
    stars.push(3 - user - 2 * item);
  }
  const all = { users, items, stars };
  const { mean, biases } = toRatingBaselines(all, all);
  expect(mean).toBeCloseTo(Math.sqrt(1.25), 6);
  expect(biases).toBeLessThan(0.1);
});

test("a person and a thing that training never saw are held to be average", () => {
  const train = { users: [0], items: [0], stars: [5] };
  expect(toRatingBaselines(train, { users: [7], items: [7], stars: [3] })).toEqual({ mean: 2, biases: 2 });
});

test("of the invented films they are what was measured elsewhere", async () => {
  const bytes = async (path: string) =>
    new Uint8Array(await readFile(new URL(`../../public/${path}`, import.meta.url)));
  const text = async (path: string) => new TextDecoder().decode(await bytes(path));
  const loaded = await loadDataset({ kind: "ratings", set: "tastes", pack: null }, { bytes, text });
  if (!loaded.ok || loaded.value.kind !== "ratings") throw new Error(JSON.stringify(loaded));
  const { train, test: kept } = loaded.value;
  const { mean, biases } = toRatingBaselines(toRatings(loaded.value, train), toRatings(loaded.value, kept));
  expect(mean).toBeCloseTo(1.058, 3);
  expect(biases).toBeCloseTo(0.863, 2);
});
