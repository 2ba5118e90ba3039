import { expect, test } from "vitest";
import { toPlacedProblems } from "#builder/problemPlaces.ts";
import { addLink, removeLayer, removeLink } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

const leNet = toTemplate("lenet5");
const place = (experiment: Experiment) =>
  toPlacedProblems(validate(experiment), experiment.network).map(({ layer, link, urgent }) => ({
    layer,
    link,
    urgent,
  }));

test("a shape that does not fit belongs to the link over which it came", () => {
  expect(place(removeLayer(leNet, "flatten1"))).toEqual([
    { layer: "hidden1", link: "maxPooling2d_2>hidden1", urgent: true },
  ]);
});

test("what is not linked yet is no alarm", () => {
  const link = leNet.network.links.find(({ to }) => to === "output")!;
  expect(place(removeLink(leNet, link))).toEqual([
    { layer: "hidden2", link: null, urgent: false },
    { layer: "output", link: null, urgent: false },
  ]);
});

test("of two branches that do not fit, the odd one is broken", () => {
  const resNet = toTemplate("mini-resnet");
  const join = resNet.network.layers.find(({ kind }) => kind === "add")!.id;
  const problems = place(addLink(resNet, { from: "input", to: join }));
  expect(problems).toContainEqual({ layer: join, link: `input>${join}`, urgent: true });
});

test("problems of training and data have no place on the canvas", () => {
  const wrong = { ...leNet, training: { ...leNet.training, learningRate: -1 } };
  expect(validate(wrong)).toHaveLength(1);
  expect(place(wrong)).toEqual([]);
});
