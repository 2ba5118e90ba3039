/** @file What a look inside shows of recurrent layers and attention agrees with what they answer. */
import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { toLayer, toNetwork } from "#engine/pictures.fixture.ts";
import { createEchoBitsJob, createSignsJob, lstm, stacked } from "#engine/sequences.fixture.ts";
import { createTrainer } from "#engine/trainer.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

const x = Float32Array.from([0, 1, 1, 0, 1, 1, 0, 0, 0, 1]);

test("gates, states and looks come by layer and name, with their shapes", async () => {
  const trainer = createTrainer(createSignsJob(stacked), device);
  const found = await trainer.trace({ x, count: 2, layers: ["both", "signs", "look", "sum"] });
  const briefs = found.map(({ layer, arrays }) => [
    layer,
    ...arrays.map(({ name, shape }) => `${name} ${shape.join("×")}`),
  ]);
  const gru = ["state", "candidate", "update", "reset"];
  expect(briefs).toEqual([
    ["both", ...[...gru, ...gru.map((name) => `backward.${name}`)].map((name) => `${name} 2×5×2`)],
    ["look", "looks 2×2×5×5"],
    ["sum", ...["state", "cell", "candidate", "input", "forget", "output"].map((name) => `${name} 2×5×3`)],
  ]);
  const looks = found[1]!.arrays[0]!.values;
  expect(looks.slice(0, 5).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
  trainer.dispose();
});

test("where padding is passed over the mask comes along, and the state stays", async () => {
  const network = toNetwork([
    toLayer("embedding", "signs", { inputDim: 2, outputDim: 3, maskZero: true }),
    toLayer("gru", "read", { units: 2 }),
    toLayer("output", "output", { activation: "sigmoid" }),
  ]);
  const trainer = createTrainer(createSignsJob(network), device);
  const { arrays } = (await trainer.trace({ x, count: 2, layers: ["read"] }))[0]!;
  const find = (name: string) => arrays.find((array) => array.name === name)!;
  expect(find("mask")).toEqual({ name: "mask", shape: [2, 5], values: x });
  const state = find("state").values;
  expect(state.slice(0, 2)).toEqual(Float32Array.of(0, 0));
  expect(state.slice(6, 8)).toEqual(state.slice(4, 6));
  trainer.dispose();
});

test("states stand at the steps of the input, whichever way it is read", async () => {
  const network = toNetwork([
    toLayer("lstm", "back", { units: 2, goBackwards: true }),
    toLayer("output", "output", { activation: "sigmoid" }),
  ]);
  const trainer = createTrainer(createEchoBitsJob(network), device);
  const { arrays } = (await trainer.trace({ x, count: 2, layers: ["back"] }))[0]!;
  const [answers] = await trainer.answer({ x, count: 2, targets: [{ layer: "back", first: 0, count: 2 }] });
  const { values } = arrays.find(({ name }) => name === "state")!;
  // What was read last is the first step.
  expect([...values.slice(0, 2), ...values.slice(10, 12)]).toEqual([...answers!]);
  trainer.dispose();
});

test("a look inside leaves no tensors behind, and layers without anything of the kind are left out", async () => {
  const trainer = createTrainer(createEchoBitsJob(lstm), device);
  const before = tf.memory().numTensors;
  expect(await trainer.trace({ x, count: 2, layers: ["output", "gone"] })).toEqual([]);
  await trainer.trace({ x, count: 2, layers: ["read"] });
  expect(tf.memory().numTensors).toBe(before);
  trainer.dispose();
});

test("the error is told step by step, and is longest where the answer is", async () => {
  const trainer = createTrainer(createEchoBitsJob(lstm), device);
  const [read, output] = await trainer.examine({
    layers: ["read", "output"],
    samples: 8,
    bins: 3,
    arrays: false,
  });
  expect(read!.stepNorms).toHaveLength(5);
  expect(Math.max(...read!.stepNorms)).toBe(read!.stepNorms[4]);
  expect(output!.stepNorms).toHaveLength(0);
  trainer.dispose();
});
