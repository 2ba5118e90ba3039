/**
 * @file A chain of dense layers trained for many batches in one dispatch: forward, error back (Rumelhart, Hinton and
 * Williams 1986), update, next batch. One workgroup does it all; θ and what the layers put out lie in its memory, slots
 * and what comes out on the device. Small networks take less time to compute than to be told to. The shader is written for
 * the chain: sizes are constants in it.
 */
import { toBendCode } from "#kernels/webgpu/activations.ts";
import { dispatch, mostThreads, type Inputs } from "#kernels/webgpu/kernel.ts";
import { lossSlopes } from "#kernels/webgpu/lossSlope.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import { toUpdateSections, toUpdateUniforms, updateRules } from "#kernels/webgpu/update.ts";
import type { DenseOrder } from "#kernels/simdTraining.ts";
import type * as tf from "@tensorflow/tfjs-core";

/** Beside the order of the SIMD module, whose samples and rates come as an input. */
export interface ChainOrder extends Omit<DenseOrder, "samples" | "rates"> {
  /** Samples of all batches. */
  readonly total: number;
  /** Length of θ. */
  readonly size: number;
}

/** What a workgroup keeps in its memory, in numbers. */
function toMemory({ layers, batch, size, limit }: Pick<ChainOrder, "layers" | "batch" | "size" | "limit">) {
  const { inputs } = layers[0]!;
  const units = layers.reduce((sum, layer) => sum + layer.units, 0);
  const lists = { weights: size, values: batch * (inputs + units), errors: batch * units };
  return limit === null ? lists : { ...lists, slope: size };
}

/** Numbers of a workgroup's memory that a chain takes. */
export function countChainMemory(order: Pick<ChainOrder, "layers" | "batch" | "size" | "limit">): number {
  return Object.values(toMemory(order)).reduce((sum, length) => sum + length, mostThreads);
}

/**
 * Inputs: theta, x, targets, plan (the rows of all batches, then for each batch the bits of its rate and of what AdamW
 * shrinks weights by); slotA and slotB as the optimiser has slots; l1 and twiceL2 where there are any.
 */
export function runDenseChain(backend: PieceBackend, inputs: Inputs, order: ChainOrder): tf.TensorInfo {
  const { layers, batch, epoch, place, total, optimizer, limit } = order;
  const sections = toUpdateSections({ size: order.size, spec: order.optimizer });
  const { loss, isShare, size } = order;
  return dispatch(backend, {
    key: `denseChain ${JSON.stringify([layers, batch, loss, isShare, size, optimizer.kind, limit !== null])} ${Object.keys(inputs).join(" ")}`,
    inputs,
    uniforms: { total, epoch, place, atA: sections.a, atB: sections.b },
    floats: { ...toUpdateUniforms(optimizer), limit: limit ?? 0 },
    shape: [sections.size],
    workgroups: [1],
    threads: mostThreads,
    toCode: () => toCode(order, inputs),
  });
}

