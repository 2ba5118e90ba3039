/**
 * @file Attention by dot products: looks = softmax(scale·q·kᵀ) says how much each query looks at each key, and looks·v is
 * what it sees (Luong et al. 2015; Vaswani et al. 2017). All that attention layers do around it differs by kind.
 */
import * as tf from "@tensorflow/tfjs-core";
import { toVeil } from "#engine/masks.ts";

export interface Look {
  /** `[count, queries, keys]`; each row adds up to 1, or to 0 where no key counts. */
  readonly looks: tf.Tensor3D;
  /** `[count, queries, features]` */
  readonly seen: tf.Tensor3D;
  /** From ∂L/∂seen. */
  readonly backward: (dSeen: tf.Tensor3D) => {
    readonly query: tf.Tensor3D;
    readonly key: tf.Tensor3D;
    readonly value: tf.Tensor3D;
    /** ∂L/∂scale, one number. */
    readonly toScale: () => tf.Tensor;
  };
}

interface Looking {
  readonly query: tf.Tensor3D;
  readonly key: tf.Tensor3D;
  readonly value: tf.Tensor3D;
  /** null: 1. */
  readonly scale: number | tf.Tensor | null;
  /** 0 where a query does not look at a key, else 1: `[count, queries, keys]`, or 1 in place of what makes no difference. */
  readonly allowed: tf.Tensor3D | null;
}

/** `query` is `[count, queries, features]`, key and value `[count, keys, features]`. */
export function look({ query, key, value, scale, allowed }: Looking): Look {
  const stretch = (x: tf.Tensor3D): tf.Tensor3D => (scale === null ? x : tf.mul(x, scale));
  const products: tf.Tensor3D = tf.matMul(query, key, false, true);
  const scores = stretch(products);
  const open: tf.Tensor3D = tf.softmax(allowed ? tf.add(scores, toVeil(allowed)) : scores);
  const looks: tf.Tensor3D = allowed ? tf.mul(open, allowed) : open;
  return {
    looks,
    seen: tf.matMul(looks, value),
    backward(dSeen) {
      const dLooks = tf.matMul(dSeen, value, false, true);
      const shared = tf.sum<tf.Tensor3D>(tf.mul(dLooks, looks), -1, true);
      const dScores = tf.mul(looks, tf.sub<tf.Tensor3D>(dLooks, shared)) as tf.Tensor3D;
      const dProducts = stretch(dScores);
      return {
        query: tf.matMul(dProducts, key),
        key: tf.matMul(dProducts, query, true, false),
        value: tf.matMul(looks, dSeen, true, false),
        toScale: () => tf.sum(tf.mul(dScores, products)),
      };
    },
  };
}
