/**
 * @file The same workloads in ConvNetJS (Karpathy 2014), plain JavaScript on one thread: the library that TensorFlow
 * Playground's users knew before, and on small networks still a quick one. It has no Adam; where a workload asks for
 * it, AdaDelta stands in, which remembers as much for each weight.
 */
import convnetjs from "convnetjs";
import { timeBlocks, type BenchResult } from "#bench/measure.ts";
import type { Workload } from "#bench/workloads.ts";
import type { PartArrays } from "#engine/protocol.ts";
import { toSorted, type Layer } from "#model/network.ts";
import { toSize } from "#model/tensorShape.ts";
import { toRowShape } from "#model/port.ts";

type Definition = Readonly<Record<string, unknown>>;

export async function measureConvNet({ job, block }: Workload): Promise<BenchResult> {
  const { network, training, data, task } = job;
  const shape = toRowShape(data.ports);
  const [height, width, depth] = shape.length === 3 ? shape : [1, 1, toSize(shape)];
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: "input", out_sx: width, out_sy: height, out_depth: depth },
    ...toSorted(network).flatMap((layer) => toDefinition(layer, job)),
  ]);
  const isPlain = training.optimizer.kind === "sgd";
  const trainer = new convnetjs.Trainer(net, {
    method: isPlain ? "sgd" : "adadelta",
    learning_rate: training.learningRate,
    momentum: 0,
    batch_size: training.batchSize,
    l2_decay: training.l2,
  });
  const count = Math.min(data.train.count, block * training.batchSize);
  const inputs = Array.from({ length: count }, (_, i) => {
    const vol = new convnetjs.Vol(width!, height!, depth!, 0);
    toSample(data.train, i, toSize(shape)).forEach((value, at) => {
      vol.w[at] = value;
    });
    return vol;
  });
  const toTarget = (i: number) =>
    task.classes > 2
      ? data.train.y[i]!
      : [training.loss === "mse" ? 2 * data.train.y[i]! - 1 : data.train.y[i]!];
  const epoch = () => inputs.reduce((sum, x, i) => sum + trainer.train(x, toTarget(i)).loss, 0) / count;
  const firstLoss = epoch();
  let lastLoss = firstLoss;
  const run = () => {
    lastLoss = epoch();
    return Promise.resolve();
  };
  const timed = await timeBlocks(run, block, "cpu");
  const stepsPerEpoch = Math.ceil(data.train.count / training.batchSize);
  return { ...timed, stepsPerEpoch, firstLoss, lastLoss };
}

/** Its Vol lies as ours does: row by row, channels last. */
function toSample({ x }: PartArrays, index: number, size: number): Float32Array {
  return x.subarray(index * size, (index + 1) * size);
}

function toDefinition(layer: Layer, { task, training }: Workload["job"]): Definition[] {
  switch (layer.kind) {
    case "input":
    case "flatten":
      return [];
    case "dense":
      return [{ type: "fc", num_neurons: layer.units, activation: layer.activation }];
    case "conv2d":
      return [
        {
          type: "conv",
          sx: layer.kernelSize,
          filters: layer.filters,
          stride: layer.strides,
          pad: 0,
          activation: layer.activation,
        },
      ];
    case "maxPooling2d":
      return [{ type: "pool", sx: layer.poolSize, stride: layer.strides }];
    case "output":
      if (training.loss === "categoricalCrossEntropy")
        return [{ type: "softmax", num_classes: task.classes }];
      return [
        { type: "fc", num_neurons: 1, activation: layer.activation },
        { type: "regression", num_neurons: 1 },
      ];
    default:
      throw new Error(`the bench has no ConvNetJS layer for ${layer.kind}`);
  }
}
