import { activations, type Activation } from "#model/activation.ts";
import { toFault, type LayerRule, type ShapeFault, type WeightShape } from "#model/layerRule.ts";
import {
  kernelDefaults,
  kernelLive,
  kernelSettings,
  type KernelSettings,
} from "#model/layers/kernelSettings.ts";
import type { Range } from "#model/range.ts";
import { toShapeText, toSize, type Shape } from "#model/tensorShape.ts";

/** y = f(x·W + b): every neuron is a weighted sum of all inputs plus a bias, through a function. W is `[in, units]`. */
export interface DenseLayer extends KernelSettings {
  readonly kind: "dense";
  readonly id: string;
  readonly units: number;
  readonly activation: Activation;
}

export const unitsRange: Range = { min: 1, max: 4096, integer: true };

/** Reads a list, or the list at each step of a sequence. */
export const denseRule: LayerRule<DenseLayer> = {
  defaults: { units: 8, activation: "tanh", ...kernelDefaults },
  settings: { units: unitsRange, activation: activations, ...kernelSettings },
  live: ["activation", ...kernelLive],
  reads: "one",
  toShape: (layer, [input]) =>
    input!.length > 2 ? toFlatFault(input!) : [...input!.slice(0, -1), layer.units],
  toWeights: (layer, input) => toDenseWeights(input, layer.units, layer.useBias),
  toFlops: (_, [input], output) => 2 * input!.at(-1)! * toSize(output),
};

/** Told with what Flatten would make of the input. */
export function toFlatFault(input: Shape): ShapeFault {
  return toFault("shape.needsFlat", {
    got: toShapeText(input),
    maps: input.at(-1)!,
    count: toSize(input),
  });
}

export function toDenseWeights(input: Shape, units: number, useBias: boolean): WeightShape[] {
  const kernel: WeightShape = { name: "kernel", shape: [input.at(-1)!, units], trainable: true };
  return useBias ? [kernel, { name: "bias", shape: [units], trainable: true }] : [kernel];
}
