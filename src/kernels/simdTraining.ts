/** @file From scores to slopes, the update of all weights, and whole training of dense chains, by the SIMD module. */
import { toBendCode, toLossCode, toOptimizerCode, type BentByOutput } from "#kernels/simdCodes.ts";
import type { SimdKernel } from "#kernels/simdModule.ts";
import type { LossKind, OptimizerKind, OptimizerSpec } from "#model/training.ts";

/** ∂L/∂z, where the loss is `share` times the sum over all; cross-entropies need no activation. */
const scoreSlopes: SimdKernel<{
  readonly loss: LossKind;
  readonly activation: BentByOutput;
  readonly share: number;
}> = ({ call, at, make }, { scores, targets }, { loss, activation, share }) => {
  const columns = scores!.shape.at(-1)!;
  const rows = scores!.shape.reduce((a, b) => a * b, 1) / columns;
  const slopes = make(scores!.shape);
  const codes = [toLossCode(loss), toBendCode(activation)] as const;
  call.toScoreSlopes(...codes, at(scores), at(targets), at(slopes), rows, columns, share);
  return [slopes];
};

/** The rate of one update: `by` what a step is multiplied, and by what AdamW shrinks the weights first. */
export interface Rate {
  readonly by: number;
  readonly decay: number;
}

/** θ and slots after one update. */
const optimize: SimdKernel<{ readonly optimizer: OptimizerSpec; readonly rate: Rate }> = (
  { call, at, make },
  { theta, g, slot0, slot1 },
  { optimizer, rate },
) => {
  const next = [theta, slot0, slot1].filter((one) => one !== undefined).map(({ shape }) => make(shape));
  const [count] = theta!.shape as [number];
  const from = [at(theta), at(g), at(slot0), at(slot1)];
  const to = [at(next[0]), at(next[1]), at(next[2])];
  const shares = toShares(optimizer);
  call.optimize(toOptimizerCode(optimizer.kind), ...from, ...to, count, rate.by, rate.decay, ...shares);
  return next;
};

/** Its share of the old and the rest, twice, and ε. */
function toShares({ kind, momentum, rho, beta1, beta2, epsilon }: OptimizerSpec): readonly number[] {
  const first: Readonly<Record<OptimizerKind, number>> = {
    sgd: 0,
    momentum,
    nesterov: momentum,
    adagrad: 0,
    adadelta: rho,
    rmsprop: rho,
    adam: beta1,
    adamw: beta1,
    adamax: beta1,
  };
  return [first[kind], 1 - first[kind], beta2, 1 - beta2, epsilon];
}

/** A dense layer of a chain, and where its weights begin in θ; `bias` is −1 where there is none. */
export interface DensePlace {
  readonly inputs: number;
  readonly units: number;
  readonly activation: BentByOutput;
  readonly kernel: number;
  readonly bias: number;
}

export interface DenseOrder {
  readonly layers: readonly DensePlace[];
  /** The rows of `x` and `targets` that are trained, one after another: whole batches. */
  readonly samples: Int32Array;
  readonly batch: number;
  /** Samples of an epoch, whose last batch may be smaller, and the place in it of the first one here. */
  readonly epoch: number;
  readonly place: number;
  /** One for each batch. */
  readonly rates: readonly Rate[];
  readonly loss: LossKind;
  /** The loss is a mean over samples, not over all outputs. */
  readonly isShare: boolean;
  /** The longest gradient, or null: any. */
  readonly limit: number | null;
  readonly optimizer: OptimizerSpec;
}

/** θ and slots after many batches. `x` `[count, inputs]`, `targets` `[count, outputs]`; `l1`, `twiceL2` as long as θ. */
const trainDense: SimdKernel<DenseOrder> = (module, inputs, order) => {
  const { call, at, make, copy, work } = module;
  const { theta, slot0, slot1, x, targets, l1, twiceL2 } = inputs;
  const next = [theta, slot0, slot1].filter((one) => one !== undefined).map(({ shape }) => make(shape));
  [theta, slot0, slot1].forEach((one, i) => one && copy(one, next[i]!));
  const { layers, samples, batch, rates, optimizer } = order;
  const [weights] = theta!.shape as [number];
  const { lists, floats } = module.write(
    [toPlan(layers), samples],
    rates.flatMap(({ by, decay }) => [by, decay]),
  );
  const [planAt, samplesAt] = lists as [number, number];
  const bytes = call.countDenseNetworkBytes(planAt, layers.length, batch, weights);
  call.trainDenseNetwork(
    planAt,
    layers.length,
    at(next[0]),
    at(next[1]),
    at(next[2]),
    weights,
    at(x),
    at(targets),
    samplesAt,
    samples.length,
    batch,
    order.epoch,
    order.place,
    toLossCode(order.loss),
    order.isShare,
    at(l1),
    at(twiceL2),
    order.limit ?? 0,
    toOptimizerCode(optimizer.kind),
    floats,
    ...toShares(optimizer),
    module.reserve(bytes),
    work,
  );
  return next;
};

/** As the module reads it. */
function toPlan(layers: readonly DensePlace[]): number[] {
  return layers.flatMap(({ inputs, units, activation, kernel, bias }) => [
    inputs,
    units,
    toBendCode(activation),
    kernel,
    bias,
  ]);
}

/** Of a chain the layers that are asked for, by their places in it, and what they put out: `[rows, units]` each. */
const runDenseChain: SimdKernel<{
  readonly layers: readonly DensePlace[];
  readonly asked: readonly number[];
}> = (module, { theta, x }, { layers, asked }) => {
  const { call, at, make, work } = module;
  const rows = x!.shape[0]!;
  const found = asked.map((place) => make([rows, layers[place]!.units]));
  const to = layers.map((_, place) => at(found[asked.indexOf(place)]));
  const [planAt, toAt] = module.write([toPlan(layers), to], []).lists as [number, number];
  const scratch = module.reserve(call.countDenseAnswersBytes(planAt, layers.length));
  call.runDenseNetwork(planAt, layers.length, at(theta), at(x), rows, toAt, scratch, work);
  return found;
};

export const simdTraining = { scoreSlopes, optimize, trainDense, runDenseChain };
