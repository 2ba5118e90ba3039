import { describe, expect, test } from "vitest";
import {
  addLayer,
  addLink,
  canLink,
  clearPlaces,
  insertLayer,
  moveLayers,
  placeLayer,
  removeLayer,
  removeLayers,
  removeLink,
  setLayer,
  setUnits,
  toggleFolded,
} from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { findLayer, toSorted } from "#model/network.ts";
import { createChain, defaultExperiment as base } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

const linksOf = ({ network }: Experiment) => network.links.map(({ from, to }) => `${from}>${to}`).join(" ");
const chain = ({ network }: Experiment) =>
  toSorted(network)
    .map((layer) => layer.id)
    .join(" ");

test("a layer is added behind another one, with a name that is free", () => {
  const one = addLayer(base, "input", "dense");
  const two = addLayer(one, "hidden2", "dropout");
  expect(chain(two)).toBe("input hidden3 hidden1 hidden2 dropout1 output");
  expect(two.network.layers.map((layer) => layer.id).join(" ")).toBe(chain(two));
  expect(findLayer(two.network, "hidden3")).toEqual({
    ...layerKinds.dense.defaults,
    kind: "dense",
    id: "hidden3",
  });
  expect(validate(two)).toEqual([]);
});

test("a name that has become free is given again", () => {
  expect(chain(addLayer(removeLayer(base, "hidden1"), "hidden2", "dense"))).toBe(
    "input hidden2 hidden1 output",
  );
});

test("nothing is added behind the output or behind no layer", () => {
  expect(addLayer(base, "output", "dense")).toBe(base);
  expect(addLayer(base, "nowhere", "dense")).toBe(base);
});

test("a removed layer leaves a chain", () => {
  const without = removeLayer(removeLayer(base, "hidden1"), "hidden2");
  expect(without.network).toEqual(createChain([], "tanh", "sigmoid"));
  expect(validate(without)).toEqual([]);
});

test("input and output stay", () => {
  expect(["input", "output", "nowhere"].map((id) => removeLayer(base, id))).toEqual([base, base, base]);
});

test("the number of neurons is kept within its range", () => {
  const units = (count: number) => findLayer(setUnits(base, "hidden1", count).network, "hidden1");
  expect([0, 3.4, 1e9].map((count) => units(count))).toMatchObject([
    { units: 1 },
    { units: 3 },
    { units: 4096 },
  ]);
});

test("settings that a layer does not have are passed over", () => {
  expect(setUnits(base, "output", 5)).toEqual(base);
  expect(findLayer(setLayer(base, "output", { activation: "linear" }).network, "output")).toMatchObject({
    activation: "linear",
  });
  expect(setLayer(base, "nowhere", { rate: 0.5 })).toBe(base);
});

describe("links", () => {
  test("a layer goes into the middle of a link, and the other links stay", () => {
    const resnet = toTemplate("mini-resnet");
    const after = insertLayer(resnet, { from: "activation1", to: "add1" }, "dropout");
    expect(linksOf(after)).toBe(
      linksOf(resnet).replace("activation1>add1", "activation1>dropout1 dropout1>add1"),
    );
    expect(validate(after)).toEqual([]);
  });

  test("nothing goes into a link that is not there", () => {
    expect(insertLayer(base, { from: "input", to: "output" }, "dropout")).toBe(base);
    expect(insertLayer(base, { from: "nowhere", to: "output" }, "dropout")).toBe(base);
  });

  test("a link into a layer that reads one other takes the place of the old one", () => {
    expect(linksOf(addLink(base, { from: "input", to: "hidden2" }))).toBe(
      "input>hidden1 hidden2>output input>hidden2",
    );
  });

  test("a join takes as many links as are drawn, each once", () => {
    const joined = insertLayer(base, { from: "hidden2", to: "output" }, "concatenate");
    const two = addLink(joined, { from: "hidden1", to: "concatenate1" });
    expect(linksOf(two)).toBe(
      "input>hidden1 hidden1>hidden2 hidden2>concatenate1 concatenate1>output hidden1>concatenate1",
    );
    expect(addLink(two, { from: "hidden1", to: "concatenate1" })).toBe(two);
    expect(validate(two)).toEqual([]);
  });

  test("links into the input, out of the output, to itself and to nowhere say nothing", () => {
    const bad = ["hidden1>input", "output>hidden1", "hidden1>hidden1", "hidden1>x", "x>hidden1"].map(
      (text) => {
        const [from, to] = text.split(">");
        return { from: from!, to: to! };
      },
    );
    expect(bad.map((link) => canLink(base.network, link))).toEqual([false, false, false, false, false]);
    expect(bad.map((link) => addLink(base, link))).toEqual([base, base, base, base, base]);
  });

  test("a link is taken out; one that is not there changes nothing", () => {
    expect(linksOf(removeLink(base, { from: "hidden1", to: "hidden2" }))).toBe(
      "input>hidden1 hidden2>output",
    );
    expect(removeLink(base, { from: "hidden2", to: "hidden1" })).toBe(base);
  });
});

describe("layers of a graph", () => {
  test("one in a branch leaves the branch", () => {
    const { network } = removeLayer(toTemplate("mini-resnet"), "activation2");
    expect(network.links).toContainEqual({ from: "batchNormalization2", to: "conv2d_3" });
    expect(network.layers.some(({ id }) => id === "activation2")).toBe(false);
  });

  test("behind a join that goes, the first branch goes on", () => {
    const after = removeLayer(toTemplate("inception"), "concatenate1");
    expect(after.network.links).toContainEqual({ from: "conv2d_2", to: "maxPooling2d_3" });
    expect(after.network.links.some(({ to }) => to === "concatenate1")).toBe(false);
  });

  test("all layers of a branch gone, it is a way around", () => {
    const after = removeLayers(toTemplate("mini-resnet"), [
      "conv2d_2",
      "batchNormalization2",
      "activation2",
      "conv2d_3",
      "batchNormalization3",
    ]);
    // The block had a way around already, so one link is left of the two.
    expect(linksOf(after)).toContain("activation1>add1 add1>activation3");
    expect(linksOf(after).match(/activation1>add1/g)).toHaveLength(1);
  });

  test("a removed layer takes its place on the canvas with it", () => {
    const placed = toggleFolded(moveLayers(base, { hidden1: [1, 2], hidden2: [3, 4] }), "hidden1");
    expect(removeLayer(placed, "hidden1").canvas).toEqual({ places: { hidden2: [3, 4] }, folded: [] });
  });
});

describe("the canvas", () => {
  test("a layer dropped on it has a place, no link, and stands before the output", () => {
    const placed = placeLayer(base, "conv2d", [120, -8]);
    expect(placed.network.layers.map(({ id }) => id)).toEqual([
      "input",
      "hidden1",
      "hidden2",
      "conv2d_1",
      "output",
    ]);
    expect(placed.network.links).toEqual(base.network.links);
    expect(placed.canvas.places).toEqual({ conv2d_1: [120, -8] });
  });

  test("moved layers stay, the others find their place; cleared, all do", () => {
    const moved = moveLayers(moveLayers(base, { input: [0, 0] }), { hidden1: [5, 5], input: [1, 1] });
    expect(moved.canvas.places).toEqual({ input: [1, 1], hidden1: [5, 5] });
    expect(clearPlaces(moved)).toEqual(base);
  });

  test("folding twice changes nothing", () => {
    expect(toggleFolded(base, "hidden1").canvas.folded).toEqual(["hidden1"]);
    expect(toggleFolded(toggleFolded(base, "hidden1"), "hidden1")).toEqual(base);
  });
});
