import { expect, test } from "vitest";
import type { ImageDataset } from "#data/dataset.ts";
import { toOwnSample } from "#panels/results/ownSample.ts";

const toSet = (id: string, classes: readonly string[], shape: ImageDataset["shape"]) =>
  ({ about: { id, classes }, shape }) as unknown as ImageDataset;

/** Grey paper with a dark bar in its left half. */
function toPhoto(side: number, paper: number, ink: number) {
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let i = 0; i < side * side; i++) {
    const [column, row] = [i % side, Math.floor(i / side)];
    const isBar = column >= side / 4 && column < side / 3 && row >= side / 4 && row < (3 * side) / 4;
    data.fill(isBar ? ink : paper, i * 4, i * 4 + 3);
  }
  return { data, width: side, height: side };
}

test("of a photographed digit the ink is 1, the grey paper 0, and the digit is in the middle", () => {
  const sample = toOwnSample(toPhoto(280, 170, 40), toSet("mnist", ["0", "1"], [28, 28, 1]));
  expect(sample[0]).toBe(0);
  expect(sample[14 * 28 + 14]).toBeGreaterThan(0.9);
  expect(sample[14 * 28 + 8]).toBe(0);
});

test("a scan keeps its greys: black is 0", () => {
  const sample = toOwnSample(toPhoto(96, 204, 0), toSet("brain-mri-synth", ["no", "yes"], [48, 48, 1]));
  expect(sample[0]).toBeCloseTo(0.8, 2);
  expect(sample[24 * 48 + 13]).toBe(0);
});

test("a colour set gets its three channels", () => {
  const sample = toOwnSample(toPhoto(56, 255, 0), toSet("cells", ["a", "b"], [28, 28, 3]));
  expect(sample.length).toBe(28 * 28 * 3);
  expect([...sample.subarray(0, 3)]).toEqual([1, 1, 1]);
});
