/**
 * @file The simplest memory over a whole sequence, forward in one dispatch and back in another: hₜ = f(pₜ + hₜ₋₁·U)
 * (Elman 1990). Back: dz = dh·f′, dh₋ = dz·Uᵀ.
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

export const simpleRnnLists = 2;

function toSimpleRnnSections({ steps, batch, units }: SequenceOrder) {
  return toSections({
    /** They begin with those before the first step. */
    states: (steps + 1) * batch * units,
    /** What f gave, be it used or not. */
    bent: steps * batch * units,
    turned: units * units,
  });
}

/** What the way back puts out: dz, and the errors of the states. */
export function toSimpleRnnBackSections({ steps, batch, units }: SequenceOrder) {
  return toSections({ projection: steps * batch * units, states: steps * batch * units });
}

/** Inputs: projection, kernel; and, where there are any, state, drop, mask. */
export function runSimpleRnn(backend: PieceBackend, inputs: Inputs, order: SequenceOrder): tf.TensorInfo {
  const { size, bent, turned } = toSimpleRnnSections(order);
  return dispatchSequence(backend, order, 1, {
    key: `simpleRnn ${order.activation}`,
    inputs,
    uniforms: { bent, turned },
    shape: [size],
    code: `
  var<workgroup> seen: array<f32, units>;
  var<workgroup> held: array<f32, units>;
  var<workgroup> partial: array<f32, parts * units>;
  ${toBendCode("bend", order.activation)}
  ${sumParts}
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
      ${shareSum("seen[j] * kernel[j * columns + unit]", "0", "units")}
      workgroupBarrier();
      ${eachUnit(`
        let y = bend(projection[row * units + unit] + toTotal(unit));
        let m = ${toRead(inputs, "mask", "row", "1.0")};
        let h = select(held[unit], y, m != 0.0);
        held[unit] = h;
        seen[unit] = ${toDropped(inputs, "h")};
        result[(row + uniforms.batch) * units + unit] = h;
        result[uniforms.bent + row * units + unit] = y;`)}
      workgroupBarrier();
    }
  }`,
  });
}

/** Inputs: made (what the way forward put out), errors; and, where there are any, drop, mask. */
export function runSimpleRnnBack(backend: PieceBackend, inputs: Inputs, order: BackOrder): tf.TensorInfo {
  const { bent, turned } = toSimpleRnnSections(order);
  const { size, states } = toSimpleRnnBackSections(order);
  return dispatchSequence(backend, order, 1, {
    key: `simpleRnnBack ${order.activation} ${order.isLast}`,
    inputs,
    uniforms: { bent, turned, states, truncation: order.truncation },
    shape: [size],
    code: `
  var<workgroup> later: array<f32, units>;
  var<workgroup> around: array<f32, units>;
  var<workgroup> slopes: array<f32, units>;
  var<workgroup> partial: array<f32, parts * units>;
  ${toBendCode("bend", order.activation)}
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
        let dz = dh * m * bendSlope(0.0, made[uniforms.bent + row * units + unit]);
        slopes[unit] = dz;
        around[unit] = (1.0 - m) * dh;
        result[row * units + unit] = dz;
        result[uniforms.states + row * units + unit] = dh;`)}
      workgroupBarrier();
      ${shareSum("slopes[j] * made[uniforms.turned + j * units + unit]", "0", "units")}
      workgroupBarrier();
      ${eachUnit(`later[unit] = ${toDropped(inputs, "toTotal(unit)")} + around[unit];`)}
    }
  }`,
  });
}
