/** @file All numbers that training changes, as tensors: they are never written to, each step makes new ones. */
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "#engine/device.ts";
import type { States } from "#engine/layerPass.ts";
import { toArrays, type Layout } from "#engine/layout.ts";
import type { OptimizerRule } from "#engine/optimizers.ts";
import type { WeightArray } from "#engine/protocol.ts";
import type { LayerId } from "#model/network.ts";

export interface RunTensors {
  /** Every trainable weight, see `layout.ts`. */
  readonly theta: tf.Tensor1D;
  /** What the optimiser remembers, each as long as θ. */
  readonly slots: readonly tf.Tensor1D[];
  /** Weights that gradient descent does not move; null when there are none. */
  readonly kept: tf.Tensor1D | null;
  /** Where recurrent layers ended the last batch, while training is stateful. */
  readonly carried: Carried;
}

export type Carried = ReadonlyMap<LayerId, States>;
export const nothingCarried: Carried = new Map();

/** From the numbers of θ and kept values, one after the other; with fresh slots where the given ones do not fit. */
export function createState(
  layout: Layout,
  rule: OptimizerRule,
  vector: Float32Array,
  slots: readonly Float32Array[],
): RunTensors {
  const { movedSize, keptSize } = layout;
  const fits = slots.length === rule.slots.length && slots.every(({ length }) => length === movedSize);
  return {
    theta: tf.tensor1d(vector.slice(0, movedSize)),
    kept: keptSize > 0 ? tf.tensor1d(vector.slice(movedSize)) : null,
    slots: fits ? slots.map((slot) => tf.tensor1d(slot.slice())) : createSlots(layout, rule),
    carried: nothingCarried,
  };
}

export function createSlots(layout: Layout, rule: OptimizerRule): tf.Tensor1D[] {
  return rule.slots.map((value) => tf.tensor1d(new Float32Array(layout.movedSize).fill(value)));
}

/** The same numbers under new handles: nothing is copied on the device. */
export function cloneState({ theta, slots, kept, carried }: RunTensors): RunTensors {
  return {
    theta: tf.clone(theta),
    slots: slots.map((slot) => tf.clone(slot)),
    kept: kept && tf.clone(kept),
    carried: new Map([...carried].map(([id, states]) => [id, states.map((one) => tf.clone(one))])),
  };
}

export function disposeState({ theta, slots, kept, carried }: RunTensors) {
  tf.dispose([theta, ...slots, ...(kept ? [kept] : []), ...[...carried.values()].flat()]);
}

/** One read for all of it. */
export async function readState(
  device: Device,
  layout: Layout,
  { theta, slots, kept }: RunTensors,
): Promise<{ weights: WeightArray[]; slots: Float32Array<ArrayBuffer>[] }> {
  const all = tf.tidy(() => tf.concat([theta, ...(kept ? [kept] : []), ...slots]));
  try {
    const values = await device.read(all);
    const { movedSize, keptSize } = layout;
    const toStart = (slot: number) => movedSize + keptSize + slot * movedSize;
    return {
      weights: toArrays(layout, values.subarray(0, toStart(0))),
      slots: slots.map((_, i) => values.slice(toStart(i), toStart(i + 1))),
    };
  } finally {
    all.dispose();
  }
}

/** The arrays of some layers, or of all, and no other number, in one read. */
export async function readLayers(
  device: Device,
  layout: Layout,
  { theta, kept }: RunTensors,
  layers: readonly LayerId[] | null,
): Promise<WeightArray[]> {
  const wanted = layers ? layout.places.filter(({ layer }) => layers.includes(layer)) : layout.places;
  if (wanted.length === 0) return [];
  const all = tf.tidy(() =>
    tf.concat(
      wanted.map(({ start, size, trainable }) =>
        trainable ? tf.slice(theta, [start], [size]) : tf.slice(kept!, [start - layout.movedSize], [size]),
      ),
    ),
  );
  try {
    const values = await device.read(all);
    let at = 0;
    return wanted.map(({ layer, name, shape, size }) => {
      at += size;
      return { layer, name, shape, values: values.slice(at - size, at) };
    });
  } finally {
    all.dispose();
  }
}
