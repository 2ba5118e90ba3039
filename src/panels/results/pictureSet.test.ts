import { expect, test } from "vitest";
import type { ImageDataset } from "#data/dataset.ts";
import { toFormat, toPadKind } from "#panels/results/pictureSet.ts";

const toSet = (id: string, classes: readonly string[], shape: ImageDataset["shape"]) =>
  ({ about: { id, classes }, shape }) as unknown as ImageDataset;

test("the pad asks for what the set is of", () => {
  expect(toPadKind(toSet("mnist", ["0", "1"], [28, 28, 1]))).toBe("digit");
  expect(toPadKind(toSet("pack", ["A", "B"], [20, 20, 1]))).toBe("letter");
  expect(toPadKind(toSet("doodles", ["cat", "fish"], [28, 28, 1]))).toBe("doodle");
  expect(toPadKind(toSet("pack", ["cat", "fish"], [28, 28, 1]))).toBe("drawing");
});

test("nobody draws photos, scans and spectrograms: they look as they are", () => {
  for (const set of [
    toSet("cats", ["other", "cat"], [40, 40, 3]),
    toSet("brain-mri-synth", ["no lesion", "lesion"], [48, 48, 1]),
    toSet("scans", ["0", "1"], [40, 32, 1]),
  ]) {
    expect(toPadKind(set)).toBeNull();
    expect(toFormat(set).look).toBe("photo");
  }
});
