/** @file Through time: padding changes nothing, a truncated error is that of the pieces, a state goes on in the next batch. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createRandom, toSeed } from "#base/random.ts";
import { openDevice } from "#engine/backends.ts";
import type { Device } from "#engine/device.ts";
import { draw } from "#engine/job.fixture.ts";
import type { LayerPass, Pass, States, Weights } from "#engine/layerPass.ts";
import { runLayer } from "#engine/layers.ts";
import { toLayer, toNetwork } from "#engine/pictures.fixture.ts";
import { inference } from "#engine/randomness.ts";
import { createEchoBitsJob, createSignsJob, lstm } from "#engine/sequences.fixture.ts";
import { createTrainer } from "#engine/trainer.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Layer, LayerKind } from "#model/network.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

let device: Device;
beforeAll(async () => {
  ({ device } = await openDevice("cpu", "forced", new Set()));
});

const drawTensor = (name: string, shape: Shape) =>
  tf.tensor(draw(toSize(shape), createRandom(toSeed(3, name))), [...shape]);
const toNumbers = (tensor: tf.Tensor) => [...tensor.dataSync<"float32">()];

function drawWeights(layer: Layer, inputs: readonly Shape[]): Weights {
  const shapes = ruleOf<LayerKind>(layer.kind).toWeights?.(layer, inputs[0]!, undefined as never) ?? [];
  return Object.fromEntries(shapes.map(({ name, shape }) => [name, drawTensor(name, shape)]));
}

function expectClose(found: readonly number[], expected: readonly number[]) {
  expect(found).toHaveLength(expected.length);
  expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(1e-5);
}

/** Forward and back with an error of ones: the output, and ∂L/∂W one after the other. */
function runBack({ output, backward }: LayerPass, inputs: number) {
  const wanted = Array.from({ length: inputs }, () => true);
  const back = backward(tf.onesLike(output), { inputs: wanted, weights: true });
  return { inputs: back.inputs, weights: Object.values(back.weights).flatMap(toNumbers) };
}

const kinds = [
  ["simpleRnn", {}],
  ["gru", {}],
  ["gru", { resetAfter: false }],
  ["lstm", {}],
] as const;

