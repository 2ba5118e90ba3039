import { expect, test } from "vitest";
import { augmentRanges, imageSets, noAugmentation, type ImagesData } from "#model/data.ts";
import { setLayer } from "#model/editNetwork.ts";
import { createImagesData, defaultExperiment } from "#model/presets.ts";
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
