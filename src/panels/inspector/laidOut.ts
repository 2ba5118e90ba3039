/** @file Whether the list that a dense layer reads was a picture before: then its weights can be laid out as one. */
import { findLayer, findSources, type LayerId, type Network } from "#model/network.ts";
import type { Plans } from "#model/shape.ts";
import type { Shape } from "#model/tensorShape.ts";

/** The shape `[height, width, channels]` behind the Flatten that `id` reads, past layers that keep places; else null. */
export function findPictureShape(network: Network, plans: Plans, id: LayerId): Shape | null {
  const [source] = findSources(network, id);
  const layer = source === undefined ? undefined : findLayer(network, source);
  switch (layer?.kind) {
    case "flatten": {
      const input = plans.get(layer.id)?.inputs[0];
      return input?.length === 3 ? input : null;
    }
    case "activation":
    case "dropout":
    case "gaussianNoise":
    case "batchNormalization":
    case "layerNormalization":
      return findPictureShape(network, plans, layer.id);
    default:
      return null;
  }
}
