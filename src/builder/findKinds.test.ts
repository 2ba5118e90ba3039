import { expect, test } from "vitest";
import { findKinds } from "#builder/findKinds.ts";
import { createTranslate } from "#i18n/translate.ts";
import { layerGroups } from "#model/layerKinds.ts";

const en = createTranslate("en");

test("without letters every kind is there", () => {
  expect(findKinds("", en)).toEqual(Object.values(layerGroups).flat());
});

test("what begins like this comes first", () => {
  expect(findKinds("conv", en)[0]).toBe("conv2d");
  expect(findKinds("max pool", en)).toEqual(["maxPooling2d", "maxPooling1d", "globalMaxPooling"]);
  expect(findKinds("Global-Average", en)).toEqual(["globalAveragePooling"]);
});

test("names of Keras find a layer in every language", () => {
  expect(findKinds("BatchNormalization", createTranslate("zh"))).toEqual(["batchNormalization"]);
  expect(findKinds("zzz", en)).toEqual([]);
});
