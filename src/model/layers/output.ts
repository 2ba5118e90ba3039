import { activations, type Activation } from "#model/activation.ts";
import { toFault, type LayerRule } from "#model/layerRule.ts";
import { toDenseWeights, toFlatFault } from "#model/layers/dense.ts";
import {
  kernelDefaults,
  kernelLive,
  kernelSettings,
  type KernelSettings,
} from "#model/layers/kernelSettings.ts";
import { isSameShape, toShapeText, toSize } from "#model/tensorShape.ts";

/**
 * A dense layer whose number of neurons comes from the task: 1 for two classes or a number, else one per class.
 * In an autoencoder it reads maps and weighs their channels at each pixel (a 1×1 convolution) into those of the picture.
 */
export interface OutputLayer extends KernelSettings {
  readonly kind: "output";
  readonly id: string;
  readonly activation: Activation;
}

export const outputRule: LayerRule<OutputLayer> = {
  defaults: { activation: "sigmoid", ...kernelDefaults },
  settings: { activation: activations, ...kernelSettings },
  live: ["activation", ...kernelLive],
  reads: "one",
  toShape(_, [input], ends) {
    if (!ends.target) return input!.length > 1 ? toFlatFault(input!) : [ends.outputs];
    const answer = [...input!.slice(0, -1), ends.outputs];
    return isSameShape(answer, ends.target)
      ? answer
      : toFault("shape.target", { got: toShapeText(input!), wanted: toShapeText(ends.target) });
  },
  toWeights: (layer, input, ends) => toDenseWeights(input, ends.outputs, layer.useBias),
  toFlops: (_, [input], output) => 2 * input!.at(-1)! * toSize(output),
};
