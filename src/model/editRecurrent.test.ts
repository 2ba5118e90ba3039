import { expect, test } from "vitest";
import { createLayer } from "#model/editNetwork.ts";
import { findRecurrentKind, swapRecurrent } from "#model/editRecurrent.ts";
import { defaultExperiment } from "#model/presets.ts";

const withLayers = (...kinds: readonly ("simpleRnn" | "lstm" | "dense")[]) => ({
  ...defaultExperiment,
  network: {
    layers: kinds.map((kind, i) => ({
      ...createLayer(defaultExperiment.network, kind, { units: 7, dropout: 0.2 }),
      id: `layer${i}`,
    })),
    links: [],
  },
});

test("recurrent layers change their kind and keep what both kinds have", () => {
  const { network } = swapRecurrent(withLayers("simpleRnn", "dense"), "lstm");
  expect(network.layers[0]).toEqual({
    ...createLayer(defaultExperiment.network, "lstm", { units: 7, dropout: 0.2 }),
    id: "layer0",
  });
  expect(network.layers[1]!.kind).toBe("dense");
});

test("there and back again is the same network, but for what only one kind has", () => {
  const before = withLayers("simpleRnn", "simpleRnn");
  expect(swapRecurrent(swapRecurrent(before, "gru"), "simpleRnn")).toEqual(before);
});

test("a network has one recurrent kind, or none that could be named", () => {
  expect(findRecurrentKind(withLayers("lstm", "dense", "lstm").network)).toBe("lstm");
  expect(findRecurrentKind(withLayers("lstm", "simpleRnn").network)).toBeNull();
  expect(findRecurrentKind(withLayers("dense").network)).toBeNull();
});
