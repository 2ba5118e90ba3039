/** @file How weights start. Names as in Keras; the numbers are drawn in `engine/initialize.ts`. */
export const initializers = [
  "glorotUniform",
  "glorotNormal",
  "heUniform",
  "heNormal",
  "lecunUniform",
  "lecunNormal",
  "uniform",
  "constant",
  "zeros",
  "orthogonal",
] as const;
/** `uniform` is ±0.5, as in TensorFlow Playground; `constant` is 0.1. */
export type Initializer = (typeof initializers)[number];
