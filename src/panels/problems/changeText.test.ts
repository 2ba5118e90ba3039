import { expect, test } from "vitest";
import { createTranslate } from "#i18n/translate.ts";
import { setTraining } from "#model/edit.ts";
import { addLayer, addLink, removeLayer, removeLink, setLayer } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { toChangeText } from "#panels/problems/changeText.ts";

const lenet = toTemplate("lenet5");
const idOf = (kind: string) => lenet.network.layers.find((layer) => layer.kind === kind)!.id;
const tell = (after: Experiment, before = lenet) => toChangeText(createTranslate("en"), before, after);

test("a layer that comes, goes or changes is told with its title and its icon", () => {
  expect(tell(removeLayer(lenet, idOf("flatten")))).toEqual({
    text: "Removed Flatten",
    icon: "layer.flatten",
  });
  expect(tell(addLayer(lenet, idOf("flatten"), "dropout"))).toEqual({
    text: "Added Dropout",
    icon: "layer.dropout",
  });
  expect(tell(setLayer(lenet, idOf("conv2d"), { filters: 9 }))).toEqual({
    text: "Set filters of Conv2D",
    icon: "layer.conv2d",
  });
});

test("links are told by the layers at their ends", () => {
  const link = lenet.network.links.find(({ to }) => to === idOf("flatten"))!;
  const cut = removeLink(lenet, link);
  expect(tell(cut).text).toBe("Took away the link from MaxPool to Flatten");
  expect(tell(addLink(cut, link), cut).text).toBe("Linked MaxPool to Flatten");
});

test("training, seed and whole experiments have words of their own", () => {
  expect(tell(setTraining(lenet, { learningRate: 0.5 })).text).toBe("Set Learning rate");
  expect(tell(setTraining(lenet, { learningRate: 0.5, l2: 1 })).text).toBe("Changed the training");
  expect(tell({ ...lenet, seed: 2 }).text).toBe("New weights");
  expect(tell(defaultExperiment).text).toBe("Opened an experiment");
  expect(tell({ ...lenet, canvas: { places: { input: [1, 2] }, folded: [] } }).text).toBe("Moved layers");
});
