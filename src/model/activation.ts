/** @file The non-linear functions. Names as in Keras where Keras has them. */

export const activations = [
  "linear",
  "relu",
  "leakyRelu",
  "elu",
  "selu",
  "gelu",
  "swish",
  "softplus",
  "tanh",
  "sigmoid",
  "hardSigmoid",
  "sin",
  "step",
  "softmax",
] as const;
export type Activation = (typeof activations)[number];

/** Slope of leaky relu for negative inputs (Keras 3's default is 0.2). */
export const leakyReluSlope = 0.2;
/** Constants of selu (Klambauer et al. 2017, "Self-Normalizing Neural Networks"). */
export const seluAlpha = 1.6732632423543772;
export const seluScale = 1.0507009873554805;

/**
 * One activation of one number, for explanations on the page; the engine has the same formulas as tensors.
 * Softmax needs its whole layer, see `toSoftmax`; here it returns the input.
 * Gelu is the exact form x·Φ(x); hard sigmoid is Keras 3's clip(x/6 + 1/2, 0, 1); step is 1 for x > 0, else 0.
 */
export function activate(kind: Activation, x: number): number {
  switch (kind) {
    case "linear":
    case "softmax":
      return x;
    case "relu":
      return Math.max(0, x);
    case "leakyRelu":
      return x > 0 ? x : leakyReluSlope * x;
    case "elu":
      return x > 0 ? x : Math.expm1(x);
    case "selu":
      return seluScale * (x > 0 ? x : seluAlpha * Math.expm1(x));
    case "gelu":
      return (x / 2) * (1 + erf(x / Math.SQRT2));
    case "swish":
      return x / (1 + Math.exp(-x));
    case "softplus":
      return x > 30 ? x : Math.log1p(Math.exp(x));
    case "tanh":
      return Math.tanh(x);
    case "sigmoid":
      return 1 / (1 + Math.exp(-x));
    case "hardSigmoid":
      return Math.min(1, Math.max(0, x / 6 + 0.5));
    case "sin":
      return Math.sin(x);
    case "step":
      return x > 0 ? 1 : 0;
  }
}

/** exp(zᵢ) / Σ exp(zⱼ), shifted by the largest so that nothing overflows. */
export function toSoftmax(z: readonly number[]): number[] {
  const top = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** The error function to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26), as TF.js's own kernels have it. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}
