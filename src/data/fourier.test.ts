import { expect, test } from "vitest";
import { createRandom } from "#base/random.ts";
import { toPowers } from "#data/fourier.ts";

/** By the definition, term by term. */
function toPlainPowers(frame: Float64Array): number[] {
  return Array.from({ length: frame.length / 2 + 1 }, (_, k) => {
    let [real, imaginary] = [0, 0];
    frame.forEach((value, i) => {
      const angle = (-2 * Math.PI * k * i) / frame.length;
      real += value * Math.cos(angle);
      imaginary += value * Math.sin(angle);
    });
    return real ** 2 + imaginary ** 2;
  });
}

test.each([1, 2, 8, 256])("of %i numbers it is the sum that defines it", (size) => {
  const random = createRandom(size);
  const frame = Float64Array.from({ length: size }, () => random() - 0.5);
  const powers = toPowers(frame);
  const plain = size === 1 ? [frame[0]! ** 2] : toPlainPowers(frame);
  expect(powers).toHaveLength(plain.length);
  plain.forEach((value, k) => expect(powers[k]).toBeCloseTo(value, 9));
});

test("a pure tone is all in one place", () => {
  const tone = Float64Array.from({ length: 64 }, (_, i) => Math.cos((2 * Math.PI * 5 * i) / 64));
  const powers = toPowers(tone);
  expect(powers[5]).toBeCloseTo(32 ** 2, 6);
  expect(powers.reduce((sum, power) => sum + power, 0)).toBeCloseTo(32 ** 2, 6);
});
