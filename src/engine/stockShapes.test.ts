/**
 * @file Thousands of random networks: each layer gets from TF.js the shape and the weights that the model says, and
 * TF.js refuses it exactly where the model finds a fault.
 */
import { beforeAll, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs";
import { createRandom, type Random } from "#base/random.ts";
import { applyStock, toStockLayer } from "#engine/stock.fixture.ts";
import { noAugmentation, type ImagesData } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { findSources, toSorted, type Layer, type LayerKind, type Link } from "#model/network.ts";
import { mergeModes } from "#model/layers/recurrent.ts";
import { defaultExperiment } from "#model/presets.ts";
import { inferShapes } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { isSameShape, type Shape } from "#model/tensorShape.ts";
import { validateNetwork } from "#model/validateNetwork.ts";

const graphs = 2000;

beforeAll(async () => {
  await tf.setBackend("cpu");
});

const settings: { readonly [name: string]: (random: Random) => unknown } = {
  units: (random) => toWhole(random, 1, 5),
  filters: (random) => toWhole(random, 1, 4),
  kernelSize: (random) => toWhole(random, 1, 5),
  strides: (random) => (random() < 0.6 ? 1 : toWhole(random, 2, 3)),
  dilation: (random) => (random() < 0.8 ? 1 : 2),
  depthMultiplier: (random) => toWhole(random, 1, 3),
  poolSize: (random) => toWhole(random, 1, 4),
  size: (random) => toWhole(random, 1, 3),
  bidirectional: (random) => pick(random, mergeModes),
  returnSequences: (random) => random() < 0.5,
  resetAfter: (random) => random() < 0.5,
  inputDim: (random) => toWhole(random, 1, 5),
  outputDim: (random) => toWhole(random, 1, 4),
  n: (random) => toWhole(random, 1, 4),
  heads: (random) => toWhole(random, 1, 3),
  keyDim: (random) => toWhole(random, 1, 3),
  useBias: (random) => random() < 0.7,
  center: (random) => random() < 0.7,
  scale: (random) => random() < 0.7,
  interpolation: (random) => pick(random, ["nearest", "bilinear"]),
  targetShape: (random) =>
    pick<Shape>(random, [[-1], [-1, 2], [2, -1], [-1, 1, 2], [2, 2, -1], [3, 4], [-1, -1], [7], [-1, 4, 1]]),
};

function toWhole(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)]!;
}

function drawLayer(random: Random, kind: LayerKind, id: string): Layer {
  const drawn = Object.fromEntries(
    Object.entries(layerKinds[kind].defaults).map(([name, value]) => {
      if (name === "padding") {
        const words = kind === "conv1d" ? ["valid", "same", "causal"] : ["valid", "same"];
        return [name, kind === "zeroPadding2d" ? toWhole(random, 1, 2) : pick(random, words)];
      }
      return [name, settings[name]?.(random) ?? value];
    }),
  );
  return { kind, id, ...drawn } as unknown as Layer;
}

const inner = Object.keys(layerKinds).filter((kind) => kind !== "input" && kind !== "output") as LayerKind[];
const joins = ["add", "multiply", "concatenate"] as const;
const single = inner.filter((kind) => layerKinds[kind].reads === "one");

/** A chain of layers, now and then one that parts into branches and joins again. */
function drawExperiment(random: Random): Experiment {
  const layers: Layer[] = [{ kind: "input", id: "input", port: "all" }];
  const links: Link[] = [];
  let ids = 0;
  const put = (kind: LayerKind, sources: readonly string[], patch: object = {}) => {
    const id = kind === "output" ? "output" : `l${++ids}`;
    layers.push({ ...drawLayer(random, kind, id), ...patch });
    links.push(...sources.map((from) => ({ from, to: id })));
    return id;
  };
  let last = "input";
  // Recurrent layers and attention read nothing else.
  const isSequence = random() < 0.4;
  const kinds = isSequence ? single.filter((kind) => !kind.includes("2d")) : single;
  if (isSequence) {
    last = put("reshape", [last], {
      targetShape: pick(random, [
        [-1, 1],
        [1, -1],
      ]),
    });
  }
  for (let left = toWhole(random, 1, 5); left > 0; left--) {
    if (random() < 0.65) {
      last = put(pick(random, kinds), [last]);
      continue;
    }
    const from = last;
    const branches = Array.from({ length: toWhole(random, 1, 3) }, () =>
      random() < 0.3 ? from : put(pick(random, kinds), [from]),
    );
    last = put(pick(random, joins), [...new Set(branches)]);
  }
  if (random() < 0.7) last = put(pick(random, ["flatten", "globalAveragePooling"]), [last]);
  put("output", [last]);
  const data: ImagesData = {
    kind: "images",
    set: "some",
    pack: {
      shape: [toWhole(random, 1, 7), toWhole(random, 1, 7), toWhole(random, 1, 3)],
      classes: 3,
      train: 10,
      test: 10,
    },
    samples: 0,
    target: "class",
    augment: noAugmentation,
  };
  const training = { ...defaultExperiment.training, loss: "categoricalCrossEntropy" as const };
  return { ...defaultExperiment, data, training, network: { layers, links } };
}

