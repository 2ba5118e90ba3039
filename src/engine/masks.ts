/**
 * @file Which steps of a sequence count, and how that is handed on, as in Keras: an embedding may mark its padding; a
 * layer that puts out the same steps hands the mark on, one that puts out no steps, or others, ends it. Loss and
 * accuracy need none: the targets say where nothing is asked.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { LayerKind, LayerOf } from "#model/network.ts";

/** `[batch, steps]`: 1 where a step counts, 0 where it is padding. */
export type Mask = tf.Tensor2D;

/** What the output's mask is, from those of the inputs; null: every step counts. */
type Flow<L> = (layer: L, inputs: readonly tf.Tensor[], masks: readonly (Mask | null)[]) => Mask | null;

const keep: Flow<unknown> = (_, __, [mask]) => mask ?? null;
const end: Flow<unknown> = () => null;

/** Side by side or added up, a step counts where it counts in all. */
const meet: Flow<unknown> = (_, __, masks) => {
  const known = masks.filter((mask) => mask !== null);
  return known.length === 0 ? null : known.reduce((all, mask) => tf.mul(all, mask));
};

/** Read from the end, the states come out the other way round. */
const read: Flow<LayerOf<"simpleRnn" | "gru" | "lstm">> = (layer, _, [mask]) => {
  if (!mask || !layer.returnSequences) return null;
  return layer.goBackwards ? tf.reverse(mask, 1) : mask;
};

const flows = {
  input: end,
  dense: keep,
  activation: keep,
  flatten: end,
  reshape: end,
  conv1d: end,
  conv2d: end,
  depthwiseConv2d: end,
  separableConv2d: end,
  conv2dTranspose: end,
  upSampling2d: end,
  zeroPadding2d: end,
  maxPooling1d: end,
  averagePooling1d: end,
  maxPooling2d: end,
  averagePooling2d: end,
  globalMaxPooling: end,
  globalAveragePooling: end,
  embedding: ({ maskZero }, [signs]) =>
    maskZero ? tf.cast(tf.notEqual(signs as tf.Tensor2D, 0), "float32") : null,
  simpleRnn: read,
  gru: read,
  lstm: read,
  repeatVector: end,
  attention: keep,
  selfAttention: keep,
  positionalEncoding: keep,
  dropout: keep,
  gaussianNoise: keep,
  batchNormalization: keep,
  layerNormalization: keep,
  add: meet,
  multiply: meet,
  concatenate: meet,
  dot: end,
  output: end,
} satisfies { readonly [K in LayerKind]: Flow<LayerOf<K>> };

/** The mask of what a layer puts out; the table's own types are checked above. */
export function toMask<K extends LayerKind>(
  layer: LayerOf<K>,
  inputs: readonly tf.Tensor[],
  masks: readonly (Mask | null)[],
): Mask | null {
  return (flows[layer.kind] as unknown as Flow<LayerOf<K>>)(layer, inputs, masks);
}

/** Added to a score, it leaves nothing of it behind a softmax or a maximum; as in Keras. */
const hidden = -1e9;

/** Nothing where a mask is 1, `hidden` where it is 0. */
export function toVeil<T extends tf.Tensor>(mask: T): T {
  return tf.mul(tf.sub(1, mask), hidden);
}
