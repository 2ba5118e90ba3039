/**
 * @file A dense layer: y = f(x·W + b) in one dispatch. Back, with dz = dy·f′ worked into the products: ∂L/∂W = xᵀ·dz and
 * ∂L/∂b = 1ᵀ·dz in one, as if the inputs had a last column of ones; ∂L/∂x = dz·Wᵀ in another.
 */
import type { BentByOutput } from "#kernels/simdCodes.ts";
import { toBendCode } from "#kernels/webgpu/activations.ts";
import { toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { dispatchProduct } from "#kernels/webgpu/product.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface DenseOrder {
  /** Samples, or all places of all samples. */
  readonly rows: number;
  readonly features: number;
  readonly units: number;
  readonly bend: BentByOutput;
}

/** Inputs: x, kernel, and bias where there is one. */
export function runDense(backend: PieceBackend, inputs: Inputs, order: DenseOrder): tf.TensorInfo {
  const { rows, features, units, bend } = order;
  return dispatchProduct(backend, {
    key: `dense ${bend}`,
    rows,
    columns: units,
    inner: features,
    inputs,
    shape: [rows, units],
    code: toBendCode("bend", bend),
    readA: "return x[row * uniforms.inner + k];",
    readB: "return kernel[k * uniforms.columns + column];",
    write: `result[row * uniforms.columns + column] = bend(value${"bias" in inputs ? " + bias[column]" : ""});`,
    isAlongA: true,
    isAlongB: false,
  });
}

/** Where kernel and bias lie in what `runDenseWeights` puts out. */
export function toDenseSections({ features, units }: DenseOrder) {
  return toSections({ kernel: features * units, bias: units });
}

/** Inputs: x, dy, and y unless f is linear. */
export function runDenseWeights(backend: PieceBackend, inputs: Inputs, order: DenseOrder): tf.TensorInfo {
  const { rows, features, units, bend } = order;
  const { size, bias } = toDenseSections(order);
  return dispatchProduct(backend, {
    key: `denseWeights ${bend}`,
    rows: features + 1,
    columns: units,
    inner: rows,
    inputs,
    uniforms: { features, bias },
    shape: [size],
    code: toBendCode("bend", bend),
    readA: "if (row == uniforms.features) { return 1.0; } return x[k * uniforms.features + row];",
    readB: toSlope(inputs, "k * uniforms.columns + column"),
    write: `result[select(row * uniforms.columns, uniforms.bias, row == uniforms.features) + column] = value;`,
    isAlongA: false,
    isAlongB: false,
    isPlain: true,
  });
}

/** Inputs: dy, kernel, and y unless f is linear. */
export function runDenseInput(backend: PieceBackend, inputs: Inputs, order: DenseOrder): tf.TensorInfo {
  const { rows, features, units, bend } = order;
  return dispatchProduct(backend, {
    key: `denseInput ${bend}`,
    rows,
    columns: features,
    inner: units,
    inputs,
    shape: [rows, features],
    code: toBendCode("bend", bend),
    readA: toSlope(inputs, "row * uniforms.inner + k"),
    readB: "return kernel[column * uniforms.inner + k];",
    write: "result[row * uniforms.columns + column] = value;",
    isAlongA: true,
    isAlongB: true,
  });
}

/** dz at a place. */
export function toSlope(inputs: Inputs, at: string): string {
  return "y" in inputs ? `let at = ${at}; return dy[at] * bendSlope(0.0, y[at]);` : `return dy[${at}];`;
}
