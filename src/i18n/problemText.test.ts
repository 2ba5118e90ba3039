import { expect, test } from "vitest";
import { toProblem } from "#model/problem.ts";
import { defaultExperiment } from "#model/presets.ts";
import { validate } from "#model/validate.ts";
import type { Experiment } from "#model/experiment.ts";
import { toProblemText, toSettingName } from "./problemText.ts";
import { createTranslate } from "./translate.ts";

const en = createTranslate("en");
const zh = createTranslate("zh");
const rangeProblem = toProblem("value.outOfRange", "training.learningRate", {
  value: -1500,
  min: 0,
  max: 100,
});

test("a problem names its setting and its numbers", () => {
  expect(toProblemText(en, rangeProblem)).toEqual({
    title: "Learning rate must be from 0 to 100",
    why: "It is −1,500 now.",
  });
  expect(toProblemText(zh, rangeProblem)).toEqual({
    title: "学习率应在 0 到 100 之间",
    why: "现在是 −1,500。",
  });
});

test("a setting of a layer is named like that of every layer", () => {
  expect(toSettingName(en, "network.layers.hidden1.units")).toBe("Neurons");
});

test("a place without words is told by its path", () => {
  expect(toSettingName(en, "data.painted.3.2")).toBe("data.painted.3.2");
});

test("losses and activations are called by their names", () => {
  const problem = toProblem("loss.activationMismatch", "training.loss", {
    loss: "mse",
    activation: "softmax",
  });
  expect(toProblemText(zh, problem).title).toBe("均方误差与这个输出不匹配");
});

test("layers are called by their titles where the network is known, else by their ids", () => {
  const flat = toProblem("shape.needsFlat", "network.layers.hidden1", {
    layer: "hidden1",
    got: "11×11×16",
    maps: 16,
    count: 1936,
  });
  expect(toProblemText(en, flat, defaultExperiment.network)).toEqual({
    title: "Dense needs a flat input; it gets 11×11×16",
    why: "Flatten turns the 16 maps into one list of 1,936 numbers that Dense can read.",
  });
  expect(toProblemText(zh, flat, defaultExperiment.network).title).toBe(
    "全连接层需要展平的输入，得到的是 11×11×16",
  );
  const cycle = toProblem("network.cycle", "network.layers.hidden1", { layers: "hidden1, hidden9" });
  expect(toProblemText(en, cycle, defaultExperiment.network).why).toMatch(/^Dense, hidden9: /);
  expect(toProblemText(en, cycle).why).toMatch(/^hidden1, hidden9: /);
});

test.each<[string, (experiment: Experiment) => Experiment]>([
  ["a rate beyond its range", (e) => ({ ...e, training: { ...e.training, learningRate: 1e9 } })],
  ["no feature", (e) => ({ ...e, data: { ...e.data, features: [] } as Experiment["data"] })],
  [
    "a loss that does not fit",
    (e) => ({ ...e, training: { ...e.training, loss: "categoricalCrossEntropy" } }),
  ],
  ["too few points", (e) => ({ ...e, data: { ...e.data, samples: 2 } as Experiment["data"] })],
  ["no output", (e) => ({ ...e, network: { ...e.network, layers: e.network.layers.slice(0, -1) } })],
  [
    "a layer that is not linked",
    (e) => ({ ...e, network: { ...e.network, links: e.network.links.slice(1) } }),
  ],
])("what validation finds in %s leaves no slot open", (_, change) => {
  const problems = validate(change(defaultExperiment));
  expect(problems.length).toBeGreaterThan(0);
  for (const problem of problems) {
    const texts = [toProblemText(en, problem), toProblemText(zh, problem)];
    expect(JSON.stringify(texts)).not.toMatch(/\{\w+\}/);
  }
});
