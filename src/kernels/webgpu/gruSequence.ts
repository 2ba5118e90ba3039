/**
 * @file Gated recurrent units over a whole sequence, forward in one dispatch and back in another (Cho et al. 2014). Gates
 * z and r from p + h₋·U; candidate g = φ(p + r·a) with a = h₋·U + b where the reset acts after the product, or
 * φ(p + k·U) with k = r·h₋ where it acts before it; state h = z·h₋ + (1 − z)·g.
 *
 * Back: dp = [dh·(h₋ − g)·σ′(z), e·σ′(r), dh·(1 − z)·φ′(g)], where e is what r is multiplied by, times the error behind it:
 * dp₃·a, or (dp₃·Uᵀ)·h₋. Then dh₋ = dh·z + [dp₁, dp₂, dp₃·r]·Uᵀ, or dh·z + [dp₁, dp₂]·Uᵀ + (dp₃·Uᵀ)·r.
 */
import { toBendCode } from "#kernels/webgpu/activations.ts";
import { toSections, type Inputs } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import {
  dispatchSequence,
  eachUnit,
  isCut,
  shareSum,
  sumParts,
  toDropped,
  toError,
  toRead,
  turnKernel,
  type BackOrder,
  type SequenceOrder,
} from "#kernels/webgpu/sequence.ts";
import type * as tf from "@tensorflow/tfjs-core";

const blocks = 3;
export const gruLists = 4;

/** Whether the reset acts after the product. */
interface Form {
  readonly isAfter: boolean;
}

export function toGruSections({ steps, batch, units }: SequenceOrder) {
  const rows = steps * batch;
  return toSections({
    /** They begin with those before the first step. */
    states: (rows + batch) * units,
    /** z, r and the candidate, `[steps · batch, 3 · units]`. */
    gates: rows * blocks * units,
    /** a, or k. */
    reset: rows * units,
    turned: blocks * units * units,
  });
}

/**
 * What the way back puts out: errors of the projection, of the states, and, where the reset acts after the product, of
 * its last block; its first two blocks have those of the projection.
 */
export function toGruBackSections({ steps, batch, units, isAfter }: SequenceOrder & Form) {
  const rows = steps * batch;
  return toSections({
    projection: rows * blocks * units,
    states: rows * units,
    own: isAfter ? rows * units : 0,
  });
}

/** Inputs: projection, kernel; and, where there are any, bias (of the state alone), state, drop, mask. */
export function runGru(backend: PieceBackend, inputs: Inputs, order: SequenceOrder & Form): tf.TensorInfo {
  const { size, gates, reset, turned } = toGruSections(order);
  const { isAfter } = order;
  const bias = toRead(inputs, "bias", "j", "0.0");
  const own = isAfter
    ? "let a = sums[2 * units + unit]; let behind = r * a;"
    : "let a = kept[unit]; let behind = toTotal(unit);";
  const before = `
      ${eachUnit("kept[unit] = gate(sums[units + unit]) * seen[unit];")}
      workgroupBarrier();
      ${shareSum("kept[j] * kernel[j * columns + 2 * units + unit]", "0", "units")}
      workgroupBarrier();`;
  return dispatchSequence(backend, order, blocks, {
    key: `gru ${order.activation} ${order.gate} ${isAfter}`,
    inputs,
    uniforms: { gates, reset, turned },
    shape: [size],
    code: `
  var<workgroup> seen: array<f32, units>;
  var<workgroup> held: array<f32, units>;
  var<workgroup> sums: array<f32, columns>;
  ${isAfter ? "" : "var<workgroup> kept: array<f32, units>; var<workgroup> partial: array<f32, parts * units>;"}
  ${toBendCode("bend", order.activation)}
  ${toBendCode("gate", order.gate)}
  ${isAfter ? "" : sumParts}
  fn main() {
    let tid = i32(localId.x);
    let sample = i32(workgroupId.x);
    ${turnKernel}
    ${eachUnit(`
      let h = ${toRead(inputs, "state", "sample * units + unit", "0.0")};
      held[unit] = h;
      seen[unit] = ${toDropped(inputs, "h")};
      result[sample * units + unit] = h;`)}
    workgroupBarrier();
    for (var t = 0; t < uniforms.steps; t++) {
      let row = t * uniforms.batch + sample;
      for (var j = tid; j < ${isAfter ? "columns" : "2 * units"}; j += threads) {
        var sum = ${bias};
        for (var k = 0; k < units; k++) { sum += seen[k] * kernel[k * columns + j]; }
        sums[j] = sum + select(projection[row * columns + j], 0.0, j >= 2 * units);
      }
      workgroupBarrier();
      ${isAfter ? "" : before}
      ${eachUnit(`
        let z = gate(sums[unit]);
        let r = gate(sums[units + unit]);
        ${own}
        let g = bend(projection[row * columns + 2 * units + unit] + behind);
        let m = ${toRead(inputs, "mask", "row", "1.0")};
        let h = select(held[unit], g + z * (held[unit] - g), m != 0.0);
        held[unit] = h;
        seen[unit] = ${toDropped(inputs, "h")};
        result[(row + uniforms.batch) * units + unit] = h;
        let at = uniforms.gates + row * columns + unit;
        result[at] = z;
        result[at + units] = r;
        result[at + 2 * units] = g;
        result[uniforms.reset + row * units + unit] = a;`)}
      workgroupBarrier();
    }
  }`,
  });
}

