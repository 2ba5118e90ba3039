/** @file Shape inference: what flows over each link, and how many numbers each layer learns. */
import { ruleOf, type WeightShape } from "#model/layerKinds.ts";
import { findSources, toSorted, type LayerId, type Network, type Shape } from "#model/network.ts";

/** What the data asks of a network: the shape of a sample and the number of output neurons. */
export interface Ends {
  readonly input: Shape;
  readonly outputs: number;
}

export interface LayerPlan {
  readonly id: LayerId;
  readonly input: Shape;
  readonly output: Shape;
  readonly weights: readonly WeightShape[];
}

/** Plans for every layer that can be reached in order; on a broken graph those before the break. */
export function toPlans(network: Network, ends: Ends): ReadonlyMap<LayerId, LayerPlan> {
  const plans = new Map<LayerId, LayerPlan>();
  for (const layer of toSorted(network)) {
    const [source] = findSources(network, layer.id);
    const input =
      layer.kind === "input" ? ends.input : source === undefined ? undefined : plans.get(source)?.output;
    if (!input) continue;
    const rule = ruleOf(layer.kind);
    plans.set(layer.id, {
      id: layer.id,
      input,
      output: rule.toShape(layer, input, ends.outputs),
      weights: rule.toWeights(layer, input, ends.outputs),
    });
  }
  return plans;
}

export function toSize(shape: Shape): number {
  return shape.reduce((a, b) => a * b, 1);
}

/** The numbers that the network learns, plus those that it only keeps (moving averages), as Keras counts them. */
export function countParameters(plans: ReadonlyMap<LayerId, LayerPlan>): number {
  let count = 0;
  for (const plan of plans.values()) for (const weight of plan.weights) count += toSize(weight.shape);
  return count;
}
