/** @file The same workloads in stock TF.js: `model.fit`, with the same first weights and the same samples. */
import * as tf from "@tensorflow/tfjs";
import { timeBlocks, type BenchResult } from "#bench/measure.ts";
import type { Workload } from "#bench/workloads.ts";
import { openDevice } from "#engine/backends.ts";
import type { BackendId, PartArrays } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { toCoding } from "#model/task.ts";

export async function measureStock({ job, block }: Workload, backend: BackendId): Promise<BenchResult> {
  const { device } = await openDevice(backend, "forced", new Set());
  if (device.backend !== backend) throw new Error(`${backend} is not to be had here`);
  const { network, training, data } = job;
  const model = tf.sequential();
  const dense = network.layers.filter((layer) => layer.kind === "dense" || layer.kind === "output");
  const outputs = job.task.classes === 2 ? 1 : job.task.classes;
  dense.forEach((layer, i) => {
    model.add(
      tf.layers.dense({
        units: layer.kind === "dense" ? layer.units : outputs,
        activation: layer.activation as "tanh" | "relu" | "softmax",
        ...(i === 0 ? { inputShape: [data.features] } : {}),
      }),
    );
  });
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
  const coding = toCoding(job.task, training.loss, dense.at(-1)!.activation);
  const whole = toTensors(data.train, data.features, outputs, coding === "plusMinus");
  const part = { x: whole.x.slice(0, block * batchSize), y: whole.y.slice(0, block * batchSize) };
  const lossNow = async () => {
    const value = (await (model.evaluate(whole.x, whole.y) as tf.Scalar).data())[0]!;
    return value;
  };
  const firstLoss = await lossNow();
  const run = async () => {
    await model.fit(part.x, part.y, { batchSize, epochs: 1, shuffle: false, yieldEvery: "never" });
  };
  const timed = await timeBlocks(run, block, backend);
  const lastLoss = await lossNow();
  model.dispose();
  tf.dispose([whole, part]);
  return { ...timed, stepsPerEpoch: Math.ceil(data.train.count / batchSize), firstLoss, lastLoss };
}

function toTensors({ count, x, y }: PartArrays, features: number, outputs: number, signed: boolean) {
  const target =
    outputs > 1
      ? tf.tidy(() => tf.oneHot(tf.tensor1d(y, "int32"), outputs).toFloat())
      : tf.tensor2d(signed ? y.map((value) => 2 * value - 1) : y, [count, 1]);
  return { x: tf.tensor2d(x, [count, features]), y: target };
}
