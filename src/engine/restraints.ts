/**
 * @file What holds for single layers while the optimiser moves all weights as one vector: their own L1 and L2, frozen
 * layers, and kernels that are held to a length or a sign after each update.
 */
import * as tf from "@tensorflow/tfjs-core";
import { isFrozen } from "#engine/graph.ts";
import type { WeightName } from "#engine/layerPass.ts";
import type { Layout, Place } from "#engine/layout.ts";
import type { Layer, Network } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

type Vector = tf.Tensor1D;

/** Vectors as long as θ; null where they would do nothing. */
export interface Restraints {
  /** λ₁ at each weight: the slope of λ₁·Σ|w| is λ₁·sign(w). */
  readonly l1: Vector | null;
  /** 2·λ₂ at each weight: the slope of λ₂·Σw² is 2·λ₂·w. */
  readonly twiceL2: Vector | null;
  /** True where θ may move. */
  readonly free: Vector | null;
  /** Whether any kernel is held so. */
  readonly holds: boolean;
  /** Holds kernels to what their layers ask for; call inside `tf.tidy`. */
  readonly constrain: (theta: Vector) => Vector;
  dispose(): void;
}

export function createRestraints(
  layout: Layout,
  network: Network,
  { l1, l2 }: Pick<TrainingSpec, "l1" | "l2">,
): Restraints {
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  const places = layout.places
    .filter(({ trainable }) => trainable)
    .map((place) => ({ place, layer: layers.get(place.layer)! }));
  const pulls = places.map(({ place, layer }) => ({ place, ...toPulls(place.name, layer, l1, l2) }));
  const frozen = places.filter(({ layer }) => isFrozen(layer));
  const fill = (of: readonly { readonly place: Place; readonly value: number }[]) => {
    const values = new Float32Array(layout.movedSize);
    for (const { place, value } of of) values.fill(value, place.start, place.start + place.size);
    return values;
  };
  const toVector = (of: readonly { readonly place: Place; readonly value: number }[]) =>
    of.some(({ value }) => value !== 0) ? tf.tensor1d(fill(of)) : null;
  const vectors = {
    l1: toVector(pulls.map(({ place, l1: value }) => ({ place, value }))),
    twiceL2: toVector(pulls.map(({ place, l2: value }) => ({ place, value: 2 * value }))),
    free:
      frozen.length === 0
        ? null
        : tf.tensor1d(
            fill(frozen.map(({ place }) => ({ place, value: 1 }))).map((value) => 1 - value),
            "bool",
          ),
  };
  const held = places.filter(({ place, layer }) => isHeld(place.name, layer));
  return {
    ...vectors,
    holds: held.length > 0,
    constrain: (theta) => (held.length === 0 ? theta : constrain(theta, held, layout.movedSize)),
    dispose: () => tf.dispose(Object.values(vectors).filter((vector) => vector !== null)),
  };
}

/** Kernels that read what comes in; those that the state of a recurrent layer goes through are not among them. */
const kernels: ReadonlySet<WeightName> = new Set([
  "kernel",
  "depthwiseKernel",
  "pointwiseKernel",
  "backwardKernel",
  "queryKernel",
  "keyKernel",
  "valueKernel",
  "outputKernel",
]);

function toPulls(name: WeightName, layer: Layer, l1: number, l2: number): { l1: number; l2: number } {
  if (name === "embeddings" && !isFrozen(layer)) return { l1, l2 };
  if (!kernels.has(name) || !("kernelL1" in layer) || isFrozen(layer)) return { l1: 0, l2: 0 };
  return { l1: l1 + layer.kernelL1, l2: l2 + layer.kernelL2 };
}

function isHeld(name: WeightName, layer: Layer): boolean {
  const asks = "kernelConstraint" in layer && layer.kernelConstraint !== "none";
  return asks && kernels.has(name) && !isFrozen(layer);
}

/** Keras' constant that keeps a length of 0 from being divided by. */
const tiny = 1e-7;

function constrain(
  theta: Vector,
  held: readonly { readonly place: Place; readonly layer: Layer }[],
  length: number,
): Vector {
  const pieces: Vector[] = [];
  let done = 0;
  for (const { place, layer } of held.toSorted((a, b) => a.place.start - b.place.start)) {
    const { start, size } = place;
    if (start > done) pieces.push(tf.slice(theta, [done], [start - done]));
    pieces.push(holdKernel(tf.slice(theta, [start], [size]), place, layer));
    done = start + size;
  }
  if (done < length) pieces.push(tf.slice(theta, [done], [length - done]));
  return pieces.length === 1 ? pieces[0]! : tf.concat(pieces);
}

function holdKernel(values: Vector, { shape, size }: Place, layer: Layer): Vector {
  if (!("kernelConstraint" in layer)) return values;
  if (layer.kernelConstraint === "nonNeg") return tf.relu(values);
  // The weights into one neuron, or one filter, are a column.
  const columns = tf.reshape(values, [-1, shape.at(-1)!]);
  const norm = tf.sqrt(tf.sum(tf.square(columns), 0, true));
  const wanted = layer.kernelConstraint === "unitNorm" ? 1 : tf.minimum(norm, layer.maxNorm);
  return tf.reshape(tf.mul(columns, tf.div(wanted, tf.add(norm, tiny))), [size]);
}

/** What restraints follow from: vectors as long as θ are not made anew for every change of a learning rate. */
export function toRestraintKey({ layers }: Network, { l1, l2 }: TrainingSpec): string {
  return JSON.stringify([layers, l1, l2]);
}