/** Inputs: made (what the way forward put out), errors; and, where there are any, drop, mask. */
export function runGruBack(backend: PieceBackend, inputs: Inputs, order: BackOrder & Form): tf.TensorInfo {
  const { gates, reset, turned } = toGruSections(order);
  const { size, states, own } = toGruBackSections(order);
  const { isAfter } = order;
  const toUnit = (term: string) => `${term} * made[uniforms.turned + j * units + unit]`;
  const after = eachUnit(`
        let at = uniforms.gates + row * columns + unit;
        let r = made[at + units];
        let bare = slopes[2 * units + unit];
        slopes[units + unit] = bare * made[uniforms.reset + row * units + unit] * gateSlope(0.0, r);
        slopes[2 * units + unit] = bare * r;
        result[uniforms.own + row * units + unit] = bare * r;
        result[row * columns + units + unit] = slopes[units + unit];`);
  const before = `
      workgroupBarrier();
      ${shareSum(toUnit("slopes[j]"), "2 * units", "columns")}
      workgroupBarrier();
      ${eachUnit(`
        let r = made[uniforms.gates + row * columns + units + unit];
        let behind = toTotal(unit);
        let seen = ${toDropped(inputs, "made[row * units + unit]")};
        slopes[units + unit] = behind * seen * gateSlope(0.0, r);
        side[unit] = behind * r;
        result[row * columns + units + unit] = slopes[units + unit];`)}`;
  const through = isAfter ? "toTotal(unit)" : "(toTotal(unit) + side[unit])";
  return dispatchSequence(backend, order, blocks, {
    key: `gruBack ${order.activation} ${order.gate} ${isAfter} ${order.isLast}`,
    inputs,
    uniforms: { gates, reset, turned, states, own, truncation: order.truncation },
    shape: [size],
    code: `
  var<workgroup> later: array<f32, units>;
  var<workgroup> around: array<f32, units>;
  var<workgroup> slopes: array<f32, columns>;
  var<workgroup> partial: array<f32, parts * units>;
  ${isAfter ? "" : "var<workgroup> side: array<f32, units>;"}
  ${toBendCode("bend", order.activation)}
  ${toBendCode("gate", order.gate)}
  ${sumParts}
  fn main() {
    let tid = i32(localId.x);
    let sample = i32(workgroupId.x);
    ${eachUnit("later[unit] = 0.0;")}
    for (var t = uniforms.steps - 1; t >= 0; t--) {
      let row = t * uniforms.batch + sample;
      ${eachUnit(`
        let dh = ${toError(order.isLast)} + select(later[unit], 0.0, ${isCut});
        let m = ${toRead(inputs, "mask", "row", "1.0")};
        let at = uniforms.gates + row * columns + unit;
        let z = made[at];
        let g = made[at + 2 * units];
        let inside = dh * m;
        let bare = inside * (1.0 - z) * bendSlope(0.0, g);
        slopes[unit] = inside * (made[row * units + unit] - g) * gateSlope(0.0, z);
        slopes[2 * units + unit] = bare;
        around[unit] = inside * z + (1.0 - m) * dh;
        result[row * columns + unit] = slopes[unit];
        result[row * columns + 2 * units + unit] = bare;
        result[uniforms.states + row * units + unit] = dh;`)}
      ${isAfter ? after : before}
      workgroupBarrier();
      ${shareSum(toUnit("slopes[j]"), "0", isAfter ? "columns" : "2 * units")}
      workgroupBarrier();
      ${eachUnit(`later[unit] = ${toDropped(inputs, through)} + around[unit];`)}
    }
  }`,
  });
}
