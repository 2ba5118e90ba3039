/**
 * @file From scores z and targets t to ∂L/∂z, where L is the mean loss of a batch, with the output's activation y = f(z)
 * on the way; of a softmax a workgroup for each answer. Losses that read y: ∂L/∂z = ∂L/∂y·f′, of a softmax y·(∂L/∂y − Σ ∂L/∂y·y).
 * Cross-entropies read z: σ(z) − t and softmax(z) − t, where nothing overflows.
 */
import { toBendCode } from "#kernels/webgpu/activations.ts";
import { dispatch, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type { Activation } from "#model/activation.ts";
import type { LossKind } from "#model/training.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface LossOrder {
  readonly loss: LossKind;
  readonly activation: Activation;
  readonly rows: number;
  readonly columns: number;
  /** What the sum of all losses is multiplied by to give their mean. */
  readonly share: number;
}

/** ∂(loss)/∂y of one output, or of the losses that read scores ∂(loss)/∂z. */
export const lossSlopes: Readonly<Record<LossKind, string>> = {
  binaryCrossEntropy: "return y - t;",
  categoricalCrossEntropy: "return y - t;",
  mse: "return 2.0 * (y - t);",
  mae: "return sign(y - t);",
  huber: "return clamp(y - t, -1.0, 1.0);",
  hinge: "return select(0.0, -t, t * y < 1.0);",
};

const threads = 64;

/** Inputs: scores, targets. */
export function runLossSlope(backend: PieceBackend, inputs: Inputs, order: LossOrder): tf.TensorInfo {
  const { rows, columns, share } = order;
  const { loss } = order;
  const readsScores = loss === "binaryCrossEntropy" || loss === "categoricalCrossEntropy";
  const activation = readsScores ? scoreActivations[loss] : order.activation;
  const isSoftmax = activation === "softmax";
  const slope = readsScores ? "1.0" : "bendSlope(z, y)";
  return dispatch(backend, {
    key: `lossSlope ${loss} ${activation}`,
    inputs,
    uniforms: { columns, length: rows * columns },
    floats: { share },
    shape: [rows, columns],
    workgroups: [isSoftmax ? rows : Math.ceil((rows * columns) / threads)],
    threads,
    toCode: () => `
  const threads = ${threads};
  ${isSoftmax ? softmaxCode : toBendCode("bend", activation)}
  fn toSlope(y: f32, t: f32) -> f32 { ${lossSlopes[loss]} }
  fn main() {
    let tid = i32(localId.x);
    ${isSoftmax ? toSoftmaxRow(readsScores) : toPlain(slope)}
  }`,
  });
}

/** Cross-entropies imply their function, whatever the layer's own is. */
const scoreActivations = { binaryCrossEntropy: "sigmoid", categoricalCrossEntropy: "softmax" } as const;

function toPlain(slope: string): string {
  return `
    let at = i32(workgroupId.x) * threads + tid;
    if (at >= uniforms.length) { return; }
    let z = scores[at];
    let y = bend(z);
    result[at] = uniforms.share * toSlope(y, targets[at]) * ${slope};`;
}

/** Three walks through the row: its largest score, the sum of powers, the slopes; a fourth for what is drawn off. */
function toSoftmaxRow(readsScores: boolean): string {
  const walk = (body: string) =>
    `for (var at = start + tid; at < start + uniforms.columns; at += threads) { ${body} }`;
  const answer = "let y = exp(scores[at] - top) / total;";
  const ofScores = walk(`${answer} result[at] = uniforms.share * toSlope(y, targets[at]);`);
  const ofAnswers = `
    var drawn = 0.0;
    ${walk(`${answer} drawn += y * toSlope(y, targets[at]);`)}
    let off = joinSums(tid, drawn);
    ${walk(`${answer} result[at] = uniforms.share * y * (toSlope(y, targets[at]) - off);`)}`;
  return `
    let start = i32(workgroupId.x) * uniforms.columns;
    var most = -3.4e38;
    ${walk("most = max(most, scores[at]);")}
    let top = joinMost(tid, most);
    var sum = 0.0;
    ${walk("sum += exp(scores[at] - top);")}
    let total = joinSums(tid, sum);
    ${readsScores ? ofScores : ofAnswers}`;
}

const toJoin = (name: string, joined: string) => `
  fn ${name}(tid: i32, value: f32) -> f32 {
    workgroupBarrier();
    shared_[tid] = value;
    workgroupBarrier();
    var all = shared_[0];
    for (var one = 1; one < threads; one++) { let next = shared_[one]; all = ${joined}; }
    return all;
  }`;

const softmaxCode = `
  var<workgroup> shared_: array<f32, threads>;
  ${toJoin("joinMost", "max(all, next)")}
  ${toJoin("joinSums", "all + next")}`;
