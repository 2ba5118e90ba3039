/** @file Numbers moved to mean 0 and variance 1, by column or by row, and errors back, by the SIMD module. */
import type { SimdKernel } from "#kernels/simdModule.ts";

interface Standard {
  /** Added to the variance. */
  readonly epsilon: number;
}

/** Of `[rows, columns]` each column: gives x̂, then mean, variance and 1/√(variance + ε), `[columns]` each. */
const standardizeColumns: SimdKernel<Standard> = ({ call, at, make }, { x }, { epsilon }) => {
  const [rows, columns] = x!.shape as [number, number];
  const made = [make([rows, columns]), make([columns]), make([columns]), make([columns])];
  call.standardizeColumns(at(x), ...made.map(at), rows, columns, epsilon);
  return made;
};

/** Each row: gives x̂, and 1/√(variance + ε), `[rows]`. */
const standardizeRows: SimdKernel<Standard> = ({ call, at, make }, { x }, { epsilon }) => {
  const [rows, columns] = x!.shape as [number, number];
  const made = [make([rows, columns]), make([rows])];
  call.standardizeRows(at(x), ...made.map(at), rows, columns, epsilon);
  return made;
};

/** ∂L/∂x from ∂L/∂x̂, x̂ and what it was multiplied by, of columns or of rows. */
const standardizeBack: SimdKernel<{ readonly isByRow: boolean }> = (
  { call, at, make },
  { slopes, standard, scale },
  { isByRow },
) => {
  const [rows, columns] = slopes!.shape as [number, number];
  const dx = make([rows, columns]);
  const back = isByRow ? call.standardizeRowsBack : call.standardizeColumnsBack;
  back(at(slopes), at(standard), at(scale), at(dx), rows, columns);
  return [dx];
};

export const simdNormalizations = { standardizeColumns, standardizeRows, standardizeBack };
