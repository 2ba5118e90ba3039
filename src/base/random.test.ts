import { expect, test } from "vitest";
import { createRandom, drawNormal, shuffle, toSeed } from "#base/random.ts";

const draw = (seed: number, count: number) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, random);
};

test("the same seed gives the same numbers, another seed others", () => {
  expect(draw(5, 10)).toEqual(draw(5, 10));
  expect(draw(5, 10)).not.toEqual(draw(6, 10));
});

test("numbers are uniform in 0 to 1", () => {
  const numbers = draw(1, 20_000);
  const mean = numbers.reduce((a, b) => a + b) / numbers.length;
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(mean).toBeCloseTo(0.5, 2);
});

test("normal numbers have mean 0 and deviation 1", () => {
  const random = createRandom(3);
  const numbers = Array.from({ length: 20_000 }, () => drawNormal(random));
  const mean = numbers.reduce((a, b) => a + b) / numbers.length;
  const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});

test("a shuffle keeps every item", () => {
  const items = Uint32Array.from({ length: 100 }, (_, i) => i);
  expect([...shuffle(items, createRandom(2))].toSorted((a, b) => a - b)).toEqual([...Array(100).keys()]);
});

test("named purposes have seeds of their own", () => {
  expect(toSeed(1, "hidden1", "kernel")).not.toBe(toSeed(1, "hidden1", "bias"));
  expect(toSeed(1, "a")).not.toBe(toSeed(2, "a"));
  expect(toSeed(1, "a")).toBe(toSeed(1, "a"));
});
