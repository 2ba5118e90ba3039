/** @file The functions of recurrent layers on one number; both by one exponential, the tanh as 2·σ(2x) − 1. */

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export function tanh(x: number): number {
  return 2 / (1 + Math.exp(-2 * x)) - 1;
}
