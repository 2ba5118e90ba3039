/** @file What kernels are held to after each update. Names as in Keras. */
export const constraints = ["none", "maxNorm", "nonNeg", "unitNorm"] as const;
/** maxNorm: no neuron's incoming weights are longer than `maxNorm`; nonNeg: none below 0; unitNorm: of length 1. */
export type Constraint = (typeof constraints)[number];
