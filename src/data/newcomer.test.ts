import { expect, test } from "vitest";
import { createRandom, drawNormal } from "#base/random.ts";
import { guessNewcomer, type Answers } from "#data/newcomer.ts";

/** People with two tastes each; a thing has so much of both. */
function createWorld(people: number, items: number) {
  const random = createRandom(3);
  const draw = () => [drawNormal(random), drawNormal(random)] as const;
  const things = Array.from({ length: items }, draw);
  const rate = (taste: readonly [number, number], item: number) =>
    3 + taste[0] * things[item]![0] * 0.6 + taste[1] * things[item]![1] * 0.6;
  const tastes = Array.from({ length: people }, draw);
  const stars = Float32Array.from(tastes.flatMap((taste) => things.map((_, item) => rate(taste, item))));
  return { answers: { stars, people, items } satisfies Answers, rate, draw };
}

test("somebody who has rated nothing is expected to give what all give", () => {
  const answers = { stars: Float32Array.of(1, 5, 3, 3), people: 2, items: 2 };
  expect(guessNewcomer(answers, new Map(), 0.5)).toEqual({
    stars: Float64Array.of(2, 4),
    because: Int32Array.of(-1, -1),
  });
});

test("a few ratings are enough where people have two tastes", () => {
  const { answers, rate, draw } = createWorld(200, 40);
  const errors = { guess: 0, mean: 0 };
  for (let person = 0; person < 20; person++) {
    const taste = draw();
    const rated = new Map(Array.from({ length: 6 }, (_, item) => [item, rate(taste, item)] as const));
    const { stars } = guessNewcomer(answers, rated, 0.05);
    const before = guessNewcomer(answers, new Map(), 0.05).stars;
    for (let item = 6; item < 40; item++) {
      errors.guess += (stars[item]! - rate(taste, item)) ** 2;
      errors.mean += (before[item]! - rate(taste, item)) ** 2;
    }
  }
  expect(errors.guess).toBeLessThan(0.05 * errors.mean);
});

test("what speaks for an item is the rated one that goes with it", () => {
  // who likes the first likes the second; the third goes its own way
  const stars = Float32Array.of(5, 5, 1, 1, 1, 1, 5, 4, 5, 1, 2, 5);
  const { because, stars: guessed } = guessNewcomer({ stars, people: 4, items: 3 }, new Map([[0, 5]]), 0.3);
  expect([because[1], because[2], because[0]]).toEqual([0, -1, -1]);
  expect(guessed[1]!).toBeGreaterThan(4);
  expect(guessed[2]!).toBeCloseTo(3, 6);
});

test("the surer ratings are held to be, the closer the guess comes to them", () => {
  const { answers } = createWorld(200, 40);
  const guess = (noise: number) => guessNewcomer(answers, new Map([[0, 5]]), noise).stars[0]!;
  expect(Math.abs(guess(1e-6) - 5)).toBeLessThan(0.01);
  expect(Math.abs(guess(0.1) - 5)).toBeLessThan(Math.abs(guess(10) - 5));
});
