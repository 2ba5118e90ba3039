import { expect, test } from "vitest";
import { createRandom } from "#base/random.ts";
import { drawSign, findLikeliest, toDrawn } from "#data/drawSign.ts";

const probabilities = [0, 0.1, 0.5, 0.3, 0.1];
const all = { temperature: 1, topK: null };
const round = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(1000 * value) / 1000);

test("a temperature of 1 leaves the probabilities as they are", () => {
  expect(round(toDrawn(probabilities, all, 0))).toEqual([0, 0.1, 0.5, 0.3, 0.1]);
});

test("a low temperature sharpens, a high one flattens, and 0 takes the likeliest", () => {
  // squares 0.01, 0.25, 0.09, 0.01 over their sum; roots likewise
  expect(round(toDrawn(probabilities, { temperature: 0.5, topK: null }, 0))).toEqual([
    0, 0.028, 0.694, 0.25, 0.028,
  ]);
  expect(round(toDrawn(probabilities, { temperature: 2, topK: null }, 0))).toEqual([
    0, 0.168, 0.375, 0.29, 0.168,
  ]);
  expect(round(toDrawn(probabilities, { temperature: 0, topK: null }, 0))).toEqual([0, 0, 1, 0, 0]);
});

test("the coldest temperatures stay finite, even over the smallest probabilities", () => {
  const tiny = [0, 0, 1e-30, 2e-30, 1e-38];
  expect(round(toDrawn(tiny, { temperature: 0.01, topK: null }, 0))).toEqual([0, 0, 0, 1, 0]);
});

test("only the k likeliest are drawn, of equals the smaller sign", () => {
  expect(round(toDrawn(probabilities, { temperature: 1, topK: 2 }, 0))).toEqual([0, 0, 0.625, 0.375, 0]);
  expect(findLikeliest(probabilities, 3, 0)).toEqual([2, 3, 1]);
});

test("signs below the first are never drawn", () => {
  expect(round(toDrawn([0.4, 0.4, 0.1, 0.1], all, 2))).toEqual([0, 0, 0.5, 0.5]);
});

test("a network that diverged draws nothing", () => {
  const shares = toDrawn([Number.NaN, Number.NaN], all, 0);
  expect([...shares]).toEqual([0, 0]);
  expect(drawSign(shares, createRandom(1))).toBeNull();
});

test("signs come as often as they are likely, and the same seed draws the same ones", () => {
  const draw = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 4000 }, () => drawSign(probabilities, random)!);
  };
  const drawn = draw(7);
  expect(draw(7)).toEqual(drawn);
  const shares = probabilities.map((_, sign) => drawn.filter((one) => one === sign).length / drawn.length);
  shares.forEach((share, sign) => expect(share).toBeCloseTo(probabilities[sign]!, 1));
});

test("rounding below 1 still draws the last sign that has a share", () => {
  expect(drawSign([0.3, 0.3, 0], () => 0.999)).toBe(1);
});
