/**
 * @file Batch and layer normalisation (Ioffe and Szegedy 2015; Ba, Kiros and Hinton 2016): x̂ = (x − μ)/√(σ² + ε),
 * y = γ·x̂ + β, with μ and σ² of each column of `[rows, columns]`, or of each row. x̂ is not kept: the way back works it out
 * again from x. With g = γ·dy and the means over all that share μ and σ²: ∂L/∂x = (g − mean(g) − x̂·mean(g·x̂))/√(σ² + ε);
 * ∂L/∂γ = Σ dy·x̂ and ∂L/∂β = Σ dy by column.
 */
import { dispatchEach, toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import { dispatchLines } from "#kernels/webgpu/lines.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface NormalizationOrder {
  readonly rows: number;
  readonly columns: number;
  /** Added to the variance. */
  readonly epsilon: number;
}

/** μ and σ² of the line that begins at `start`, its numbers `gap` apart. */
const momentsCode = `
  fn toMean(start: i32, gap: i32) -> f32 {
    var sum = 0.0;
    for (var i = i32(localId.x) % lanes; i < uniforms.length; i += lanes) { sum += x[start + i * gap]; }
    return addAll(sum) / f32(uniforms.length);
  }
  fn toVariance(start: i32, gap: i32, mean: f32) -> f32 {
    var sum = 0.0;
    for (var i = i32(localId.x) % lanes; i < uniforms.length; i += lanes) {
      let centred = x[start + i * gap] - mean;
      sum += centred * centred;
    }
    return addAll(sum) / f32(uniforms.length);
  }`;

/** Where the moments of each column lie, and the moving averages that have followed them. */
export function toMomentSections({ columns }: NormalizationOrder) {
  return toSections({ mean: columns, variance: columns, movingMean: columns, movingVariance: columns });
}

/** Inputs: x, movingMean, movingVariance. */
export function runColumnMoments(
  backend: PieceBackend,
  inputs: Inputs,
  order: NormalizationOrder & { readonly momentum: number },
): tf.TensorInfo {
  const { size, variance, movingMean, movingVariance } = toMomentSections(order);
  return dispatchLines(backend, {
    lines: order.columns,
    length: order.rows,
    key: "columnMoments",
    inputs,
    uniforms: { atVariance: variance, atMean: movingMean, atMoving: movingVariance },
    floats: { momentum: order.momentum },
    shape: [size],
    code: momentsCode,
    body: `
    let mean = toMean(line, uniforms.lines);
    let variance = toVariance(line, uniforms.lines, mean);
    if (lane > 0 || line >= uniforms.lines) { return; }
    result[line] = mean;
    result[uniforms.atVariance + line] = variance;
    result[uniforms.atMean + line] = mix(mean, movingMean[line], uniforms.momentum);
    result[uniforms.atMoving + line] = mix(variance, movingVariance[line], uniforms.momentum);`,
  });
}

/** γ·value at a column, where there is a γ. */
const toStretch = (inputs: Inputs, value: string) => ("gamma" in inputs ? `gamma[column] * ${value}` : value);

/** Inputs: x, mean and variance of the columns, and gamma and beta where there are any. */
export function runNormalize(
  backend: PieceBackend,
  inputs: Inputs,
  { rows, columns, epsilon }: NormalizationOrder,
): tf.TensorInfo {
  return dispatchEach(backend, {
    key: `normalize ${Object.keys(inputs).join(" ")}`,
    inputs,
    uniforms: { columns },
    floats: { epsilon },
    shape: [rows, columns],
    length: rows * columns,
    body: `
    let column = at % uniforms.columns;
    let standard = (x[at] - mean[column]) * inverseSqrt(variance[column] + uniforms.epsilon);
    result[at] = ${toStretch(inputs, "standard")}${"beta" in inputs ? " + beta[column]" : ""};`,
  });
}

/** Where the rows and their moments lie in what `runNormalizeRows` puts out. */
export function toRowSections({ rows, columns }: NormalizationOrder) {
  return toSections({ y: rows * columns, mean: rows, variance: rows });
}

/** Inputs: x, and gamma and beta where there are any. Each row by moments of its own. */
export function runNormalizeRows(
  backend: PieceBackend,
  inputs: Inputs,
  order: NormalizationOrder,
): tf.TensorInfo {
  const { size, mean, variance } = toRowSections(order);
  return dispatchLines(backend, {
    lines: order.rows,
    length: order.columns,
    key: `normalizeRows ${Object.keys(inputs).join(" ")}`,
    inputs,
    uniforms: { atMean: mean, atVariance: variance },
    floats: { epsilon: order.epsilon },
    shape: [size],
    code: momentsCode,
    body: `
    let start = line * uniforms.length;
    let mean = toMean(start, 1);
    let variance = toVariance(start, 1, mean);
    let scale = inverseSqrt(variance + uniforms.epsilon);
    if (line >= uniforms.lines) { return; }
    if (lane == 0) {
      result[uniforms.atMean + line] = mean;
      result[uniforms.atVariance + line] = variance;
    }
    for (var column = lane; column < uniforms.length; column += lanes) {
      let standard = (x[start + column] - mean) * scale;
      result[start + column] = ${toStretch(inputs, "standard")}${"beta" in inputs ? " + beta[column]" : ""};
    }`,
  });
}
