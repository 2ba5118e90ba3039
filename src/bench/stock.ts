/** @file The same workloads in stock TF.js: `model.fit`, with the same first weights and the same samples. */
import * as tf from "@tensorflow/tfjs";
import { lossBlocks, timeBlocks, type BenchResult } from "#bench/measure.ts";
import type { Workload } from "#bench/workloads.ts";
import { openDevice } from "#engine/backends.ts";
import type { BackendId, PartArrays } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { toSorted, type Layer, type LayerOf, type Network } from "#model/network.ts";
import { countOutputs, toCoding } from "#model/task.ts";
import { toRowShape } from "#model/port.ts";

export async function measureStock({ job, block }: Workload, backend: BackendId): Promise<BenchResult> {
  const { device } = await openDevice(backend, "forced", new Set());
  if (device.backend !== backend) throw new Error(`${backend} is not to be had here`);
  const { network, training, data } = job;
  const outputs = countOutputs(job.task, training.loss, toRowShape(data.ports));
  const model = tf.sequential();
  model.add(tf.layers.inputLayer({ inputShape: [...toRowShape(data.ports)] }));
  for (const layer of toSorted(network)) if (layer.kind !== "input") model.add(toStockLayer(layer, outputs));
  const trainer = createTrainer(job, device);
  const weights = await trainer.weights(null);
  trainer.dispose();
  model.setWeights(weights.map(({ values, shape }) => tf.tensor(values, [...shape])));
  model.compile({
    optimizer:
      training.optimizer.kind === "sgd"
        ? tf.train.sgd(training.learningRate)
        : tf.train.adam(training.learningRate),
    loss: training.loss === "mse" ? "meanSquaredError" : "categoricalCrossentropy",
  });

  const { batchSize } = training;
  const coding = toCoding(job.task, training.loss, findOutput(network).activation);
  const whole = toTensors(data.train, toRowShape(data.ports), outputs, coding === "plusMinus");
  const part = { x: whole.x.slice(0, block * batchSize), y: whole.y.slice(0, block * batchSize) };
  const lossNow = async () => {
    const value = (await (model.evaluate(whole.x, whole.y) as tf.Scalar).data())[0]!;
    return value;
  };
  const firstLoss = await lossNow();
  const run = async () => {
    await model.fit(part.x, part.y, { batchSize, epochs: 1, shuffle: false, yieldEvery: "never" });
  };
  for (let i = 0; i < lossBlocks; i++) await run();
  const lastLoss = await lossNow();
  const timed = await timeBlocks(run, block, backend);
  model.dispose();
  tf.dispose([whole, part]);
  return { ...timed, stepsPerEpoch: Math.ceil(data.train.count / batchSize), firstLoss, lastLoss };
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

function findOutput(network: Network): LayerOf<"output"> {
  return network.layers.find((layer) => layer.kind === "output")!;
}

function toTensors({ count, x, y }: PartArrays, shape: readonly number[], outputs: number, signed: boolean) {
  const target =
    outputs > 1
      ? tf.tidy(() => tf.oneHot(tf.tensor1d(y, "int32"), outputs).toFloat())
      : tf.tensor2d(signed ? y.map((value) => 2 * value - 1) : y, [count, 1]);
  return { x: tf.tensor(x, [count, ...shape]), y: target };
}
