import { expect, test } from "vitest";
import { addLayer, removeLayer, setLayer, setUnits } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { findLayer, toSorted } from "#model/network.ts";
import { createChain, defaultExperiment as base } from "#model/presets.ts";
import { validate } from "#model/validate.ts";

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
