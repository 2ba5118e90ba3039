/** @file The network as a graph: layers by id, and links between them. Chains are the simple case. */
import type { ActivationLayer } from "#model/layers/activation.ts";
import type { AttentionLayer, PositionalEncodingLayer, SelfAttentionLayer } from "#model/layers/attention.ts";
import type {
  Conv1dLayer,
  Conv2dLayer,
  Conv2dTransposeLayer,
  DepthwiseConv2dLayer,
  SeparableConv2dLayer,
} from "#model/layers/convolution.ts";
import type { DenseLayer } from "#model/layers/dense.ts";
import type { DropoutLayer } from "#model/layers/dropout.ts";
import type { GaussianNoiseLayer } from "#model/layers/gaussianNoise.ts";
import type { InputLayer } from "#model/layers/input.ts";
import type { AddLayer, ConcatenateLayer, DotLayer, MultiplyLayer } from "#model/layers/merge.ts";
import type { BatchNormalizationLayer, LayerNormalizationLayer } from "#model/layers/normalization.ts";
import type { OutputLayer } from "#model/layers/output.ts";
import type {
  AveragePooling1dLayer,
  AveragePooling2dLayer,
  GlobalAveragePoolingLayer,
  GlobalMaxPoolingLayer,
  MaxPooling1dLayer,
  MaxPooling2dLayer,
} from "#model/layers/pooling.ts";
import type { GruLayer, LstmLayer, SimpleRnnLayer } from "#model/layers/recurrent.ts";
import type { FlattenLayer, ReshapeLayer } from "#model/layers/reshaping.ts";
import type { UpSampling2dLayer, ZeroPadding2dLayer } from "#model/layers/resizing.ts";
import type { EmbeddingLayer, RepeatVectorLayer } from "#model/layers/sequence.ts";

/** Stable for the life of a layer: weights, probes and problems refer to it. See `isLayerId`. */
export type LayerId = string;

export type Layer =
  | InputLayer
  | DenseLayer
  | ActivationLayer
  | FlattenLayer
  | ReshapeLayer
  | Conv1dLayer
  | Conv2dLayer
  | DepthwiseConv2dLayer
  | SeparableConv2dLayer
  | Conv2dTransposeLayer
  | UpSampling2dLayer
  | ZeroPadding2dLayer
  | MaxPooling1dLayer
  | AveragePooling1dLayer
  | MaxPooling2dLayer
  | AveragePooling2dLayer
  | GlobalMaxPoolingLayer
  | GlobalAveragePoolingLayer
  | EmbeddingLayer
  | SimpleRnnLayer
  | GruLayer
  | LstmLayer
  | RepeatVectorLayer
  | AttentionLayer
  | SelfAttentionLayer
  | PositionalEncodingLayer
  | DropoutLayer
  | GaussianNoiseLayer
  | BatchNormalizationLayer
  | LayerNormalizationLayer
  | AddLayer
  | MultiplyLayer
  | ConcatenateLayer
  | DotLayer
  | OutputLayer;
export type LayerKind = Layer["kind"];
export type LayerOf<K extends LayerKind> = Extract<Layer, { kind: K }>;

/** The tensor that `from` puts out goes into `to`. */
export interface Link {
  readonly from: LayerId;
  readonly to: LayerId;
}

export interface Network {
  readonly layers: readonly Layer[];
  readonly links: readonly Link[];
}

export const maxLayers = 64;

/** A letter, then letters, digits and `_`, 32 at most; and no name that every JavaScript object has already. */
export function isLayerId(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(text) && !(text in {});
}

export function findLayer(network: Network, id: LayerId): Layer | undefined {
  return network.layers.find((layer) => layer.id === id);
}

/** The layers that `id` reads, in the order of the links: joins keep to it. */
export function findSources(network: Network, id: LayerId): LayerId[] {
  return network.links.filter((link) => link.to === id).map((link) => link.from);
}

/** The layers that read `id`. */
export function findReaders(network: Network, id: LayerId): LayerId[] {
  return network.links.filter((link) => link.from === id).map((link) => link.to);
}

/** All that can be reached from `starts` along the links, these included. */
export function findReached(network: Network, starts: readonly LayerId[]): ReadonlySet<LayerId> {
  const reached = new Set(starts);
  // A set hands out what is added while it is being walked.
  for (const id of reached) for (const next of findReaders(network, id)) reached.add(next);
  return reached;
}

/**
 * The layers in an order in which each comes after all that it reads (Kahn 1962, ties in document order).
 * Layers on a cycle are left out: a result shorter than `network.layers` means that there is one.
 */
export function toSorted(network: Network): Layer[] {
  const open = new Map(network.layers.map((layer) => [layer.id, findSources(network, layer.id).length]));
  const sorted: Layer[] = [];
  let ready = network.layers.filter((layer) => open.get(layer.id) === 0);
  while (ready.length > 0) {
    const [layer, ...rest] = ready as [Layer, ...Layer[]];
    sorted.push(layer);
    const freed: Layer[] = [];
    for (const link of network.links) {
      if (link.from !== layer.id) continue;
      const left = (open.get(link.to) ?? 0) - 1;
      open.set(link.to, left);
      const target = left === 0 ? findLayer(network, link.to) : undefined;
      if (target) freed.push(target);
    }
    ready = [...rest, ...freed];
  }
  return sorted;
}
