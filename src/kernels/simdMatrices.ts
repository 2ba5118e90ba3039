/** @file Products, sums and functions of numbers in rows, by the SIMD module. */
import { toBendCode, type BentByOutput } from "#kernels/simdCodes.ts";
import type { SimdKernel } from "#kernels/simdModule.ts";

interface Bend {
  readonly activation: BentByOutput;
}

const countAll = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

/** a·b of two matrices; either may be given turned. */
const multiply: SimdKernel<{ readonly turnA: boolean; readonly turnB: boolean }> = (
  { call, at, make, work },
  { a, b },
  { turnA, turnB },
) => {
  const [aRows, aColumns] = a!.shape as [number, number];
  const [bRows, bColumns] = b!.shape as [number, number];
  const [m, k] = turnA ? [aColumns, aRows] : [aRows, aColumns];
  const n = turnB ? bRows : bColumns;
  const c = make([m, n]);
  const [aRow, aStep] = turnA ? [1, aColumns] : [aColumns, 1];
  const [bRow, bStep] = turnB ? [1, bColumns] : [bColumns, 1];
  call.multiply(at(a), aRow, aStep, at(b), bRow, bStep, at(c), n, m, n, k, false, work);
  return [c];
};

/** f(x·W + b): `x` `[rows, inputs]`, `kernel` `[inputs, units]`; `bias` may be missing. */
const dense: SimdKernel<Bend> = ({ call, at, make, work }, { x, kernel, bias }, { activation }) => {
  const [rows, inputs] = x!.shape as [number, number];
  const units = kernel!.shape[1]!;
  const y = make([rows, units]);
  call.runDense(at(x), at(kernel), at(bias), at(y), rows, inputs, units, toBendCode(activation), work);
  return [y];
};

/** Of `[rows, columns]` the sum of each column. */
const sumRows: SimdKernel<object> = ({ call, at, make }, { x }) => {
  const [rows, columns] = x!.shape as [number, number];
  const sums = make([columns]);
  call.sumRows(at(x), at(sums), rows, columns);
  return [sums];
};

/** f(z), of any shape. */
const bend: SimdKernel<Bend> = ({ call, at, make }, { z }, { activation }) => {
  const y = make(z!.shape);
  call.bend(toBendCode(activation), at(z), at(y), countAll(z!.shape));
  return [y];
};

/** ∂L/∂z from ∂L/∂y and y. */
const bendBack: SimdKernel<Bend> = ({ call, at, make }, { dy, y }, { activation }) => {
  const dz = make(y!.shape);
  call.bendBack(toBendCode(activation), at(dy), at(y), at(dz), countAll(y!.shape));
  return [dz];
};

/** The rows of a table `[rows, width]` with these numbers, one below the other. */
const gatherRows: SimdKernel<{ readonly indices: Int32Array }> = (
  { call, at, make, write },
  { table },
  { indices },
) => {
  const width = table!.shape[1]!;
  const rows = make([indices.length, width]);
  const [places] = write([indices], []).lists as [number];
  call.gatherRows(at(table), places, at(rows), indices.length, width);
  return [rows];
};

/** Adds each row to the row of a table of `count` rows that `places` names. */
const scatterRows: SimdKernel<{ readonly count: number }> = (
  { call, at, make, clear },
  { rows, places },
  { count },
) => {
  const width = rows!.shape[1]!;
  const table = make([count, width]);
  clear(table);
  call.scatterRows(at(rows), at(places), at(table), rows!.shape[0]!, width);
  return [table];
};

export const simdMatrices = { multiply, dense, sumRows, bend, bendBack, gatherRows, scatterRows };
