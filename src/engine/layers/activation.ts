/** @file The activation of a layer, on its own or behind a weighted sum. */
import type * as tf from "@tensorflow/tfjs-core";
import { activationRules, type ActivationRule } from "#engine/activations.ts";
import { handOver } from "#engine/handOvers.ts";
import { toPass, type LayerPass, type RunLayer } from "#engine/layerPass.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { Activation } from "#model/activation.ts";
import type { LayerOf } from "#model/network.ts";

export const runActivation: RunLayer<LayerOf<"activation">> = ({ activation }, [z]) => bend(activation, z!);

function bend(activation: Activation, z: tf.Tensor): LayerPass {
  const rule: ActivationRule = activationRules[activation];
  if (!isBentByOutput(activation)) handOver(activation);
  const y = rule.forward(z);
  return toPass(y, (dy) => rule.backward(dy, z, y));
}

/** y = f(z), where `sum` gives z: the error goes through f first. */
export function bendAfter(activation: Activation, sum: LayerPass): LayerPass {
  if (activation === "linear") return sum;
  const bent = bend(activation, sum.output);
  return {
    output: bent.output,
    backward: (dy, wants) => {
      const [dz] = bent.backward(dy, { inputs: [true], weights: false }).inputs;
      return sum.backward(dz!, wants);
    },
  };
}
