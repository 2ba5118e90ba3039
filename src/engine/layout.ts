/**
 * @file Where each array of weights lies in one long vector. All that gradient descent moves is one vector θ, as in
 * the textbook: an optimiser is then a handful of operations, whatever the number of layers. What it does not move
 * (moving averages) is a second vector.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { WeightArray } from "#engine/protocol.ts";
import { initialize } from "#engine/initialize.ts";
import type { WeightName, Weights } from "#engine/layerPass.ts";
import { hasGpu, runOnGpu } from "#kernels/webgpu/gpu.ts";
import { canBegin } from "#kernels/webgpu/pieces.ts";
import { toSpread } from "#kernels/webgpu/spread.ts";
import type { Layer, LayerId } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { isSameShape, toSize, type Shape } from "#model/tensorShape.ts";

export interface Place {
  readonly layer: LayerId;
  readonly name: WeightName;
  readonly shape: Shape;
  readonly trainable: boolean;
  readonly size: number;
  /** Where it begins when the kept values follow θ. */
  readonly start: number;
}

export interface Layout {
  /** In the order of the layers, each in Keras order. */
  readonly places: readonly Place[];
  /** Numbers in θ: those of all trainable arrays, and zeros that fill it up; see `fillTo`. */
  readonly movedSize: number;
  /** Numbers in the vector of kept values; 0 when there is none. */
  readonly keptSize: number;
}

/** WebGPU computes on four numbers at a time where a vector can be divided so, which is four times as quick. */
const fillTo = 4;

export function toLayout(plans: Iterable<LayerPlan>): Layout {
  const bare = [...plans].flatMap((plan) =>
    plan.weights.map((weight) => ({ ...weight, layer: plan.id, size: toSize(weight.shape) })),
  );
  const toTotal = (trainable: boolean) =>
    bare.reduce((sum, place) => sum + (place.trainable === trainable ? place.size : 0), 0);
  const movedSize = Math.ceil(toTotal(true) / fillTo) * fillTo;
  let moved = 0;
  let kept = movedSize;
  const places = bare.map((place) => {
    const start = place.trainable ? moved : kept;
    if (place.trainable) moved += place.size;
    else kept += place.size;
    return { ...place, start };
  });
  return { places, movedSize, keptSize: toTotal(false) };
}

/** First weights: the numbers of θ, then of what is kept. */
export function drawWeights(
  layout: Layout,
  layers: readonly Layer[],
  seed: number,
): Float32Array<ArrayBuffer> {
  const values = new Float32Array(layout.movedSize + layout.keptSize);
  for (const place of layout.places) {
    const layer = layers.find(({ id }) => id === place.layer)!;
    values.set(initialize(layer, place, seed), place.start);
  }
  return values;
}

/** The values with those of another run in their places, where layer, name and shape are the same. */
export function inherit(
  layout: Layout,
  values: Float32Array<ArrayBuffer>,
  arrays: readonly WeightArray[],
): Float32Array<ArrayBuffer> {
  for (const { layer, name, shape, values: given } of arrays) {
    const place = layout.places.find((one) => one.layer === layer && one.name === name);
    if (!place || !isSameShape(place.shape, shape) || given.length !== place.size) continue;
    values.set(given, place.start);
  }
  return values;
}

export function isSameLayout(a: Layout, b: Layout): boolean {
  const toText = (layout: Layout) => layout.places.map((place) => [place.layer, place.name, ...place.shape]);
  return JSON.stringify(toText(a)) === JSON.stringify(toText(b));
}

/** The arrays, in the order of `places`, from the numbers of θ and then of what is kept. */
export function toArrays(layout: Layout, values: Float32Array): WeightArray[] {
  return layout.places.map(({ layer, name, shape, size, start }) => {
    return { layer, name, shape, values: values.slice(start, start + size) };
  });
}

/** Writes the named arrays over the numbers of θ and what is kept; what does not fit is said, and nothing written. */
export function writeArrays(
  layout: Layout,
  values: Float32Array,
  arrays: readonly WeightArray[],
): string | null {
  const places = new Map(layout.places.map((place) => [`${place.layer}.${place.name}`, place]));
  for (const { layer, name, values: given } of arrays) {
    const place = places.get(`${layer}.${name}`);
    if (!place) return `the network has no weights ${layer}.${name}`;
    if (place.size !== given.length) {
      return `${layer}.${name} holds ${place.size} numbers, not ${given.length}`;
    }
  }
  for (const { layer, name, values: given } of arrays) {
    values.set(given, places.get(`${layer}.${name}`)!.start);
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
  const cutMoved = toCut(layout, theta);
  for (const place of layout.places) {
    const { layer, name, shape, size, start, trainable } = place;
    const piece = trainable ? cutMoved(place) : tf.slice(kept!, [start - layout.movedSize], [size]);
    const named = weights.get(layer) ?? {};
    named[name] = shape.length === 1 ? piece : tf.reshape(piece, [...shape]);
    weights.set(layer, named);
  }
  return weights;
}

/** How arrays are cut out of θ. On a GPU most cuts cost a dispatch each, and laying all of them out anew costs one. */
function toCut({ places }: Layout, theta: tf.Tensor1D): (place: Place) => tf.Tensor1D {
  const moved = places.filter(({ trainable }) => trainable);
  if (!hasGpu() || moved.filter(({ start }) => !canBegin(start)).length < 2) {
    return ({ start, size }) => tf.slice(theta, [start], [size]);
  }
  const order = { arrays: moved };
  const spread = runOnGpu("spread", { x: theta }, order) as tf.Tensor1D;
  const { starts } = toSpread(order);
  return (place) => tf.slice(spread, [starts[moved.indexOf(place)]!], [place.size]);
}

/** The reverse of `unpack`: a gradient as long as θ. What nobody computed stands as zeros. */
export function packMoved(layout: Layout, find: (layer: LayerId) => Weights | undefined): tf.Tensor1D {
  const pieces = toPieces(
    layout.places.filter(({ trainable }) => trainable),
    find,
  );
  const filled = pieces.reduce((sum, { size }) => sum + size, 0);
  return tf.concat(filled === layout.movedSize ? pieces : [...pieces, tf.zeros([layout.movedSize - filled])]);
}

/** The same for the vector of kept values. */
export function packKept(layout: Layout, find: (layer: LayerId) => Weights | undefined): tf.Tensor1D {
  return tf.concat(
    toPieces(
      layout.places.filter(({ trainable }) => !trainable),
      find,
    ),
  );
}

function toPieces(places: readonly Place[], find: (layer: LayerId) => Weights | undefined): tf.Tensor1D[] {
  return places.map(({ layer, name, size }) => {
    const tensor = find(layer)?.[name];
    if (!tensor) return tf.zeros([size]);
    return tensor.rank === 1 ? (tensor as tf.Tensor1D) : tf.reshape(tensor, [size]);
  });
}
