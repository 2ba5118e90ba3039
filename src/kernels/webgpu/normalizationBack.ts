/** @file The way back through the normalisations; the formulas are in `normalization.ts`. */
import { dispatchEach, toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import { dispatchLines } from "#kernels/webgpu/lines.ts";
import type { NormalizationOrder } from "#kernels/webgpu/normalization.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

/** Where ∂L/∂γ and ∂L/∂β lie in what `runNormalizeWeights` puts out. */
export function toStretchSections({ columns }: NormalizationOrder) {
  return toSections({ gamma: columns, beta: columns });
}

/** Inputs: dy, x, and mean and variance of the columns, or of the rows. */
export function runNormalizeWeights(
  backend: PieceBackend,
  inputs: Inputs,
  order: NormalizationOrder & { readonly isByRow: boolean },
): tf.TensorInfo {
  const { size, beta } = toStretchSections(order);
  const owner = order.isByRow ? "row" : "line";
  return dispatchLines(backend, {
    lines: order.columns,
    length: order.rows,
    key: `normalizeWeights ${owner}`,
    inputs,
    uniforms: { atBeta: beta },
    floats: { epsilon: order.epsilon },
    shape: [size],
    body: `
    var gamma = 0.0;
    var beta = 0.0;
    for (var row = lane; row < uniforms.length; row += lanes) {
      let at = row * uniforms.lines + line;
      gamma += dy[at] * (x[at] - mean[${owner}]) * inverseSqrt(variance[${owner}] + uniforms.epsilon);
      beta += dy[at];
    }
    gamma = addAll(gamma);
    beta = addAll(beta);
    if (lane > 0 || line >= uniforms.lines) { return; }
    result[line] = gamma;
    result[uniforms.atBeta + line] = beta;`,
  });
}

/**
 * Inputs: dy, variance of the columns, and gamma where there is one. Where μ and σ² are those of this batch and an error
 * reaches x through them as well, also x, mean, and `weights`, what `runNormalizeWeights` has put out.
 */
export function runNormalizeInput(
  backend: PieceBackend,
  inputs: Inputs,
  order: NormalizationOrder,
): tf.TensorInfo {
  const { rows, columns, epsilon } = order;
  const own = "gamma" in inputs ? "gamma[column] * scale" : "scale";
  return dispatchEach(backend, {
    key: `normalizeInput ${Object.keys(inputs).join(" ")}`,
    inputs,
    uniforms: { rows, columns, atBeta: toStretchSections(order).beta },
    floats: { epsilon },
    shape: [rows, columns],
    length: rows * columns,
    body: `
    let column = at % uniforms.columns;
    let scale = inverseSqrt(variance[column] + uniforms.epsilon);
    ${
      "weights" in inputs
        ? `let standard = (x[at] - mean[column]) * scale;
    let felt = (weights[uniforms.atBeta + column] + standard * weights[column]) / f32(uniforms.rows);`
        : "let felt = 0.0;"
    }
    result[at] = ${own} * (dy[at] - felt);`,
  });
}

/** Inputs: dy, x, mean and variance of the rows, and gamma where there is one. */
export function runNormalizeRowsInput(
  backend: PieceBackend,
  inputs: Inputs,
  order: NormalizationOrder,
): tf.TensorInfo {
  return dispatchLines(backend, {
    lines: order.rows,
    length: order.columns,
    key: `normalizeRowsInput ${Object.keys(inputs).join(" ")}`,
    inputs,
    uniforms: {},
    floats: { epsilon: order.epsilon },
    shape: [order.rows, order.columns],
    code: `
  fn toError(place: i32, column: i32) -> f32 { return dy[place]${"gamma" in inputs ? " * gamma[column]" : ""}; }`,
    body: `
    let start = line * uniforms.length;
    let scale = inverseSqrt(variance[line] + uniforms.epsilon);
    var sum = 0.0;
    var along = 0.0;
    for (var column = lane; column < uniforms.length; column += lanes) {
      let error = toError(start + column, column);
      sum += error;
      along += error * (x[start + column] - mean[line]) * scale;
    }
    sum = addAll(sum) / f32(uniforms.length);
    along = addAll(along) / f32(uniforms.length);
    if (line >= uniforms.lines) { return; }
    for (var column = lane; column < uniforms.length; column += lanes) {
      let standard = (x[start + column] - mean[line]) * scale;
      result[start + column] = (toError(start + column, column) - sum - standard * along) * scale;
    }`,
  });
}
