/**
 * @file How strong a colour means how large an answer, layer by layer. A layer that ends in a bounded function has its
 * span by nature; the others take the largest answer seen in this run, widened in steps of 1, 2, 5 so that the colours
 * do not breathe.
 */
import type { Activation } from "#model/activation.ts";
import type { Layer } from "#model/network.ts";
import { toRoundStep } from "#viz/ticks.ts";

export interface Span {
  /** The value in the middle of the ramp, and how far from it the ramp ends. */
  readonly center: number;
  readonly range: number;
}

const bounded: Partial<Record<Activation, Span>> = {
  tanh: { center: 0, range: 1 },
  sin: { center: 0, range: 1 },
  sigmoid: { center: 0.5, range: 0.5 },
  hardSigmoid: { center: 0.5, range: 0.5 },
  softmax: { center: 0.5, range: 0.5 },
  step: { center: 0.5, range: 0.5 },
};

export interface Spans {
  of(run: number, layer: Layer, values: Float32Array): Span;
}

export function createSpans(): Spans {
  let of = -1;
  const widest = new Map<string, number>();
  return {
    of(run, layer, values) {
      const known = "activation" in layer ? bounded[layer.activation] : undefined;
      if (known) return known;
      if (run !== of) widest.clear();
      of = run;
      const range = Math.max(widest.get(layer.id) ?? 0, toNiceRange(values));
      widest.set(layer.id, range);
      return { center: 0, range };
    },
  };
}

/** The smallest of 1, 2, 5 × 10ⁿ that no finite value exceeds; 1 when all are 0. */
export function toNiceRange(values: Float32Array): number {
  let largest = 0;
  for (const value of values) {
    if (Math.abs(value) > largest && Number.isFinite(value)) largest = Math.abs(value);
  }
  return largest === 0 ? 1 : toRoundStep(largest);
}
