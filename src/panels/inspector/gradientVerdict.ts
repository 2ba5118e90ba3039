/**
 * @file What the lengths of all layers' gradients say together: whether the error fades or grows on its way back
 * (Hochreiter 1991; Glorot and Bengio 2010), or does not arrive at all.
 */
import type { LayerId } from "#model/network.ts";

export interface GradientNorm {
  readonly layer: LayerId;
  /** Euclidean, over all trainable weights of the layer. */
  readonly norm: number;
}

export type GradientVerdict =
  | { readonly kind: "diverged" | "zero" | "large"; readonly layer: LayerId }
  | {
      readonly kind: "vanishing" | "exploding";
      readonly first: LayerId;
      readonly last: LayerId;
      /** How many times smaller or larger; 1 or more. */
      readonly ratio: number;
    }
  | { readonly kind: "sound"; readonly first: LayerId; readonly last: LayerId }
  | { readonly kind: "small" | "single" };

/** Norms between these need no worry; `normBars` marks the others. */
export const soundNorms = [1e-5, 100] as const;
/** From here on the first and the last layer learn at speeds too different. */
const steep = 300;

/** `norms` from the input to the output; null without any. */
export function toVerdict(norms: readonly GradientNorm[]): GradientVerdict | null {
  const [first, last] = [norms[0], norms.at(-1)];
  if (!first || !last) return null;
  const broken = norms.find(({ norm }) => !Number.isFinite(norm));
  if (broken) return { kind: "diverged", layer: broken.layer };
  const silent = norms.find(({ norm }) => norm === 0);
  if (silent) return { kind: "zero", layer: silent.layer };
  const ends = { first: first.layer, last: last.layer };
  if (last.norm / first.norm >= steep) return { kind: "vanishing", ...ends, ratio: last.norm / first.norm };
  if (first.norm / last.norm >= steep) return { kind: "exploding", ...ends, ratio: first.norm / last.norm };
  const largest = norms.reduce((most, one) => (one.norm > most.norm ? one : most));
  if (largest.norm > soundNorms[1]) return { kind: "large", layer: largest.layer };
  if (largest.norm < soundNorms[0]) return { kind: "small" };
  return norms.length === 1 ? { kind: "single" } : { kind: "sound", ...ends };
}
