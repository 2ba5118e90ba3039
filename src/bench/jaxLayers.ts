/**
 * @file The layers of the workloads in jax-js. It has no loop over steps (`scan`), so sequences are written out step by
 * step, and no gradient of `take`, so an embedding is a product with ones and zeros.
 */
import { lax, nn, numpy as np } from "@jax-js/jax";
import type { Setup } from "#bench/setup.ts";
import type { Activation } from "#model/activation.ts";
import { toSorted, type Layer, type LayerOf } from "#model/network.ts";

/** A batch; a sequence is a list of its steps. */
type Signal = np.Array | np.Array[];

/** What the output layer gives before its activation. Takes `theta` and `x` over. */
export function toScores({ job, weights }: Setup, theta: np.Array[], x: np.Array): np.Array {
  const { shape, signs } = job.data.ports[0]!;
  let signal: Signal = shape.length === 2 || signs > 0 ? toSteps(x) : x;
  for (const layer of toSorted(job.network)) {
    const own = theta.filter((_, i) => weights[i]!.layer === layer.id);
    signal = runLayer(layer, signal, own);
  }
  return signal as np.Array;
}

/** Takes `scores` and `targets` over. */
export function toLoss(setup: Setup, scores: np.Array, targets: np.Array): np.Array {
  if (setup.job.training.loss === "mse")
    return np.square(bend(toOutput(setup).activation, scores).sub(targets)).mean();
  return nn.logSoftmax(scores).mul(targets).sum(-1).mean().neg();
}

export function activate(setup: Setup, scores: np.Array): np.Array {
  return bend(toOutput(setup).activation, scores);
}

function toOutput({ job }: Setup): LayerOf<"output"> {
  return job.network.layers.find((layer): layer is LayerOf<"output"> => layer.kind === "output")!;
}

/** `[steps, batch, …]` → one array a step. */
function toSteps(x: np.Array): np.Array[] {
  const steps = Array.from({ length: x.shape[0]! }, (_, step) => x.ref.slice(step));
  x.dispose();
  return steps;
}

function runLayer(layer: Layer, signal: Signal, weights: np.Array[]): Signal {
  switch (layer.kind) {
    case "input":
      return signal;
    case "flatten": {
      const x = signal as np.Array;
      return np.transpose(x, [0, 2, 3, 1]).reshape([x.shape[0]!, -1]);
    }
    case "dense":
      return bend(layer.activation, runAffine(signal as np.Array, weights));
    case "output":
      return runAffine(signal as np.Array, weights);
    case "conv2d": {
      const [kernel, bias] = weights as [np.Array, np.Array];
      const sums = lax.conv(signal as np.Array, kernel, [layer.strides, layer.strides], "VALID");
      return bend(layer.activation, sums.add(bias.reshape([1, -1, 1, 1])));
    }
    case "maxPooling2d": {
      const { poolSize, strides } = layer;
      return lax.reduceWindow(signal as np.Array, np.max, [poolSize, poolSize], [strides, strides]);
    }
    case "embedding":
      return runEmbedding(layer.inputDim, signal as np.Array[], weights[0]!);
    case "lstm":
      return runLstm(layer.units, signal as np.Array[], weights);
    case "gru": {
      const outputs = runGru(layer.units, signal as np.Array[], weights);
      if (layer.returnSequences) return outputs;
      const last = outputs.pop()!;
      for (const output of outputs) output.dispose();
      return last;
    }
    default:
      throw new Error(`the bench has no jax-js layer for ${layer.kind}`);
  }
}

function runAffine(x: np.Array, weights: np.Array[]): np.Array {
  const [kernel, bias] = weights as [np.Array, np.Array];
  return np.matmul(x, kernel).add(bias);
}

function runEmbedding(signs: number, steps: np.Array[], table: np.Array): np.Array[] {
  const outputs = steps.map((step) => np.matmul(nn.oneHot(step, signs), table.ref));
  table.dispose();
  return outputs;
}

/** Gates in Keras order: input, forget, candidate, output. */
function runLstm(units: number, steps: np.Array[], weights: np.Array[]): np.Array {
  const [kernel, recurrent, bias] = weights as [np.Array, np.Array, np.Array];
  const batch = steps[0]!.shape[0]!;
  let [h, c] = [np.zeros([batch, units]), np.zeros([batch, units])];
  for (const step of steps) {
    const sums = np.matmul(step, kernel.ref).add(np.matmul(h, recurrent.ref)).add(bias.ref);
    const gates = split(sums, units, 4);
    const [input, forget, candidate, output] = gates as [np.Array, np.Array, np.Array, np.Array];
    c = nn
      .sigmoid(forget)
      .mul(c)
      .add(nn.sigmoid(input).mul(np.tanh(candidate)));
    h = nn.sigmoid(output).mul(np.tanh(c.ref));
  }
  for (const array of [kernel, recurrent, bias, c]) array.dispose();
  return h;
}

/** Reset before the product; gates in Keras order: update, reset, candidate. */
function runGru(units: number, steps: np.Array[], weights: np.Array[]): np.Array[] {
  const [kernel, recurrent, bias] = weights as [np.Array, np.Array, np.Array];
  const gates = recurrent.ref.slice([], [0, 2 * units]);
  const last = recurrent.slice([], [2 * units, 3 * units]);
  const outputs: np.Array[] = [];
  let h = np.zeros([steps[0]!.shape[0]!, units]);
  for (const step of steps) {
    const sums = np.matmul(step, kernel.ref).add(bias.ref);
    const [update, reset, candidate] = split(sums, units, 3) as [np.Array, np.Array, np.Array];
    const [toUpdate, toReset] = split(np.matmul(h.ref, gates.ref), units, 2) as [np.Array, np.Array];
    const z = nn.sigmoid(update.add(toUpdate));
    const r = nn.sigmoid(reset.add(toReset));
    const fresh = np.tanh(candidate.add(np.matmul(r.mul(h.ref), last.ref)));
    h = z.ref.mul(h).add(np.subtract(1, z).mul(fresh));
    outputs.push(h.ref);
  }
  for (const array of [kernel, gates, last, bias, h]) array.dispose();
  return outputs;
}

/** Columns in pieces of `units`. */
function split(x: np.Array, units: number, pieces: number): np.Array[] {
  const parts = Array.from({ length: pieces }, (_, i) => x.ref.slice([], [i * units, (i + 1) * units]));
  x.dispose();
  return parts;
}

function bend(activation: Activation, x: np.Array): np.Array {
  switch (activation) {
    case "linear":
      return x;
    case "relu":
      return nn.relu(x);
    case "tanh":
      return np.tanh(x);
    case "softmax":
      return nn.softmax(x);
    default:
      throw new Error(`the bench has no jax-js activation for ${activation}`);
  }
}
