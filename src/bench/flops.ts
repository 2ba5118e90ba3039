/**
 * @file What a training step must compute at the least: the products of the way there, as many for the gradients of the
 * weights, and as many for the errors that are handed down. All else (activations, poolings, updates) is not counted.
 */
import { isRecurrent } from "#model/layers/recurrent.ts";
import { toSorted, type Network } from "#model/network.ts";
import { toPlans } from "#model/shape.ts";
import type { Ends } from "#model/layerRule.ts";

export function countTrainingFlops(network: Network, ends: Ends, batchSize: number): number {
  const plans = toPlans(network, ends);
  const learning = toSorted(network).filter(({ id }) => plans.get(id)!.weights.length > 0);
  const perSample = learning.reduce((sum, layer, i) => {
    const { flops, inputs } = plans.get(layer.id)!;
    if (i > 0) return sum + 3 * flops;
    // Below the first layer that learns nobody wants to know the error.
    const features = inputs[0]!.at(-1)!;
    const handedDown = isRecurrent(layer) ? (flops * features) / (features + layer.units) : flops;
    return sum + 3 * flops - handedDown;
  }, 0);
  return perSample * batchSize;
}
