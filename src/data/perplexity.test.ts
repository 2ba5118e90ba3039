import { expect, test } from "vitest";
import { toBits, toPerplexity } from "#data/perplexity.ts";

test("guessing among 32 signs costs 5 bits and has a perplexity of 32", () => {
  const nats = Math.log(32);
  expect(toBits(nats)).toBeCloseTo(5, 12);
  expect(toPerplexity(nats)).toBeCloseTo(32, 12);
});

test("a model that knows costs nothing", () => {
  expect([toBits(0), toPerplexity(0)]).toEqual([0, 1]);
});
