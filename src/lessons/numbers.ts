/**
 * @file The numbers inside a network for its first training sample, asked of the engine: a text never makes one up, and
 * what it says stays right whatever backend, seed or edit the student has.
 */
import type { LayerExamination } from "#engine/insight.ts";
import type { WeightArray } from "#engine/protocol.ts";
import type { LayerId } from "#model/network.ts";
import type { Playground } from "#state/playground.ts";

/** What a step may ask for; NaN for what the network does not have. */
export interface NetworkNumbers {
  /** Input `i` of the sample. */
  input(i: number): number;
  /** The right answer. */
  readonly target: number;
  /** Weight from unit `from` of the layer before to unit `to`. */
  weight(layer: LayerId, from: number, to: number): number;
  bias(layer: LayerId, unit: number): number;
  /** What the unit puts out for the sample. */
  output(layer: LayerId, unit: number): number;
  /** ∂loss/∂weight, averaged over the training samples that are looked into. */
  weightGradient(layer: LayerId, from: number, to: number): number;
  biasGradient(layer: LayerId, unit: number): number;
  readonly trainLoss: number;
  readonly learningRate: number;
}

/** Null while there is nothing to ask. */
export async function readNumbers({
  session,
  live,
  document,
}: Pick<Playground, "session" | "live" | "document">): Promise<NetworkNumbers | null> {
  const engine = session.engine();
  const { dataset, network, phase } = session.store.getState();
  if (!engine || !dataset || phase === "loading" || phase === "error") return null;
  const { train } = dataset;
  const width = train.x.length / train.count;
  const x = train.x.slice(0, width);
  const layers = network.layers.filter(({ kind }) => kind === "dense" || kind === "output");
  const ids = layers.map(({ id }) => id);
  const [weights, probe, examination] = await Promise.all([
    engine.weights({ layers: ids }),
    engine.probe({
      x,
      count: 1,
      targets: layers.map((layer) => ({
        layer: layer.id,
        first: 0,
        count: layer.kind === "dense" ? layer.units : 1,
      })),
    }),
    engine.examine({ layers: ids, samples: 32, bins: 1, arrays: true }),
  ]);
  const gradients = (layer: LayerId) =>
    examination.layers.find((one: LayerExamination) => one.layer === layer)?.gradientArrays ?? [];
  const at = (arrays: readonly WeightArray[], layer: LayerId, from: number | null, to: number) => {
    const name = from === null ? "bias" : "kernel";
    const array = arrays.find((one) => one.layer === layer && one.name === name);
    return array?.values[from === null ? to : from * array.shape[1]! + to] ?? Number.NaN;
  };
  return {
    input: (i) => x[i] ?? Number.NaN,
    target: train.y[0] ?? Number.NaN,
    weight: (layer, from, to) => at(weights, layer, from, to),
    bias: (layer, unit) => at(weights, layer, null, unit),
    output: (layer, unit) => probe.activations[ids.indexOf(layer)]?.[unit] ?? Number.NaN,
    weightGradient: (layer, from, to) => at(gradients(layer), layer, from, to),
    biasGradient: (layer, unit) => at(gradients(layer), layer, null, unit),
    trainLoss: live.latest?.trainLoss ?? Number.NaN,
    learningRate: document.store.getState().experiment.training.learningRate,
  };
}