/** Where the model is stricter than TF.js, or TF.js lacks something. */
function isException(layer: Layer, inputs: readonly Shape[]): boolean {
  const [input] = inputs as [Shape];
  switch (layer.kind) {
    // A dense layer over maps is what people do not mean: they forgot to flatten.
    case "dense":
      return input.length > 2;
    case "output":
      return input.length > 1;
    // TF.js stretches shapes of 1, or with fewer axes, until they fit.
    case "add":
    case "multiply":
      return inputs.some((shape) => !isSameShape(shape, input));
    // TF.js refuses to flatten what is flat.
    case "flatten":
      return input.length === 1;
    // The layer of TF.js 4.22 forgets its dilation.
    case "depthwiseConv2d":
      return layer.dilation > 1;
    // TF.js makes room for features at any number of axes.
    case "embedding":
      return input.length !== 1;
    // The form of GPUs has a bias of its own for the state, which TF.js does not have.
    case "gru":
      return layer.resetAfter && layer.useBias;
    case "selfAttention":
    case "positionalEncoding":
      return true;
    // TF.js computes some of them, Keras none.
    case "conv1d":
    case "conv2d":
    case "separableConv2d":
      return layer.strides > 1 && layer.dilation > 1;
    default:
      return false;
  }
}

interface Made {
  readonly output: Shape;
  readonly weights: readonly Shape[];
}

/** What TF.js makes of it; null where it refuses, or nothing is left. */
function toStock(layer: Layer, inputs: readonly Shape[]): Made | null {
  tf.engine().startScope();
  try {
    const stock = toStockLayer(layer, inputs[0]!, 3);
    const zeros = inputs.map((shape) => tf.zeros([1, ...shape]));
    const output = applyStock(stock, zeros).shape.slice(1);
    const weights = stock.weights.map(({ shape }) => shape as Shape);
    stock.dispose();
    return output.every((size) => size > 0) ? { output, weights } : null;
  } catch {
    return null;
  } finally {
    tf.engine().endScope();
  }
}

test(`${graphs} random networks have the shapes and weights that TF.js gives them`, () => {
  const random = createRandom(2024);
  const counts = { fine: 0, faulty: 0, layers: 0 };
  for (let n = 0; n < graphs; n++) {
    const experiment = drawExperiment(random);
    const { network, data, training } = experiment;
    const { plans, faults } = inferShapes(network, toEndsOf(data, training.loss));
    let fine = true;
    for (const layer of toSorted(network)) {
      if (layer.kind === "input") continue;
      const inputs = findSources(network, layer.id).map((id) => plans.get(id)?.output);
      if (inputs.some((shape) => shape === undefined)) continue;
      const known = inputs as Shape[];
      const plan = plans.get(layer.id);
      fine &&= plan !== undefined;
      if (isException(layer, known)) continue;
      counts.layers++;
      const stock = toStock(layer, known);
      const ours = plan && { output: plan.output, weights: plan.weights.map(({ shape }) => shape) };
      expect({ layer, known, is: ours ?? null, fault: faults.get(layer.id)?.fault }).toEqual({
        layer,
        known,
        is: stock,
        fault: stock ? undefined : (expect.any(String) as string),
      });
    }
    expect([experiment.network, validateNetwork(experiment).length === 0]).toEqual([network, fine]);
    counts[fine ? "fine" : "faulty"]++;
  }
  // Both sides are well covered.
  expect(counts.fine).toBeGreaterThan(graphs / 10);
  expect(counts.faulty).toBeGreaterThan(graphs / 10);
  expect(counts.layers).toBeGreaterThan(graphs);
}, 60_000);
