/** @file Shape inference: what flows over each link, how many numbers each layer learns, and what it costs. */
import { ruleOf } from "#model/layerKinds.ts";
import { isFault, toFault, type Ends, type ShapeFault, type WeightShape } from "#model/layerRule.ts";
import { findSources, toSorted, type Layer, type LayerId, type Network } from "#model/network.ts";
import { findPort } from "#model/port.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

export interface LayerPlan {
  readonly id: LayerId;
  /** Of its sources, in their order; the input layer's is that of the data. */
  readonly inputs: readonly Shape[];
  readonly output: Shape;
  readonly weights: readonly WeightShape[];
  /** Floating-point operations for one sample, forward. */
  readonly flops: number;
  /** Numbers of one sample that are kept for the way back, besides the output; 0 where not given. */
  readonly inner?: number;
  /** Of an input layer that reads signs: how many different ones there are. */
  readonly signs?: number;
}

export type Plans = ReadonlyMap<LayerId, LayerPlan>;

export interface Inference {
  /** Of every layer whose output is known. */
  readonly plans: Plans;
  /** Of every layer whose sources are known, but which can do nothing with them. */
  readonly faults: ReadonlyMap<LayerId, ShapeFault>;
}

/** Most numbers of one sample in one tensor, or of one array of weights. */
export const maxSize = 50_000_000;

/** Walks from the input on; what lies behind a fault, on a cycle or beyond a missing link stays unknown. */
export function inferShapes(network: Network, ends: Ends): Inference {
  const plans = new Map<LayerId, LayerPlan>();
  const faults = new Map<LayerId, ShapeFault>();
  for (const layer of toSorted(network)) {
    const inputs = toInputs(network, ends, layer, plans);
    if (!inputs) continue;
    const plan = toPlan(layer, inputs, ends);
    if ("fault" in plan) faults.set(layer.id, plan);
    else plans.set(layer.id, plan);
  }
  return { plans, faults };
}

export function toPlans(network: Network, ends: Ends): Plans {
  return inferShapes(network, ends).plans;
}

/** Null while a source is missing or has no known output. */
function toInputs(network: Network, ends: Ends, layer: Layer, plans: Plans): readonly Shape[] | null {
  if (layer.kind === "input") return [findPort(ends.ports, layer.port)?.shape ?? ends.input];
  const { reads } = ruleOf(layer.kind);
  const known = findSources(network, layer.id).map((id) => plans.get(id)?.output);
  if (reads === "one" && known.length === 0) return null;
  // A second link into a layer that reads one is a problem of its own; its shape follows the first.
  const used = reads === "one" ? known.slice(0, 1) : known;
  return used.every((shape) => shape !== undefined) ? used : null;
}

function toPlan(layer: Layer, inputs: readonly Shape[], ends: Ends): LayerPlan | ShapeFault {
  const rule = ruleOf(layer.kind);
  const output = rule.toShape(layer, inputs, ends);
  if (isFault(output)) return output;
  const weights = rule.toWeights?.(layer, inputs[0]!, ends) ?? [];
  const largest = Math.max(toSize(output), ...weights.map(({ shape }) => toSize(shape)));
  if (largest > maxSize) return toFault("shape.tooLarge", { count: largest, max: maxSize });
  const flops = rule.toFlops?.(layer, inputs, output) ?? 0;
  const inner = rule.toInner && { inner: rule.toInner(layer, inputs) };
  const signs = layer.kind === "input" ? (findPort(ends.ports, layer.port)?.signs ?? 0) : 0;
  return { id: layer.id, inputs, output, weights, flops, ...inner, ...(signs > 0 && { signs }) };
}

/** The numbers that a layer learns, plus those that it only keeps (moving averages). */
export function countWeights({ weights }: LayerPlan): number {
  return weights.reduce((sum, { shape }) => sum + toSize(shape), 0);
}

/** The same for the whole network, as Keras counts it. */
export function countParameters(plans: Plans): number {
  return sumOver(plans, countWeights);
}

export function countFlops(plans: Plans): number {
  return sumOver(plans, ({ flops }) => flops);
}

/** For one number: the weight, its gradient, and two that an optimiser like Adam remembers. */
const copiesOfWeights = 4;
/** What a layer puts out is kept for the way back, and its gradient beside it. */
const copiesOfOutputs = 2;
const bytesPerNumber = 4;

/** About what a training step holds at once, in bytes: weights and their kin, and the outputs of a whole batch. */
export function estimateMemory(plans: Plans, batchSize: number): number {
  const outputs = sumOver(plans, ({ output, inner = 0 }) => toSize(output) + inner);
  const numbers = copiesOfWeights * countParameters(plans) + copiesOfOutputs * batchSize * outputs;
  return numbers * bytesPerNumber;
}

function sumOver(plans: Plans, count: (plan: LayerPlan) => number): number {
  let sum = 0;
  for (const plan of plans.values()) sum += count(plan);
  return sum;
}
