/**
 * @file The same workloads in ConvNetJS (Karpathy 2014), plain JavaScript on one thread: the library that TensorFlow
 * Playground's users knew before, and on small networks still a quick one. It has no Adam; where a workload asks for
 * it, AdaDelta stands in, which remembers as much for each weight, so that losses then say nothing.
 */
import convnetjs from "convnetjs";
import type { Contestant } from "#bench/contestant.ts";
import type { Batch, Setup } from "#bench/setup.ts";
import type { WeightArray } from "#engine/protocol.ts";
import { toSorted, type Layer } from "#model/network.ts";
import { toSize } from "#model/tensorShape.ts";

type Definition = Readonly<Record<string, unknown>>;

export function createConvNet(setup: Setup): Promise<Contestant> {
  const { job, shape, outputs, weights, batches } = setup;
  const { network, training } = job;
  const isPlain = training.optimizer.kind === "sgd";
  const isRegression = training.loss === "mse";
  const [height, width, depth] = shape.length === 3 ? shape : [1, 1, toSize(shape)];
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: "input", out_sx: width, out_sy: height, out_depth: depth },
    ...toSorted(network).flatMap((layer) => toDefinition(layer, setup)),
  ]);
  // It puts a layer of its own before a regression, behind the one that was asked for.
  if (isRegression) net.layers.splice(-2, 1);
  write(net.layers, weights);
  const trainer = new convnetjs.Trainer(net, {
    method: isPlain ? "sgd" : "adadelta",
    // Its loss is half a square.
    learning_rate: isRegression ? 2 * training.learningRate : training.learningRate,
    momentum: 0,
    batch_size: training.batchSize,
    l2_decay: training.l2,
  });
  const toVols = ({ count, x }: Batch) =>
    Array.from({ length: count }, (_, sample) => {
      const vol = new convnetjs.Vol(width!, height!, depth!, 0);
      // It lies as ours does: row by row, channels last.
      const size = toSize(shape);
      x.subarray(sample * size, (sample + 1) * size).forEach((value, i) => {
        vol.w[i] = value;
      });
      return vol;
    });
  const toTarget = ({ targets }: Batch, sample: number) => {
    const own = targets.subarray(sample * outputs, (sample + 1) * outputs);
    return isRegression ? [...own] : own.indexOf(1);
  };
  const ready = batches.map((batch) => ({
    vols: toVols(batch),
    targets: Array.from({ length: batch.count }, (_, sample) => toTarget(batch, sample)),
  }));
  let done = 0;
  return Promise.resolve({
    train(steps: number) {
      for (let step = 0; step < steps; step++) {
        const { vols, targets } = ready[done % ready.length]!;
        done += 1;
        vols.forEach((vol, i) => trainer.train(vol, targets[i]!));
      }
      return Promise.resolve();
    },
    answer: (batch: Batch) =>
      Promise.resolve(Float32Array.from(toVols(batch).flatMap((vol) => [...net.forward(vol).w]))),
    memory: null,
  });
}

/** A kernel's last axis is the unit or filter; before it lie the numbers of one, in the order that ConvNetJS has. */
function write(layers: readonly convnetjs.Layer[], weights: readonly WeightArray[]): void {
  const own = layers.filter(({ filters }) => filters);
  const kernels = weights.filter(({ name }) => name === "kernel");
  const biases = weights.filter(({ name }) => name === "bias");
  own.forEach(({ filters, biases: bias }, layer) => {
    filters!.forEach(({ w }, unit) => {
      for (let i = 0; i < w.length; i++) w[i] = kernels[layer]!.values[i * filters!.length + unit]!;
    });
    biases[layer]!.values.forEach((value, unit) => {
      bias!.w[unit] = value;
    });
  });
}

function toDefinition(layer: Layer, { job: { task, training } }: Setup): Definition[] {
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
