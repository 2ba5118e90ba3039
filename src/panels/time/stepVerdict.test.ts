import { expect, test } from "vitest";
import { toStepVerdict } from "#panels/time/stepVerdict.ts";

const falling = (factor: number, steps = 32) =>
  Array.from({ length: steps }, (_, t) => factor ** (steps - 1 - t));

test("a gradient that shrinks a thousandfold towards the first steps fades", () => {
  expect(toStepVerdict(falling(0.7)).verdict).toBe("fades");
  expect(toStepVerdict([0, 0, 1]).verdict).toBe("fades");
});

test("one that arrives within that reaches back", () => {
  const { verdict, factor } = toStepVerdict(falling(0.95));
  expect([verdict, factor > 4 && factor < 6]).toEqual(["reaches", true]);
});

test("one that hardly changes is even", () => {
  expect(toStepVerdict(falling(0.99)).verdict).toBe("even");
});

test("one that grows towards the first steps explodes", () => {
  expect(toStepVerdict(falling(1.4)).verdict).toBe("grows");
});

test("nothing, and what is no number, have words of their own", () => {
  expect(toStepVerdict([0, 0]).verdict).toBe("none");
  expect(toStepVerdict([]).verdict).toBe("none");
  expect(toStepVerdict([1, Number.NaN]).verdict).toBe("lost");
});
