/**
 * @file The same workloads in stock TF.js: `model.fit`, as its guides say, without the pauses that it makes for the page.
 * Nothing of ours is in it: our kernels have names of their own.
 */
import * as tf from "@tensorflow/tfjs";
import type { Contestant } from "#bench/contestant.ts";
import type { Setup } from "#bench/setup.ts";
import { tensorMemory } from "#bench/tensorMemory.ts";
import { openDevice } from "#engine/backends.ts";
import type { BackendId } from "#engine/protocol.ts";
import { toSorted, type Layer } from "#model/network.ts";

export async function createStock(setup: Setup, backend: BackendId): Promise<Contestant> {
  const { device } = await openDevice(backend, "forced", new Set());
  if (device.backend !== backend) throw new Error(`${backend} is not to be had here`);
  const { job, shape, outputs, weights, batches } = setup;
  const { network, training } = job;
  const { batchSize } = training;
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [...shape] }));
  for (const layer of toSorted(network)) if (layer.kind !== "input") model.add(toStockLayer(layer, outputs));
  model.setWeights(weights.map(({ values, shape }) => tf.tensor(values, [...shape])));
  model.compile({
    optimizer:
      training.optimizer.kind === "sgd"
        ? tf.train.sgd(training.learningRate)
        : tf.train.adam(training.learningRate),
    loss: training.loss === "mse" ? "meanSquaredError" : "categoricalCrossentropy",
  });

  const all = tf.tidy(() => ({
    x: tf.concat(batches.map(({ count, x }) => tf.tensor(x, [count, ...shape]))),
    y: tf.concat(batches.map(({ count, targets }) => tf.tensor2d(targets, [count, outputs]))),
  }));
  let done = 0;

  async function fit(from: number, to: number): Promise<void> {
    const cut = (rows: tf.Tensor) => tf.tidy(() => rows.slice(from * batchSize, (to - from) * batchSize));
    const [x, y] = [cut(all.x), cut(all.y)];
    await model.fit(x, y, { batchSize, epochs: 1, shuffle: false, yieldEvery: "never", verbose: 0 });
    tf.dispose([x, y]);
  }

  return {
    async train(steps) {
      const end = done + steps;
      while (done < end) {
        const from = done % batches.length;
        const to = Math.min(batches.length, from + end - done);
        await fit(from, to);
        done += to - from;
      }
      await device.settle();
    },
    async answer({ count, x }) {
      const answers = tf.tidy(() => model.predict(tf.tensor(x, [count, ...shape])) as tf.Tensor);
      try {
        return await device.read(answers);
      } finally {
        answers.dispose();
      }
    },
    memory: tensorMemory,
  };
}

type StockActivation = "tanh" | "relu" | "softmax" | "linear";

function toStockLayer(layer: Layer, outputs: number): tf.layers.Layer {
  switch (layer.kind) {
    case "dense":
      return tf.layers.dense({ units: layer.units, activation: layer.activation as StockActivation });
    case "output":
      return tf.layers.dense({ units: outputs, activation: layer.activation as StockActivation });
    case "flatten":
      return tf.layers.flatten();
    case "embedding":
      return tf.layers.embedding({ inputDim: layer.inputDim, outputDim: layer.outputDim });
    case "lstm":
      return tf.layers.lstm({ units: layer.units, recurrentActivation: "sigmoid" });
    case "gru": {
      const { units, returnSequences } = layer;
      return tf.layers.gru({ units, returnSequences, recurrentActivation: "sigmoid" });
    }
    case "maxPooling2d":
      return tf.layers.maxPooling2d({ poolSize: layer.poolSize, strides: layer.strides });
    case "conv2d": {
      const { filters, kernelSize, strides, padding } = layer;
      const activation = layer.activation as StockActivation;
      return tf.layers.conv2d({ filters, kernelSize, strides, padding, activation });
    }
    default:
      throw new Error(`the bench has no stock layer for ${layer.kind}`);
  }
}