describe.each(kinds)("%s %j", (kind, settings) => {
  test.each([
    ["at the end", { goBackwards: false, bidirectional: "none" }, [1, 1, 1, 0, 0]],
    ["at the beginning", { goBackwards: false, bidirectional: "none" }, [0, 0, 1, 1, 1]],
    ["read from the end", { goBackwards: true, bidirectional: "none" }, [1, 1, 1, 0, 0]],
    ["read both ways", { goBackwards: false, bidirectional: "concat" }, [1, 1, 1, 0, 0]],
  ] as const)("gives with padding %s what it gives without", (_, how, mask) => {
    const layer = toLayer(kind, "one", { units: 3, ...settings, ...how });
    const weights = drawWeights(layer, [[5, 2]]);
    const long = drawTensor("long", [2, 5, 2]);
    const first = mask.indexOf(1);
    const short = tf.slice(long, [0, first, 0], [2, 3, 2]);
    const masks = [tf.tensor2d([mask.slice(), mask.slice()])];
    const padded = runLayer(layer, [long], weights, { ...inference, masks });
    const bare = runLayer(layer, [short], weights, inference);
    expectClose(toNumbers(padded.output), toNumbers(bare.output));
    const [one, other] = [runBack(padded, 1), runBack(bare, 1)];
    expectClose(one.weights, other.weights);
    expectClose(toNumbers(tf.slice(one.inputs[0]!, [0, first, 0], [2, 3, 2])), toNumbers(other.inputs[0]!));
  });

  test("puts out the state again where a step is padding", () => {
    const layer = toLayer(kind, "one", { units: 2, returnSequences: true, ...settings });
    const masks = [tf.tensor2d([[0, 1, 0, 1]])];
    const x = drawTensor("x", [1, 4, 2]);
    const { output } = runLayer(layer, [x], drawWeights(layer, [[4, 2]]), { ...inference, masks });
    const states = tf.unstack(tf.reshape(output, [4, 2])).map(toNumbers);
    expect(states[0]).toEqual([0, 0]);
    expect(states[2]).toEqual(states[1]);
    expect(states[3]).not.toEqual(states[2]);
  });

  test("truncated, it learns what it would learn from pieces that each begin where the one before ended", () => {
    const layer = toLayer(kind, "one", { units: 3, returnSequences: true, ...settings });
    const weights = drawWeights(layer, [[5, 2]]);
    const x = drawTensor("x", [2, 5, 2]);
    const whole = runLayer(layer, [x], weights, { ...inference, truncation: 2 });
    let carried: ReadonlyMap<string, States> = new Map();
    // Counted from the end: steps 0, 1–2 and 3–4.
    const pieces = [
      [0, 1],
      [1, 2],
      [3, 2],
    ].map(([from, length]) => {
      const piece = tf.slice(x, [0, from!, 0], [2, length!, 2]);
      const pass: Pass = { ...inference, carried };
      const done = runLayer(layer, [piece], weights, pass);
      carried = new Map([["one", done.carried!]]);
      return { output: done.output, ...runBack(done, 1) };
    });
    expectClose(
      toNumbers(whole.output),
      toNumbers(
        tf.concat(
          pieces.map(({ output }) => output),
          1,
        ),
      ),
    );
    const back = runBack(whole, 1);
    expectClose(
      toNumbers(back.inputs[0]!),
      toNumbers(
        tf.concat(
          pieces.map(({ inputs }) => inputs[0]!),
          1,
        ),
      ),
    );
    expectClose(
      back.weights,
      back.weights.map((_, i) => pieces.reduce((sum, { weights: slopes }) => sum + slopes[i]!, 0)),
    );
    const plain = runBack(runLayer(layer, [x], weights, inference), 1);
    expect(plain.weights).not.toEqual(back.weights);
  });

  test("with a long enough way back nothing is truncated", () => {
    const layer = toLayer(kind, "one", { units: 3, ...settings });
    const weights = drawWeights(layer, [[5, 2]]);
    const x = drawTensor("x", [2, 5, 2]);
    const [long, whole] = [5, null].map((truncation) =>
      runBack(runLayer(layer, [x], weights, { ...inference, truncation }), 1),
    );
    expect(long!.weights).toEqual(whole!.weights);
  });
});

test("attention gives with padding what it gives without", () => {
  const layer = toLayer("attention", "one", { useScale: true });
  const [query, long] = [drawTensor("query", [2, 3, 2]), drawTensor("long", [2, 5, 2])];
  const short = tf.slice(long, [0, 1, 0], [2, 3, 2]);
  const weights = { scale: tf.scalar(0.7) };
  const masks = [null, tf.tensor2d([0, 1, 1, 1, 0, 0, 1, 1, 1, 0], [2, 5])];
  const padded = runLayer(layer, [query, long], weights, { ...inference, masks });
  const bare = runLayer(layer, [query, short], weights, inference);
  expectClose(toNumbers(padded.output), toNumbers(bare.output));
  expectClose(runBack(padded, 2).weights, runBack(bare, 2).weights);
});

test.each(["globalAveragePooling", "globalMaxPooling"] as const)("%s passes over padding", (kind) => {
  const layer = toLayer(kind, "one");
  const long = tf.add(drawTensor("long", [2, 5, 2]), -3);
  const masks = [tf.tensor2d([1, 1, 1, 0, 0, 1, 1, 1, 0, 0], [2, 5])];
  const padded = runLayer(layer, [tf.mul(long, tf.expandDims(masks[0]!, 2))], {}, { ...inference, masks });
  const bare = runLayer(layer, [tf.slice(long, [0, 0, 0], [2, 3, 2])], {}, inference);
  expectClose(toNumbers(padded.output), toNumbers(bare.output));
});

/** Keras 3, `BatchNormalization._moments`, over operations of TensorFlow.js. */
function normalizeMasked(x: tf.Tensor, mask: tf.Tensor, { gamma, beta }: Weights, epsilon: number) {
  const counts = tf.expandDims(mask, 2);
  const toMean = (values: tf.Tensor) => tf.div(tf.sum(tf.mul(values, counts), [0, 1]), tf.sum(mask));
  const mean = toMean(x);
  const variance = toMean(tf.squaredDifference(x, mean));
  const standard = tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, epsilon)));
  return { output: tf.add(tf.mul(standard, gamma!), beta!), mean, variance };
}

