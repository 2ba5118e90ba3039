/** @file A decoder learns from its own signs: which of them are put in, and where. */
import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import { createGraph } from "#engine/graph.ts";
import { putOwnSigns } from "#engine/ownSigns.ts";
import { toLayer, toNetwork } from "#engine/pictures.fixture.ts";
import { toEnds } from "#model/task.ts";

beforeAll(async () => {
  await openDevice("cpu", "forced", new Set());
});

const [signs, steps] = [5, 4];
const ports = [
  { name: "source", shape: [2], signs: 3 },
  { name: "target", shape: [steps], signs },
] as const;
const ends = toEnds(
  ports,
  { kind: "classification", classes: signs, steps, numbers: 0 },
  "categoricalCrossEntropy",
);
const [, ...layers] = toNetwork([
  toLayer("embedding", "signs", { inputDim: signs, outputDim: signs }),
  toLayer("output", "output", { activation: "softmax", useBias: false }),
]).layers;
const network = toNetwork(layers);
const graph = createGraph(
  {
    ...network,
    layers: network.layers.map((one) => (one.kind === "input" ? { ...one, port: "target" } : one)),
  },
  ends,
);
/** The answer to a sign is the one before it in the alphabet. */
const toWeights = () =>
  new Map([
    ["signs", { embeddings: tf.eye(signs) }],
    ["output", { kernel: tf.concat([tf.slice(tf.eye(signs), [0, 1], [-1, -1]), tf.zeros([signs, 1])], 1) }],
  ]);

// Source, then start, letters and padding.
const rows = [
  [1, 2, 1, 4, 2, 0],
  [2, 1, 1, 2, 0, 0],
];
const put = (share: number, seed = 1) =>
  putOwnSigns(graph, tf.tensor2d(rows), toWeights(), { start: 2, steps, share }, seed).arraySync();

test("all signs but the first and the padding give way to the answer of the step before", () => {
  expect(put(0)).toEqual([
    [1, 2, 1, 0, 3, 0],
    [2, 1, 1, 0, 0, 0],
  ]);
});

test("with a share of 1 nothing changes, and the seed draws the rest", () => {
  expect(put(1)).toEqual(rows);
  expect(put(0.5, 3)).toEqual(put(0.5, 3));
});
