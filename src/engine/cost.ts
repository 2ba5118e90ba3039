/**
 * @file About how long one training step takes on each backend: the time to tell it of the operations, and the time to
 * compute. Rough figures (docs/speed.md has measured ones), good enough to tell which kind of backend suits a network; a
 * race of them tells for sure.
 */
import type { BackendId, BackendReport, Job } from "#engine/protocol.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import type { LayerKind, Network } from "#model/network.ts";
import { countFlops, toPlans, type Plans } from "#model/shape.ts";
import { toEnds } from "#model/task.ts";

/** `ofStep`, `ofLayer`: ms for each; `rate`: floating-point operations in a ms. */
interface Price {
  readonly ofStep: number;
  readonly ofLayer: number;
  /** For each step through time of a recurrent layer, where the sequence is not read in one go. */
  readonly ofTime: number;
  /** For each step of a chain of dense layers, where many of them are one call; null: they are told like others. */
  readonly ofChain: number | null;
  readonly rate: number;
}

const prices: Readonly<Record<BackendId, Price>> = {
  cpu: { ofStep: 0.1, ofLayer: 0.05, ofTime: 0.02, ofChain: null, rate: 8e5 },
  wasm: { ofStep: 0.05, ofLayer: 0.03, ofTime: 0, ofChain: 0.001, rate: 2e7 },
  webgl: { ofStep: 0.8, ofLayer: 0.5, ofTime: 0.9, ofChain: null, rate: 3e8 },
  webgpu: { ofStep: 0.3, ofLayer: 0.15, ofTime: 0, ofChain: null, rate: 1e9 },
};

const chained: ReadonlySet<LayerKind> = new Set(["input", "flatten", "dense", "output"]);

/** A step is forward, backward and update: about three times the work of forward alone. */
const passes = 3;

/** Samples of a batch: with a size of 0 it is all of them. */
export function countBatch(batchSize: number, samples: number): number {
  return Math.min(batchSize || Infinity, samples);
}

export interface StepWork {
  readonly network: Network;
  readonly plans: Plans;
  /** Samples of a batch. */
  readonly batch: number;
}

/** In ms; on a GPU of hardware. */
export function estimateStepMs(backend: BackendId, { network, plans, batch }: StepWork): number {
  const { ofStep, ofLayer, ofTime, ofChain, rate } = prices[backend];
  const layers = network.layers.filter(({ id }) => (plans.get(id)?.flops ?? 0) > 0);
  const times = layers.filter(isRecurrent).map(({ id }) => plans.get(id)!.inputs[0]![0]!);
  const time = times.reduce((sum, steps) => sum + steps, 0);
  const isChain = ofChain !== null && network.layers.every(({ kind }) => chained.has(kind));
  const told = isChain ? ofChain : ofStep + layers.length * ofLayer + time * ofTime;
  return told + (passes * batch * countFlops(plans)) / rate;
}

/** One must be so many times as quick as the other for a change to be worth it. */
export const worthIt = 1.3;

/** Of the backends that would start without a wish, one that is much quicker than the one in use; null: there is none. */
export function findQuicker(
  { network, training, task, data }: Job,
  report: BackendReport,
  avoid: ReadonlySet<BackendId>,
): BackendId | null {
  const batch = countBatch(training.batchSize, data.train.count);
  const plans = toPlans(network, toEnds(data.ports, task, training.loss));
  const toMs = (backend: BackendId) => estimateStepMs(backend, { network, plans, batch });
  const best = report.trials
    .filter(({ backend, outcome }) => (outcome === "used" || outcome === "ok") && !avoid.has(backend))
    .map(({ backend }) => backend)
    .toSorted((a, b) => toMs(a) - toMs(b))[0];
  return best && toMs(best) * worthIt < toMs(report.backend) ? best : null;
}