test("batch normalisation leaves padding out of mean and variance", () => {
  const layer = toLayer("batchNormalization", "one", { momentum: 0.5, epsilon: 1e-3 });
  const x = drawTensor("long", [2, 5, 3]);
  const weights = drawWeights(layer, [[5, 3]]);
  const mask = tf.tensor2d([1, 1, 1, 0, 0, 0, 1, 1, 1, 1], [2, 5]);
  const masked = runLayer(layer, [x], weights, { ...inference, training: true, masks: [mask] });
  const expected = normalizeMasked(x, mask, weights, 1e-3);
  expectClose(toNumbers(masked.output), toNumbers(expected.output));
  const blend = (old: tf.Tensor, fresh: tf.Tensor) => toNumbers(tf.div(tf.add(old, fresh), 2));
  expectClose(toNumbers(masked.kept!.movingMean!), blend(weights.movingMean!, expected.mean));
  expectClose(toNumbers(masked.kept!.movingVariance!), blend(weights.movingVariance!, expected.variance));
});

describe("a stateful run", () => {
  const job = createEchoBitsJob(lstm);
  const training = { ...job.training, batchSize: 8, stateful: true, truncation: 2 };
  const stateful = { ...job, training, data: { ...job.data, isContinuous: true } };

  test("goes on where it ended, and begins each epoch afresh", async () => {
    const { count, x, y } = job.data.train;
    // All samples are the same one, so that only the state makes a difference.
    const train = { count, x: x.map((_, i) => x[i % 5]!), y: y.map(() => 1) };
    const slow = {
      ...training,
      learningRate: 1e-3,
      optimizer: { ...training.optimizer, kind: "sgd" as const },
    };
    const trainer = createTrainer({ ...stateful, training: slow, data: { ...stateful.data, train } }, device);
    const moves: number[][] = [];
    for (let step = 0; step < 5; step++) {
      const before = await trainer.weights(["read"]);
      trainer.step();
      const after = await trainer.weights(["read"]);
      moves.push(
        after.flatMap(({ values }, i) => [...values].map((value, k) => value - before[i]!.values[k]!)),
      );
    }
    const toLength = (move: readonly number[]) => Math.hypot(...move);
    const toOther = (step: number) =>
      toLength(moves[step]!.map((value, i) => value - moves[0]![i]!)) / toLength(moves[0]!);
    expect(toOther(1)).toBeGreaterThan(0.05);
    expect(toOther(4)).toBeLessThan(0.02);
    trainer.dispose();
  });

  test("holds no more memory after more steps, and none when it is over", () => {
    const start = tf.memory().numTensors;
    const trainer = createTrainer(stateful, device);
    const toCount = (steps: number) => {
      for (let i = 0; i < steps; i++) trainer.step();
      return tf.memory().numTensors;
    };
    expect(toCount(6)).toBe(toCount(10));
    trainer.remember();
    trainer.goBack();
    trainer.reset(2);
    trainer.step();
    trainer.dispose();
    expect(tf.memory().numTensors).toBe(start);
  });
});

test("a mask flows from an embedding through the network to what hears of it", async () => {
  const output = toLayer("output", "output", { activation: "sigmoid" });
  const toAnswer = async (maskZero: boolean, x: readonly number[]) => {
    const network = toNetwork([
      toLayer("embedding", "signs", { inputDim: 4, outputDim: 3, maskZero }),
      toLayer("dense", "mix", { units: 3 }),
      toLayer("gru", "read", { units: 2, returnSequences: true }),
      toLayer("layerNormalization", "even"),
      toLayer("globalAveragePooling", "mean"),
      output,
    ]);
    const trainer = createTrainer(createSignsJob(network), device);
    const targets = [{ layer: "output", first: 0, count: 1 }];
    const [answer] = await trainer.answer({ x: Float32Array.from(x), count: 1, targets });
    trainer.dispose();
    return answer![0];
  };
  const padded = [1, 3, 0, 0, 0];
  expect(await toAnswer(true, padded)).not.toBe(await toAnswer(false, padded));
  // Where the padding stands makes no difference.
  expect(await toAnswer(true, [0, 1, 0, 3, 0])).toBeCloseTo((await toAnswer(true, padded))!, 5);
});