function toCode(order: ChainOrder, inputs: Inputs): string {
  const { layers, batch, isShare, size, optimizer } = order;
  const memory = toMemory(order);
  const last = layers.at(-1)!;
  const { inputs: given } = layers[0]!;
  const { slots, code } = updateRules[optimizer.kind];
  /** Where the values that a layer reads, and those that it puts out, begin; and its errors. */
  const places = layers.map((_, i) => {
    const before = layers.slice(0, i).reduce((sum, layer) => sum + layer.units, 0);
    const from = i === 0 ? 0 : batch * (given + before - layers[i - 1]!.units);
    return { from, to: batch * (given + before), errors: batch * before };
  });
  const each = (length: string, body: string) =>
    `for (var at = tid; at < ${length}; at += threads) { ${body} }`;
  const forward = layers.map((layer, i) => {
    const { from, to } = places[i]!;
    const isLast = i === layers.length - 1;
    return `${each(
      `rows * ${layer.units}`,
      `
        let unit = at % ${layer.units};
        let start = ${from} + at / ${layer.units} * ${layer.inputs};
        var sum = ${layer.bias < 0 ? "0.0" : `weights[${layer.bias} + unit]`};
        for (var k = 0; k < ${layer.inputs}; k++) {
          sum += values[start + k] * weights[${layer.kernel} + k * ${layer.units} + unit];
        }
        values[${to} + at] = ${isLast ? "sum" : `bend${i}(sum)`};`,
    )}
      workgroupBarrier();`;
  });
  const back = layers.slice(1).map((layer, index) => {
    return `${each(
      `rows * ${layer.inputs}`,
      `
        let k = at % ${layer.inputs};
        let start = ${places[index + 1]!.errors} + at / ${layer.inputs} * ${layer.units};
        var sum = 0.0;
        for (var unit = 0; unit < ${layer.units}; unit++) {
          sum += errors[start + unit] * weights[${layer.kernel} + k * ${layer.units} + unit];
        }
        errors[${places[index]!.errors} + at] = sum * bend${index}Slope(0.0, values[${places[index]!.to} + at]);`,
    )}
      workgroupBarrier();`;
  });
  const hasLimit = order.limit !== null;
  const update = (gradient: string) => `
        let before = weights[at];
        var w = before;
        var g = ${gradient};
        ${slots > 0 ? "var a = result[uniforms.atA + at];" : ""}
        ${slots > 1 ? "var b = result[uniforms.atB + at];" : ""}
        ${code}
        weights[at] = w;
        ${slots > 0 ? "result[uniforms.atA + at] = a;" : ""}
        ${slots > 1 ? "result[uniforms.atB + at] = b;" : ""}`;
  const whole = `toGradient(at, rows)${"l1" in inputs ? " + sign(weights[at]) * l1[at]" : ""}${"twiceL2" in inputs ? " + weights[at] * twiceL2[at]" : ""}`;
  const shortened = `
      var squares = 0.0;
      ${each(String(size), `let g = ${whole}; slope[at] = g; squares += g * g;`)}
      partial[tid] = squares;
      workgroupBarrier();
      var length = 0.0;
      for (var one = 0; one < threads; one++) { length += partial[one]; }
      let shorter = uniforms.limit / max(sqrt(length), uniforms.limit);
      ${each(String(size), update("slope[at] * shorter"))}`;
  return `
  const threads = ${mostThreads};
  ${Object.entries(memory)
    .map(([name, length]) => `var<workgroup> ${name}: array<f32, ${length}>;`)
    .join("\n  ")}
  ${hasLimit ? "var<workgroup> partial: array<f32, threads>;" : ""}
  ${layers.map(({ activation }, i) => toBendCode(`bend${i}`, activation)).join("")}
  ${toRowCode(order)}
  ${toGradientCode(order, places)}
  fn main() {
    let tid = i32(localId.x);
    ${each(
      String(size),
      `
      weights[at] = theta[at];
      ${slots > 0 ? "result[uniforms.atA + at] = slotA[at];" : ""}
      ${slots > 1 ? "result[uniforms.atB + at] = slotB[at];" : ""}`,
    )}
    var place = uniforms.place;
    var step = uniforms.total;
    var rows = 0;
    for (var done = 0; done < uniforms.total; done += rows) {
      rows = min(${batch}, uniforms.epoch - place);
      place = select(place + rows, 0, place + rows == uniforms.epoch);
      let rate = bitcast<f32>(plan[step]);
      let keep = bitcast<f32>(plan[step + 1]);
      step += 2;
      ${["momentum", "rho", "epsilon", "beta1", "beta2"].map((name) => `let ${name} = uniforms.${name};`).join(" ")}
      ${each(`rows * ${given}`, `values[at] = x[plan[done + at / ${given}] * ${given} + at % ${given}];`)}
      workgroupBarrier();
      ${forward.join("\n      ")}
      let share = 1.0 / f32(rows${isShare ? "" : ` * ${last.units}`});
      ${each(
        "rows",
        `slopeRow(${places.at(-1)!.to} + at * ${last.units}, plan[done + at] * ${last.units}, ${places.at(-1)!.errors} + at * ${last.units}, share);`,
      )}
      workgroupBarrier();
      ${back.toReversed().join("\n      ")}
      ${hasLimit ? shortened : each(String(size), update(whole))}
      workgroupBarrier();
    }
    ${each(String(size), "result[at] = weights[at];")}
  }`;
}

/** Errors of one sample's scores; `scores`, `wanted` and `to` are where the row begins. */
function toRowCode({ layers, loss }: ChainOrder): string {
  const { units, activation } = layers.at(-1)!;
  const head = "fn slopeRow(scores: i32, wanted: i32, to: i32, share: f32)";
  if (loss === "categoricalCrossEntropy")
    return `
  ${head} {
    var top = values[scores];
    for (var i = 1; i < ${units}; i++) { top = max(top, values[scores + i]); }
    var total = 0.0;
    for (var i = 0; i < ${units}; i++) { total += exp(values[scores + i] - top); }
    for (var i = 0; i < ${units}; i++) {
      errors[to + i] = share * (exp(values[scores + i] - top) / total - targets[wanted + i]);
    }
  }`;
  const isBinary = loss === "binaryCrossEntropy";
  return `
  ${toBendCode("answer", isBinary ? "sigmoid" : activation)}
  fn lossSlope(y: f32, t: f32) -> f32 { ${lossSlopes[loss]} }
  ${head} {
    for (var i = 0; i < ${units}; i++) {
      let z = values[scores + i];
      let y = answer(z);
      errors[to + i] = share * lossSlope(y, targets[wanted + i])${isBinary ? "" : " * answerSlope(z, y)"};
    }
  }`;
}

interface Places {
  readonly from: number;
  readonly errors: number;
}

/** The gradient of one weight: of a kernel Σ value · error over the samples, of a bias Σ error. */
function toGradientCode({ layers }: ChainOrder, places: readonly Places[]): string {
  const ofLayer = layers.map(({ inputs, units, kernel, bias }, i) => {
    const { from, errors } = places[i]!;
    const ofKernel = `
    if (at >= ${kernel} && at < ${kernel + inputs * units}) {
      let k = (at - ${kernel}) / ${units};
      let unit = (at - ${kernel}) % ${units};
      for (var row = 0; row < rows; row++) {
        sum += values[${from} + row * ${inputs} + k] * errors[${errors} + row * ${units} + unit];
      }
      return sum;
    }`;
    const ofBias = `
    if (at >= ${bias} && at < ${bias + units}) {
      for (var row = 0; row < rows; row++) { sum += errors[${errors} + row * ${units} + at - ${bias}]; }
      return sum;
    }`;
    return bias < 0 ? ofKernel : ofKernel + ofBias;
  });
  return `
  fn toGradient(at: i32, rows: i32) -> f32 {
    var sum = 0.0;${ofLayer.join("")}
    return sum;
  }`;
}
