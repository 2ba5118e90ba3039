/** @file Networks that are nothing but dense layers, one behind the other: kernels walk through those in one call. */
import type { Layout } from "#engine/layout.ts";
import { isBentByOutput } from "#kernels/simdCodes.ts";
import type { DensePlace } from "#kernels/simdTraining.ts";
import { findSources, toSorted, type Layer, type LayerId, type Network } from "#model/network.ts";
import type { Plans } from "#model/shape.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

export interface ChainLayer extends DensePlace {
  readonly id: LayerId;
}

/** From the first dense layer to the output layer. */
export type Chain = readonly ChainLayer[];

/** `input` is the shape of what comes in; null where the network is more than a chain. */
export function findChain(network: Network, plans: Plans, layout: Layout, input: Shape): Chain | null {
  const layers = toSorted(network).filter(({ id }) => plans.has(id));
  const isChain = layers.every((layer, i) => {
    const sources = findSources(network, layer.id);
    return isPlain(layer) && (i === 0 ? sources.length === 0 : isOnly(sources, layers[i - 1]!.id));
  });
  if (!isChain || layers.at(-1)?.kind !== "output") return null;
  let inputs = toSize(input);
  // One of several inputs is a part of what comes in.
  if (toSize(plans.get(layers[0]!.id)!.output) !== inputs) return null;
  const chain: ChainLayer[] = [];
  for (const layer of layers) {
    if (layer.kind !== "dense" && layer.kind !== "output") continue;
    const { id, activation } = layer;
    const { output } = plans.get(id)!;
    if (output.length !== 1) return null;
    const find = (name: "kernel" | "bias") =>
      layout.places.find((place) => place.layer === id && place.name === name)?.start ?? -1;
    const units = toSize(output);
    // What cross-entropies make of scores needs no activation.
    const bend = isBentByOutput(activation) ? activation : "linear";
    chain.push({ id, inputs, units, activation: bend, kernel: find("kernel"), bias: find("bias") });
    inputs = units;
  }
  return chain;
}

function isOnly(sources: readonly LayerId[], id: LayerId): boolean {
  return sources.length === 1 && sources[0] === id;
}

function isPlain(layer: Layer): boolean {
  if (layer.kind === "input" || layer.kind === "flatten" || layer.kind === "output") return true;
  return layer.kind === "dense" && isBentByOutput(layer.activation);
}
