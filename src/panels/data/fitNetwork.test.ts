import { expect, test } from "vitest";
import { augmentRanges, imageSets, noAugmentation, type ImagesData } from "#model/data.ts";
import { setLayer } from "#model/editNetwork.ts";
import { createImagesData, createPlaneData, defaultExperiment } from "#model/presets.ts";
import { createPairsData, createTextData, createWordsData } from "#model/sequencePresets.ts";
import { toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";
import { chooseImageSet, choosePlaneSet, chooseTable } from "#panels/chooseSet.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";

const lenet = toTemplate("lenet5");

test("whoever comes from points to pictures gets LeNet-5, ready to train", () => {
  const digits = chooseImageSet(defaultExperiment, "mnist");
  expect(digits.network).toEqual(lenet.network);
  expect(digits.training).toEqual(lenet.training);
  expect(digits.view).toEqual(defaultExperiment.view);
});

test("every set of pictures can be trained at once, for its class and for itself, from anywhere", () => {
  for (const from of [defaultExperiment, toTemplate("concrete")]) {
    for (const set of imageSets) {
      for (const target of ["class", "picture"] as const) {
        const chosen = fitNetwork(from, createImagesData(set, target));
        expect({ set, target, problems: validate(chosen) }).toEqual({ set, target, problems: [] });
      }
    }
  }
});

test("between pictures a network of one's own stays, and so do the changes of the pictures", () => {
  const augment = { ...noAugmentation, shift: augmentRanges.shift.max };
  const own = setLayer({ ...lenet, data: { ...lenet.data, augment } as ImagesData }, "conv2d_1", {
    filters: 9,
  });
  const clothing = chooseImageSet(own, "fashion-mnist");
  expect(clothing.network).toEqual(own.network);
  expect(clothing.data).toMatchObject({ set: "fashion-mnist", augment });
});

test("pictures that are too small keep the network and tell what is wrong with it", () => {
  const vgg = toTemplate("lenet5");
  const tiny = chooseImageSet(vgg, "digits8");
  expect(tiny.network.layers.map(({ id }) => id)).toEqual(vgg.network.layers.map(({ id }) => id));
  expect(validate(tiny).length).toBeGreaterThan(0);
});

test("drawing the picture again instead of naming it takes another network", () => {
  const data: ImagesData = { ...(lenet.data as ImagesData), target: "picture" };
  const drawn = fitNetwork(lenet, data);
  expect(drawn.network).toEqual(toTemplate("conv-autoencoder").network);
  expect(drawn.training.loss).toBe("mse");
});

test("whoever leaves pictures for points or a table gets a network that can read them", () => {
  expect(validate(choosePlaneSet(lenet, "rings"))).toEqual([]);
  expect(validate(chooseTable(lenet, "concrete"))).toEqual([]);
});

test("another text keeps the network, with a row in its embedding for each sign", () => {
  const fitted = fitNetwork(toTemplate("tang-poems"), createTextData("english-books"));
  expect(validate(fitted)).toEqual([]);
  expect(fitted.network.layers.map(({ kind }) => kind)).toEqual(
    toTemplate("tang-poems").network.layers.map(({ kind }) => kind),
  );
  expect(fitted.network.layers.find(({ kind }) => kind === "embedding")).toMatchObject({ inputDim: 79 });
});

test("who asks for the last sign alone keeps a network that reads as before", () => {
  const novel = toTemplate("sherlock");
  if (novel.data.kind !== "text") throw new Error(novel.data.kind);
  const fitted = fitNetwork(novel, { ...novel.data, target: "last" });
  expect(validate(fitted)).toEqual([]);
  expect(fitted.network.layers.some(({ kind }) => kind === "lstm")).toBe(true);
});

test.each([
  createTextData("tang-poems"),
  createTextData("zh-classics"),
  createWordsData("first-names"),
  createPairsData("dates"),
])("from points to %j a network comes that can be trained", (data) => {
  expect(validate(fitNetwork(defaultExperiment, data))).toEqual([]);
});

test("from a text back to points the network reads points", () => {
  const fitted = fitNetwork(toTemplate("sherlock"), createPlaneData("spiral"));
  expect(validate(fitted)).toEqual([]);
  expect(fitted.network.layers.every(({ kind }) => kind !== "embedding")).toBe(true);
});
