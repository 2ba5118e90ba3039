import { expect, test } from "vitest";
import { createRandom, type Random } from "#base/random.ts";
import { augmentPictures, isAugmenting } from "#data/augment.ts";
import { noAugmentation, type Augmentation } from "#model/data.ts";

const none = 0.5;
/** Draws across, down, angle, zoom, mirror, brightness for the first picture; 0.5 is "no change". */
function drawing(...draws: readonly number[]): Random {
  let at = 0;
  return () => draws[at++] ?? none;
}

function augment(
  pixels: readonly number[],
  shape: readonly [number, number, number],
  change: Partial<Augmentation>,
  random: Random,
): readonly number[] {
  const size = shape[0] * shape[1] * shape[2];
  const values = Float32Array.from(pixels);
  const out = augmentPictures(values, shape, values.length / size, { ...noAugmentation, ...change }, random);
  return Array.from(out, (value) => Math.round(value * 1e6) / 1e6 + 0);
}

const nine = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

test("nothing asked for leaves the pictures alone", () => {
  expect(augment(nine, [3, 3, 1], {}, createRandom(1))).toEqual(nine);
  expect(isAugmenting(noAugmentation)).toBe(false);
});

test.each(["shift", "rotate", "zoom", "brightness", "noise"] as const)("%s alone is a change", (key) => {
  expect(isAugmenting({ ...noAugmentation, [key]: 0.1 })).toBe(true);
});

test("a picture moves right and down by a share of its side, zeros come in", () => {
  const change = { shift: 1 / 3 };
  expect(augment(nine, [3, 3, 1], change, drawing(1, 1))).toEqual([0, 0, 0, 0, 0.1, 0.2, 0, 0.4, 0.5]);
});

test("half a pixel mixes the two neighbours, and the edge with nothing", () => {
  expect(augment([0.2, 0.4, 0.8], [1, 3, 1], { shift: 1 / 3 }, drawing(0.75))).toEqual([0.1, 0.3, 0.6]);
});

test("a quarter turn is clockwise on the screen and keeps the centre", () => {
  const change = { rotate: 90 };
  const turned = [0.7, 0.4, 0.1, 0.8, 0.5, 0.2, 0.9, 0.6, 0.3];
  expect(augment(nine, [3, 3, 1], change, drawing(none, none, 1))).toEqual(turned);
});

test("a larger picture keeps its centre and shows less of its edge", () => {
  const grown = augment([0, 0, 1, 0, 0], [1, 5, 1], { zoom: 0.5 }, drawing(none, none, none, 1));
  expect(grown).toEqual([0, 0.333333, 1, 0.333333, 0]);
});

test("a mirrored picture keeps its colours together", () => {
  const pixels = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  const mirrored = [0.4, 0.5, 0.6, 0.1, 0.2, 0.3];
  const draws = [none, none, none, none, 0.4] as const;
  expect(augment(pixels, [1, 2, 3], { flip: true }, drawing(...draws))).toEqual(mirrored);
  expect(augment(pixels, [1, 2, 3], { flip: true }, drawing())).toEqual(pixels);
});

test("brightness is added to every pixel and cut off at 0 and 1", () => {
  const lighter = drawing(none, none, none, none, none, 1);
  expect(augment([0, 0.5, 0.9], [1, 3, 1], { brightness: 0.2 }, lighter)).toEqual([0.2, 0.7, 1]);
  const darker = drawing(none, none, none, none, none, 0);
  expect(augment([0, 0.5, 0.9], [1, 3, 1], { brightness: 0.2 }, darker)).toEqual([0, 0.3, 0.7]);
});

test("noise has the deviation asked for and stays within 0…1", () => {
  const out = augmentPictures(
    new Float32Array(10_000).fill(0.5),
    [100, 100, 1],
    1,
    { ...noAugmentation, noise: 0.1 },
    createRandom(3),
  );
  const mean = out.reduce((a, b) => a + b) / out.length;
  const variance = out.reduce((sum, value) => sum + (value - mean) ** 2, 0) / out.length;
  expect(mean).toBeCloseTo(0.5, 2);
  expect(Math.sqrt(variance)).toBeCloseTo(0.1, 2);
  expect(out.every((value) => value >= 0 && value <= 1)).toBe(true);
});

test("the same seed changes pictures alike, and each picture of a batch differently", () => {
  const change = { shift: 0.3, rotate: 30, zoom: 0.2, flip: true, brightness: 0.1, noise: 0.05 };
  const two = [...nine, ...nine];
  const take = (seed: number) => augment(two, [3, 3, 1], change, createRandom(seed));
  expect(take(4)).toEqual(take(4));
  expect(take(4)).not.toEqual(take(5));
  expect(take(4).slice(0, 9)).not.toEqual(take(4).slice(9));
});

test("brightness does not change where the pictures go", () => {
  const change = { shift: 0.5, rotate: 90 };
  const dim = nine.map((value) => value / 10);
  const dark = augment(dim, [3, 3, 1], change, createRandom(7));
  const light = augment(dim, [3, 3, 1], { ...change, brightness: 1e-9 }, createRandom(7));
  expect(light).toEqual(dark);
});
