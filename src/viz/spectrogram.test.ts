import { expect, test } from "vitest";
import { toPitchPlace, turnUp } from "./spectrogram.ts";

test("time runs to the right and pitch upwards", () => {
  // two frames of three bands
  const values = Float32Array.of(1, 2, 3, 4, 5, 6);
  expect(turnUp(values, 2, 3)).toEqual(Float32Array.of(3, 6, 2, 5, 1, 4));
});

test("a pitch lies between the middles of its bands", () => {
  const toHertz = (band: number) => [100, 300, 700][band]!;
  expect(toPitchPlace(100, 3, toHertz)).toBeCloseTo(1 / 6);
  expect(toPitchPlace(500, 3, toHertz)).toBeCloseTo(2 / 3);
  expect(toPitchPlace(4000, 3, toHertz)).toBe(Infinity);
});
