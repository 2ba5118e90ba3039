/**
 * @file Long short-term memory over a whole sequence, forward in one dispatch and back in another (Hochreiter and
 * Schmidhuber 1997; Gers et al. 2000). With z = p + h₋·U in the blocks i, f, g, o: cell c = σ(f)·c₋ + σ(i)·φ(g), state
 * h = σ(o)·φ(c). Back: with dh the error of the state and dc = dh·σ(o)·φ′(c) + dc₊·σ(f₊),
 * dz = [dc·φ(g)·σ′(i), dc·c₋·σ′(f), dc·σ(i)·φ′(g), dh·φ(c)·σ′(o)], and dh₋ = dz·Uᵀ. Where the mask is 0, state and cell
 * stay as they were, and their errors pass by.
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

const blocks = 4;
/** Of so many units each, beside the blocks. */
export const lstmLists = 3;

/** What the way forward puts out; states and cells begin with those before the first step. */
export function toLstmSections({ steps, batch, units }: SequenceOrder) {
  const rows = steps * batch;
  return toSections({
    states: (rows + batch) * units,
    cells: (rows + batch) * units,
    /** Behind their functions, `[steps · batch, 4 · units]`. */
    gates: rows * blocks * units,
    turned: blocks * units * units,
  });
}

/** What the way back puts out: dz, and the errors of the states. */
export function toLstmBackSections({ steps, batch, units }: SequenceOrder) {
  return toSections({ projection: steps * batch * blocks * units, states: steps * batch * units });
}

/** Inputs: projection, kernel; and, where there are any, state, cell, drop, mask. */
export function runLstm(backend: PieceBackend, inputs: Inputs, order: SequenceOrder): tf.TensorInfo {
  const { size, cells, gates, turned } = toLstmSections(order);
  const keep = (list: string, row: string, value: string) =>
    `result[${list} + (${row}) * units + unit] = ${value};`;
  return dispatchSequence(backend, order, blocks, {
    key: `lstm ${order.activation} ${order.gate}`,
    inputs,
    uniforms: { cells, gates, turned },
    shape: [size],
    code: `
  var<workgroup> seen: array<f32, units>;
  var<workgroup> held: array<f32, units>;
  var<workgroup> inner: array<f32, units>;
  var<workgroup> sums: array<f32, columns>;
  ${toBendCode("bend", order.activation)}
  ${toBendCode("gate", order.gate)}
  fn main() {
    let tid = i32(localId.x);
    let sample = i32(workgroupId.x);
    ${turnKernel}
    ${eachUnit(`
      let h = ${toRead(inputs, "state", "sample * units + unit", "0.0")};
      let c = ${toRead(inputs, "cell", "sample * units + unit", "0.0")};
      held[unit] = h;
      inner[unit] = c;
      seen[unit] = ${toDropped(inputs, "h")};
      ${keep("0", "sample", "h")}
      ${keep("uniforms.cells", "sample", "c")}`)}
    workgroupBarrier();
    for (var t = 0; t < uniforms.steps; t++) {
      let row = t * uniforms.batch + sample;
      for (var j = tid; j < columns; j += threads) {
        var sum = projection[row * columns + j];
        for (var k = 0; k < units; k++) { sum += seen[k] * kernel[k * columns + j]; }
        sums[j] = sum;
      }
      workgroupBarrier();
      ${eachUnit(`
        let i = gate(sums[unit]);
        let f = gate(sums[units + unit]);
        let g = bend(sums[2 * units + unit]);
        let o = gate(sums[3 * units + unit]);
        let m = ${toRead(inputs, "mask", "row", "1.0")};
        let next = f * inner[unit] + i * g;
        let c = select(inner[unit], next, m != 0.0);
        let h = select(held[unit], o * bend(next), m != 0.0);
        held[unit] = h;
        inner[unit] = c;
        seen[unit] = ${toDropped(inputs, "h")};
        ${keep("0", "row + uniforms.batch", "h")}
        ${keep("uniforms.cells", "row + uniforms.batch", "c")}
        let at = uniforms.gates + row * columns + unit;
        result[at] = i;
        result[at + units] = f;
        result[at + 2 * units] = g;
        result[at + 3 * units] = o;`)}
      workgroupBarrier();
    }
  }`,
  });
}

/** Inputs: made (what the way forward put out), errors; and, where there are any, drop, mask. */
export function runLstmBack(backend: PieceBackend, inputs: Inputs, order: BackOrder): tf.TensorInfo {
  const { cells, gates, turned } = toLstmSections(order);
  const { size, states } = toLstmBackSections(order);
  return dispatchSequence(backend, order, blocks, {
    key: `lstmBack ${order.activation} ${order.gate} ${order.isLast}`,
    inputs,
    uniforms: { cells, gates, turned, states, truncation: order.truncation },
    shape: [size],
    code: `
  var<workgroup> later: array<f32, units>;
  var<workgroup> cellLater: array<f32, units>;
  var<workgroup> around: array<f32, units>;
  var<workgroup> slopes: array<f32, columns>;
  var<workgroup> partial: array<f32, parts * units>;
  ${toBendCode("bend", order.activation)}
  ${toBendCode("gate", order.gate)}
  ${sumParts}
  fn main() {
    let tid = i32(localId.x);
    let sample = i32(workgroupId.x);
    ${eachUnit("later[unit] = 0.0; cellLater[unit] = 0.0;")}
    for (var t = uniforms.steps - 1; t >= 0; t--) {
      let row = t * uniforms.batch + sample;
      ${eachUnit(`
        let cut = ${isCut};
        let dh = ${toError(order.isLast)} + select(later[unit], 0.0, cut);
        let dcLater = select(cellLater[unit], 0.0, cut);
        let m = ${toRead(inputs, "mask", "row", "1.0")};
        let at = uniforms.gates + row * columns + unit;
        let i = made[at];
        let f = made[at + units];
        let g = made[at + 2 * units];
        let o = made[at + 3 * units];
        let c = made[uniforms.cells + (row + uniforms.batch) * units + unit];
        let before = made[uniforms.cells + row * units + unit];
        let bent = bend(c);
        let own = dh * m;
        let dc = own * o * bendSlope(c, bent) + dcLater * m;
        slopes[unit] = dc * g * gateSlope(0.0, i);
        slopes[units + unit] = dc * before * gateSlope(0.0, f);
        slopes[2 * units + unit] = dc * i * bendSlope(0.0, g);
        slopes[3 * units + unit] = own * bent * gateSlope(0.0, o);
        for (var block = 0; block < ${blocks}; block++) {
          result[row * columns + block * units + unit] = slopes[block * units + unit];
        }
        result[uniforms.states + row * units + unit] = dh;
        cellLater[unit] = dc * f + (1.0 - m) * dcLater;
        around[unit] = (1.0 - m) * dh;`)}
      workgroupBarrier();
      ${shareSum("slopes[j] * made[uniforms.turned + j * units + unit]", "0", "columns")}
      workgroupBarrier();
      ${eachUnit(`later[unit] = ${toDropped(inputs, "toTotal(unit)")} + around[unit];`)}
    }
  }`,
  });
}
