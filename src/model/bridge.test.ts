/** @file What is put between layers where each step is to be answered. */
import { expect, test } from "vitest";
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import { setData } from "#model/edit.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createSequenceData } from "#model/sequencePresets.ts";
import { validate } from "#model/validate.ts";

const echo = setData(defaultExperiment, createSequenceData("algorithm"));

function findFault(...steps: readonly Step[]) {
  const [problem] = validate({ ...echo, network: buildNetwork(steps, { activation: "sigmoid" }) });
  return { code: problem?.code, repairs: problem?.repairs ?? [] };
}

test("the rows of maps become the steps", () => {
  const maps = findFault(["reshape", { targetShape: [20, 1, 1] }], ["upSampling2d", { size: 1 }]);
  expect([maps.code, maps.repairs.map(({ label }) => label)]).toEqual(["shape.target", ["eachStep"]]);
  const { experiment } = maps.repairs[0]!;
  expect(experiment.network.layers.map(({ id }) => id)).toEqual([
    "input",
    "reshape1",
    "upSampling2d_1",
    "reshape2",
    "output",
  ]);
  expect(validate(experiment)).toEqual([]);
});

test("an answer at every step is offered where as many steps are read as are asked for", () => {
  const toLabels = (...steps: readonly Step[]) => findFault(...steps).repairs.map(({ label }) => label);
  expect(toLabels(["gru"])).toEqual(["everyStep", "eachStep"]);
  expect(toLabels(["maxPooling1d", { poolSize: 2 }], ["gru"])).toEqual(["eachStep"]);
});
