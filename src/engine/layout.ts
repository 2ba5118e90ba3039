/**
 * @file Where each array of weights lies in one long vector. All that gradient descent moves is one vector θ, as in
 * the textbook: an optimiser is then a handful of operations, whatever the number of layers. What it does not move
 * (moving averages) is a second vector.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { WeightArray } from "#engine/protocol.ts";
import { initialize } from "#engine/initialize.ts";
import type { WeightName, Weights } from "#engine/layers.ts";
import type { Layer, LayerId, Shape } from "#model/network.ts";
import { toSize, type LayerPlan } from "#model/shape.ts";

interface Place {
  readonly layer: LayerId;
  readonly name: WeightName;
  readonly shape: Shape;
  readonly trainable: boolean;
  readonly size: number;
}

export interface Layout {
  /** In the order of the layers, each in Keras order. */
  readonly places: readonly Place[];
  readonly moved: readonly Place[];
  readonly kept: readonly Place[];
  /** Numbers in θ. */
  readonly movedSize: number;
  /** Numbers in the vector of kept values; 0 when there is none. */
  readonly keptSize: number;
}

export function toLayout(plans: Iterable<LayerPlan>): Layout {
  const places = [...plans].flatMap((plan) =>
    plan.weights.map((weight) => ({ ...weight, layer: plan.id, size: toSize(weight.shape) })),
  );
  const moved = places.filter((place) => place.trainable);
  const kept = places.filter((place) => !place.trainable);
  return { places, moved, kept, movedSize: sumSizes(moved), keptSize: sumSizes(kept) };
}

/** First weights: the numbers of θ, then of what is kept. */
export function drawWeights(
  layout: Layout,
  layers: readonly Layer[],
  seed: number,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(layout.movedSize + layout.keptSize);
  let start = 0;
  for (const place of [...layout.moved, ...layout.kept]) {
    const layer = layers.find(({ id }) => id === place.layer)!;
    values.set(initialize(layer, place, seed), start);
    start += place.size;
  }
  return values;
}

export function isSameLayout(a: Layout, b: Layout): boolean {
  const toText = (layout: Layout) => layout.places.map((place) => [place.layer, place.name, ...place.shape]);
  return JSON.stringify(toText(a)) === JSON.stringify(toText(b));
}

/** The arrays, in the order of `places`, from the numbers of θ and then of what is kept. */
export function toArrays(layout: Layout, values: Float32Array): WeightArray[] {
  const found = new Map<Place, WeightArray>();
  let start = 0;
  for (const place of [...layout.moved, ...layout.kept]) {
    found.set(place, toArray(place, values.slice(start, start + place.size)));
    start += place.size;
  }
  return layout.places.map((place) => found.get(place)!);
}

/** Writes the named arrays over the numbers of θ and what is kept; what does not fit is said, and nothing written. */
export function writeArrays(
  layout: Layout,
  values: Float32Array,
  arrays: readonly WeightArray[],
): string | null {
  const starts = new Map<string, { start: number; size: number }>();
  let start = 0;
  for (const { layer, name, size } of [...layout.moved, ...layout.kept]) {
    starts.set(`${layer}.${name}`, { start, size });
    start += size;
  }
  for (const { layer, name, values: given } of arrays) {
    const place = starts.get(`${layer}.${name}`);
    if (!place) return `the network has no weights ${layer}.${name}`;
    if (place.size !== given.length) {
      return `${layer}.${name} holds ${place.size} numbers, not ${given.length}`;
    }
  }
  for (const { layer, name, values: given } of arrays) {
    values.set(given, starts.get(`${layer}.${name}`)!.start);
  }
  return null;
}

/** The vectors as the tensors that each layer reads; call inside `tf.tidy`. */
export function unpack(
  layout: Layout,
  theta: tf.Tensor1D,
  kept: tf.Tensor1D | null,
): ReadonlyMap<LayerId, Weights> {
  const weights = new Map<LayerId, Partial<Record<WeightName, tf.Tensor>>>();
  const read = (places: readonly Place[], vector: tf.Tensor1D) => {
    let start = 0;
    for (const { layer, name, shape, size } of places) {
      const piece = size === vector.size ? vector : tf.slice(vector, [start], [size]);
      const named = weights.get(layer) ?? {};
      named[name] = shape.length === 1 ? piece : tf.reshape(piece, [...shape]);
      weights.set(layer, named);
      start += size;
    }
  };
  read(layout.moved, theta);
  if (kept) read(layout.kept, kept);
  return weights;
}

/** The reverse of `unpack`, for gradients and for kept values; what nobody computed stands as zeros. */
export function pack(places: readonly Place[], find: (layer: LayerId) => Weights | undefined): tf.Tensor1D {
  const pieces = places.map((place): tf.Tensor1D => {
    const tensor = find(place.layer)?.[place.name];
    if (!tensor) return tf.zeros([place.size]);
    return tensor.rank === 1 ? (tensor as tf.Tensor1D) : tf.reshape(tensor, [place.size]);
  });
  return pieces.length === 1 ? pieces[0]! : tf.concat(pieces);
}

/** One where θ holds a kernel, zero at biases and scales: L1 and L2 pull on kernels alone. */
export function toKernelMask(layout: Layout): Float32Array {
  const mask = new Float32Array(layout.movedSize);
  let start = 0;
  for (const { name, size } of layout.moved) {
    if (name === "kernel") mask.fill(1, start, start + size);
    start += size;
  }
  return mask;
}

function toArray({ layer, name, shape }: Place, values: Float32Array<ArrayBuffer>): WeightArray {
  return { layer, name, shape, values };
}

function sumSizes(places: readonly Place[]): number {
  return places.reduce((sum, { size }) => sum + size, 0);
}
