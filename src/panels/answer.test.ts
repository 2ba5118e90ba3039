import { expect, test } from "vitest";
import { createPlaneDataset } from "#data/plane.ts";
import type { PlaneData } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { toAnswer } from "#panels/answer.ts";

const toDataset = ({ data }: Experiment) => createPlaneDataset(data as PlaneData);

test("one probability names the class it is on the side of, with its share", () => {
  const dataset = toDataset(defaultExperiment);
  expect(toAnswer(defaultExperiment, dataset, Float32Array.of(0.75))).toEqual({
    kind: "class",
    index: 1,
    share: 0.75,
  });
  expect(toAnswer(defaultExperiment, dataset, Float32Array.of(0.25))).toEqual({
    kind: "class",
    index: 0,
    share: 0.75,
  });
});

test("an output that is no probability names its class alone", () => {
  const hinge: Experiment = {
    ...defaultExperiment,
    training: { ...defaultExperiment.training, loss: "hinge" },
    network: {
      ...defaultExperiment.network,
      layers: defaultExperiment.network.layers.map((layer) =>
        layer.kind === "output" ? { ...layer, activation: "linear" } : layer,
      ),
    },
  };
  expect(toAnswer(hinge, toDataset(hinge), Float32Array.of(-0.1))).toEqual({
    kind: "class",
    index: 0,
    share: null,
  });
});

test("of several classes the largest answer wins", () => {
  const rings = toTemplate("rings");
  expect(toAnswer(rings, toDataset(rings), Float32Array.of(0.25, 0.5, 0.25))).toEqual({
    kind: "class",
    index: 1,
    share: 0.5,
  });
});

test("a regression answers in the units of its target", () => {
  const sine = toTemplate("sine");
  const scaled = { ...toDataset(sine), targetScale: [35, 16] as const };
  expect(toAnswer(sine, scaled, Float32Array.of(-0.5))).toEqual({ kind: "value", value: 27 });
});
