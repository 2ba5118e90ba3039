import { expect, test } from "vitest";
import { findRefusal, isHidden, isLocked, isPattern, openAccess, type Access } from "#model/access.ts";
import { controlNames } from "#model/controls.ts";
import { defaultExperiment as before } from "#model/presets.ts";

const withRate = (learningRate: number) => ({ ...before, training: { ...before.training, learningRate } });
const access = (some: Partial<Access>): Access => ({ ...openAccess, ...some });

test("names are unique, and patterns mean one, some or all of them", () => {
  expect(new Set(controlNames).size).toBe(controlNames.length);
  expect(isHidden(access({ hide: ["data.*"] }), "data.noise")).toBe(true);
  expect(isHidden(access({ hide: ["data.*"] }), "network.units")).toBe(false);
  expect(isLocked(access({ lock: ["*"] }), "share")).toBe(true);
  expect(["data.noise", "training.*", "*"].every(isPattern)).toBe(true);
  expect(["data", "nothing.*", "data.nois", "<b>", ""].some(isPattern)).toBe(false);
});

test("a locked setting refuses the step that changes it, and no other", () => {
  const locked = access({ lock: ["training.learningRate"] });
  expect(findRefusal(locked, before, withRate(0.5))).toBe("training.learningRate");
  expect(findRefusal(locked, before, { ...before, seed: before.seed + 1 })).toBeNull();
  expect(findRefusal(openAccess, before, withRate(0.5))).toBeNull();
});

test("a limit holds numbers to its range and words to its list", () => {
  const rate = access({ limit: { "training.learningRate": { min: 0.01, max: 0.1 } } });
  expect(findRefusal(rate, before, withRate(0.05))).toBeNull();
  expect(findRefusal(rate, before, withRate(0.5))).toBe("training.learningRate");
  const optimizers = access({ limit: { "training.optimizer": { values: ["sgd", "adam"] } } });
  const withOptimizer = (kind: "momentum" | "sgd") => ({
    ...before,
    training: { ...before.training, optimizer: { ...before.training.optimizer, kind } },
  });
  expect(findRefusal(optimizers, withOptimizer("momentum"), withOptimizer("sgd"))).toBeNull();
  expect(findRefusal(optimizers, before, withOptimizer("momentum"))).toBe("training.optimizer");
});

test("all samples at once are beyond a range that ends, and within one that does not", () => {
  const withBatch = (batchSize: number) => ({ ...before, training: { ...before.training, batchSize } });
  const atMost = access({ limit: { "training.batchSize": { max: 64 } } });
  expect(findRefusal(atMost, before, withBatch(64))).toBeNull();
  expect(findRefusal(atMost, before, withBatch(0))).toBe("training.batchSize");
  const atLeast = access({ limit: { "training.batchSize": { min: 4 } } });
  expect(findRefusal(atLeast, before, withBatch(0))).toBeNull();
  expect(findRefusal(atLeast, before, withBatch(2))).toBe("training.batchSize");
});

test("layers are limited in number and kind, neurons in each layer", () => {
  const { network } = before;
  const hidden = network.layers.filter(({ kind }) => kind === "dense").length;
  const fewer = access({ limit: { "network.layers": { max: hidden - 1, values: ["dense"] } } });
  const other = {
    ...before,
    network: { ...network, layers: [...network.layers, { ...network.layers[1]!, id: "more" }] },
  };
  expect(findRefusal(fewer, before, other)).toBe("network.layers");
  const wide = {
    ...before,
    network: {
      ...network,
      layers: network.layers.map((layer) => ("units" in layer ? { ...layer, units: 64 } : layer)),
    },
  };
  expect(findRefusal(access({ limit: { "network.units": { max: 8 } } }), before, wide)).toBe("network.units");
});
