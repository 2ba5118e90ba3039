/**
 * @file Networks that are a chain of dense layers: where the backend in use has a kernel for it, one call trains many
 * batches, with the same numbers as `update.ts` one by one. A small network takes less time to compute than to be told to.
 */
import type * as tf from "@tensorflow/tfjs-core";
import { fitsOnGpu, trainOnGpu } from "#engine/denseChainOnGpu.ts";
import type { Chain } from "#engine/chain.ts";
import { isFrozen, type Graph } from "#engine/graph.ts";
import { lossRules, type LossRule } from "#engine/losses.ts";
import { optimizerRules, toStep } from "#engine/optimizers.ts";
import { toNext, type Position } from "#engine/position.ts";
import type { Restraints } from "#engine/restraints.ts";
import type { Samples } from "#engine/samples.ts";
import type { RunTensors } from "#engine/state.ts";
import { hasSimd, runSimd } from "#kernels/simd.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { DenseOrder, Rate } from "#kernels/simdTraining.ts";
import { toRate, type TrainingSpec } from "#model/training.ts";

/** The chain, where it can be trained in one call; null where it must be trained batch by batch. */
export function findDenseChain(
  graph: Graph,
  training: TrainingSpec,
  restraints: Restraints,
  samples: Samples,
  batch: number,
): Chain | null {
  const { chain, network } = graph;
  if (!chain || restraints.holds || samples.rows === null || network.layers.some(isFrozen)) return null;
  const rule: LossRule = lossRules[training.loss];
  if (rule.reads === "outputs" && !isBentByOutput(graph.activation)) return null;
  if (hasSimd()) return chain;
  const { l1, twiceL2 } = restraints;
  const slots: readonly number[] = optimizerRules[training.optimizer.kind].slots;
  const vectors = [l1, twiceL2].filter((vector) => vector !== null).length + slots.length + 1;
  const order = { layers: chain, batch, limit: training.clipNorm };
  return fitsOnGpu(order, graph.layout.movedSize, vectors) ? chain : null;
}

interface ChainInput {
  readonly chain: Chain;
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
    const { epoch, sample: from } = at;
    const end = Math.min(count, from + (most - rates.length) * batch);
    order.set(samples.find(epoch, from, end), filled);
    filled += end - from;
    while (at.epoch === epoch && at.sample < end) {
      const rate = toRate(training, epoch + at.sample / count);
      rates.push(toStep(training.optimizer, rate, updates + rates.length + 1));
      at = toNext(at, Math.min(end, at.sample + batch), count);
    }
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
