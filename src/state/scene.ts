/** @file What the pictures of a network are of, and what they hold. `pictures.ts` keeps asking the engine for them. */
import type { Dataset } from "#data/dataset.ts";
import type { TraceArray } from "#engine/insight.ts";
import type { LiveEngine, WeightArray } from "#engine/protocol.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import type { Layer, LayerId, Network } from "#model/network.ts";
import type { Plans } from "#model/shape.ts";
import type { NeuronRef, Watched } from "#state/view.ts";

/** Wider layers are drawn as one card with a mosaic of neurons, not neuron by neuron. */
export const mostDrawnNeurons = 16;
/** A mosaic shows so many neurons, the first ones. */
export const mostMosaicNeurons = 64;

/** Cells on a side of a neuron's tile and of the large map. */
export const tileSize = 40;
export const mapSize = 100;

export interface Field {
  /** `[size · size, units]`, from the top left. */
  readonly values: Float32Array<ArrayBuffer>;
  readonly units: number;
  readonly size: number;
}

/** A network on points: what its neurons answer everywhere on the plane. */
export interface PointPictures {
  readonly kind: "points";
  readonly run: number;
  readonly step: number;
  /** By layer, `tileSize`² cells of the drawn neurons. */
  readonly tiles: ReadonlyMap<LayerId, Field>;
  /** What the large map shows, and of which neuron; null: the whole output. */
  readonly map: Field | null;
  readonly mapOf: NeuronRef | null;
  /** Of the layers that are drawn neuron by neuron, by layer. */
  readonly weights: ReadonlyMap<LayerId, readonly WeightArray[]>;
  /** What every neuron answers at the chosen or hovered point: by layer, `[units]`; empty without a point. */
  readonly answers: ReadonlyMap<LayerId, Float32Array<ArrayBuffer>>;
  /** The inputs at that point, `[features]`. */
  readonly inputs: Float32Array<ArrayBuffer> | null;
}

/** A network on pictures or sequences: one sample on its way through all layers. */
export interface SamplePictures {
  readonly kind: "sample";
  readonly run: number;
  readonly step: number;
  readonly watched: Watched;
  /** The sample, `[…shape]`. */
  readonly x: Float32Array<ArrayBuffer>;
  /** What each layer puts out for it, `[…output]`; the output layer behind its function. */
  readonly outputs: ReadonlyMap<LayerId, Float32Array<ArrayBuffer>>;
  /** Of the inspected layer, and of those that are drawn neuron by neuron. */
  readonly weights: ReadonlyMap<LayerId, readonly WeightArray[]>;
}

export type Pictures = PointPictures | SamplePictures;

/** Whether more goes on inside of a layer than what it puts out. */
export function hasTrace(layer: Layer): boolean {
  return isRecurrent(layer) || layer.kind === "attention" || layer.kind === "selfAttention";
}

/** The same sample on its way through the layers that read step by step or look around. */
export interface SampleTrace {
  readonly run: number;
  readonly step: number;
  readonly watched: Watched;
  /** The sample, all its ports. */
  readonly x: Float32Array<ArrayBuffer>;
  /** By layer and name, see `TraceArray`, each for one sample. */
  readonly layers: ReadonlyMap<LayerId, ReadonlyMap<string, TraceArray>>;
  /** Of the layer whose numbers are written out: what it reads, `[steps, features]`, and its weights. */
  readonly detail: {
    readonly layer: LayerId;
    readonly inputs: Float32Array<ArrayBuffer>;
    readonly weights: readonly WeightArray[];
  } | null;
}

/** What the pictures are of: given by the session when it is ready to be asked. */
export interface Scene {
  readonly engine: LiveEngine;
  readonly run: number;
  readonly dataset: Dataset;
  /** That the engine runs. */
  readonly network: Network;
  readonly plans: Plans;
  /** Weights change although the last metrics may be old. */
  readonly playing: boolean;
  /** Changes with every edit of weights or data that `step` does not show. */
  readonly version: number;
}
