import { expect, test } from "vitest";
import { hasOwnData, toPublic } from "#embed/privacy.ts";
import { paint } from "#model/edit.ts";
import { createImagesData, defaultExperiment } from "#model/presets.ts";
import type { Experiment } from "#model/experiment.ts";

const given = { ...defaultExperiment, title: "Two spirals" };
const painted = paint({ ...given, title: "Ann's work" }, [[1, 2, 0]]);

test("points that the student painted and the title that they gave are not told", () => {
  expect(hasOwnData(painted, given)).toBe(true);
  expect(toPublic(painted, given)).toEqual(given);
});

test("points that came with the host's own link are told", () => {
  expect(hasOwnData(painted, painted)).toBe(false);
  expect(toPublic(painted, painted)).toEqual(painted);
});

test("of files that the student opened nothing is told", () => {
  const own: Experiment = { ...given, data: { ...createImagesData("digits8"), pack: "abc" } as never };
  expect(hasOwnData(own, given)).toBe(true);
  expect(toPublic(own, given)).toBeNull();
});
