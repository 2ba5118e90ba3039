/**
 * @file Networks that are a chain of dense layers: where the backend in use has a kernel for it, one call trains many
 * batches, with the same numbers as `update.ts` one by one. A small network takes less time to compute than to be told to.
 */
import type * as tf from "@tensorflow/tfjs-core";
import { fitsOnGpu, trainOnGpu } from "#engine/denseChainOnGpu.ts";
import { isFrozen, type Graph } from "#engine/graph.ts";
import { lossRules, type LossRule } from "#engine/losses.ts";
import { optimizerRules, toStep } from "#engine/optimizers.ts";
import { toNext, type Position } from "#engine/position.ts";
import type { Restraints } from "#engine/restraints.ts";
import type { Samples } from "#engine/samples.ts";
import type { RunTensors } from "#engine/state.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { DenseOrder, DensePlace, Rate } from "#kernels/simdTraining.ts";
import { toSorted, type Layer } from "#model/network.ts";
import { toSize } from "#model/tensorShape.ts";
import { toRate, type TrainingSpec } from "#model/training.ts";

export type DenseChain = readonly DensePlace[];

/** The dense layers one behind the other; null where the network is more than that, or must be trained batch by batch. */
export function findDenseChain(
  graph: Graph,
  training: TrainingSpec,
  restraints: Restraints,
  samples: Samples,
  batch: number,
): DenseChain | null {
  const { network, plans } = graph;
  const layers = toSorted(network).filter(({ id }) => plans.has(id));
  const isChain = network.links.length === layers.length - 1 && layers.every(isPlain);
  if (!isChain || restraints.holds || samples.rows === null) return null;
  const rule: LossRule = lossRules[training.loss];
  if (rule.reads === "outputs" && !isBentByOutput(graph.activation)) return null;
  const chain: DensePlace[] = [];
  let inputs = toSize(graph.input);
  for (const layer of layers) {
    if (layer.kind !== "dense" && layer.kind !== "output") continue;
    if (plans.get(layer.id)!.output.length !== 1) return null;
    const find = (name: "kernel" | "bias") =>
      graph.layout.places.find((place) => place.layer === layer.id && place.name === name)?.start ?? -1;
    const units = toSize(plans.get(layer.id)!.output);
    // What cross-entropies make of scores needs no activation.
    const activation = isBentByOutput(layer.activation) ? layer.activation : "linear";
    chain.push({ inputs, units, activation, kernel: find("kernel"), bias: find("bias") });
    inputs = units;
  }
  if (hasSimd()) return chain;
  const { l1, twiceL2 } = restraints;
  const slots: readonly number[] = optimizerRules[training.optimizer.kind].slots;
  const vectors = [l1, twiceL2].filter((vector) => vector !== null).length + slots.length + 1;
  const order = { layers: chain, batch, limit: training.clipNorm };
  return fitsOnGpu(order, graph.layout.movedSize, vectors) ? chain : null;
}

function isPlain(layer: Layer): boolean {
  if (layer.kind === "input" || layer.kind === "flatten") return true;
  if (isFrozen(layer)) return false;
  return layer.kind === "output" || (layer.kind === "dense" && isBentByOutput(layer.activation));
}

interface ChainInput {
  readonly chain: DenseChain;
  readonly training: TrainingSpec;
  readonly restraints: Restraints;
  readonly samples: Samples;
  /** Samples of a batch. */
  readonly batch: number;
  readonly position: Position;
  /** Made so far. */
  readonly updates: number;
}

/** θ and slots after `most` batches, and where the run stands then. They belong to the caller. */
export function trainChain(
  { chain, training, restraints, samples, batch, position, updates }: ChainInput,
  { theta, slots }: RunTensors,
  most: number,
): Pick<RunTensors, "theta" | "slots"> & { readonly position: Position } {
  const { count, rows } = samples;
  const order = new Int32Array(most * batch);
  const rates: Rate[] = [];
  let at = position;
  let filled = 0;
  while (rates.length < most) {
    const to = Math.min(count, at.sample + batch);
    const rate = toRate(training, at.epoch + at.sample / count);
    rates.push(toStep(training.optimizer, rate, updates + rates.length + 1));
    order.set(samples.find(at.epoch, at.sample, to), filled);
    filled += to - at.sample;
    at = toNext(at, to, count);
  }
  const rule: LossRule = lossRules[training.loss];
  const { l1, twiceL2 } = restraints;
  const { x, targets } = rows!;
  const given = { theta, slot0: slots[0], slot1: slots[1], x, targets, l1, twiceL2 };
  const asked: DenseOrder = {
    layers: chain,
    samples: order.subarray(0, filled),
    batch,
    epoch: count,
    place: position.sample,
    rates,
    loss: training.loss,
    isShare: rule.averages === "samples",
    limit: training.clipNorm,
    optimizer: training.optimizer,
  };
  if (!hasSimd()) return { ...trainOnGpu(given, asked), position: at };
  const [next, ...nextSlots] = runSimd("trainDense", given, asked) as tf.Tensor1D[];
  return { theta: next!, slots: nextSlots, position: at };
}
