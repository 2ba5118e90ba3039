/**
 * @file A look inside: one batch goes forward and its error back, and each layer asked for tells how its numbers are
 * spread. Nothing is learned from it.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";
import { countRows } from "#engine/evaluate.ts";
import type { Graph } from "#engine/graph.ts";
import { toHistogram, toNorm } from "#engine/histogram.ts";
import type { Weights } from "#engine/layerPass.ts";
import { unpack, type Place } from "#engine/layout.ts";
import type { ExamineQuestion, LayerExamination } from "#engine/insight.ts";
import type { WeightArray } from "#engine/protocol.ts";
import { toTrainingPass } from "#engine/randomness.ts";
import { readAll, type Numbers } from "#engine/readAll.ts";
import type { Samples } from "#engine/samples.ts";
import type { RunTensors } from "#engine/state.ts";
import { toScoreSlopes } from "#engine/update.ts";
import { findLayer, type LayerId, type Network } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

/** The batch is seen as training sees it: `seed` draws its dropout masks and noise. */
export async function examine(
  device: Device,
  graph: Graph,
  training: TrainingSpec,
  state: RunTensors,
  samples: Samples,
  seed: number,
  { layers, samples: count, bins, arrays }: ExamineQuestion,
): Promise<LayerExamination[]> {
  const known = layers.filter((id) => graph.plans.has(id));
  if (known.length === 0 || count < 1) return [];
  const toPlaces = (id: LayerId) =>
    graph.layout.places.filter((place) => place.layer === id && place.trainable);
  const all = tf.tidy(() => {
    const { x, ...wanted } = samples.look("train", 0, Math.min(count, countRows(graph)));
    const weights = unpack(graph.layout, state.theta, state.kept);
    const pass = graph.forward(x, weights, toTrainingPass(seed, { truncation: training.truncation }));
    const back = pass.backward(toScoreSlopes(graph, training, pass, wanted), true);
    const pieces = known.flatMap((id) => {
      const output = pass.outputs.get(id)!;
      const seen = id === graph.outputId ? graph.toAnswers(output) : output;
      const places = toPlaces(id);
      const error = back.errors.get(id) ?? tf.zerosLike(output);
      const steps = back.steps.get(id) ?? tf.zeros([0]);
      return [seen, error, steps, ...pick(weights.get(id), places), ...pick(back.weights.get(id), places)];
    });
    return pieces.map((piece) => tf.reshape<tf.Rank.R1>(piece, [piece.size]));
  });
  try {
    const values = await readAll(device, all);
    let at = 0;
    return known.map((id) => {
      const places = toPlaces(id);
      const [seen, error, stepNorms] = values.slice(at, (at += 3)) as [Numbers, Numbers, Numbers];
      const own = values.slice(at, (at += places.length));
      const slopes = values.slice(at, (at += places.length));
      const isBare = places.length === 0;
      return {
        layer: id,
        weights: isBare ? null : toHistogram(own, bins),
        activations: toHistogram([seen], bins),
        gradients: isBare ? null : toHistogram(slopes, bins),
        gradientNorm: isBare ? NaN : toNorm(slopes),
        errorNorm: toNorm([error]),
        stepNorms,
        deadShare: isRelu(graph.network, id) ? toDeadShare(seen, graph.plans.get(id)!.output.at(-1)!) : NaN,
        gradientArrays: arrays ? places.map((place, i) => toArray(place, slopes[i]!)) : [],
      };
    });
  } finally {
    tf.dispose(all);
  }
}

function pick(weights: Weights | undefined, places: readonly Place[]): tf.Tensor[] {
  return places.map(({ name, size }) => weights?.[name] ?? tf.zeros([size]));
}

function toArray({ layer, name, shape }: Place, values: Numbers): WeightArray {
  return { layer, name, shape, values };
}

function isRelu(network: Network, id: LayerId): boolean {
  const layer = findLayer(network, id);
  return layer !== undefined && "activation" in layer && layer.activation === "relu";
}

/** Of the last axis, which units are 0 for every sample and at every place. */
function toDeadShare(values: Float32Array, units: number): number {
  const alive = new Set<number>();
  for (let i = 0; i < values.length && alive.size < units; i++) if (values[i] !== 0) alive.add(i % units);
  return 1 - alive.size / units;
}
