/**
 * @file Products of matrices C = A·B, where a kernel says how an element of A and of B is read and what becomes of one of
 * C: so a slope, a bias or a window is worked in on the way, and nothing lies in memory that is read only once. The
 * method is that of tiles: a workgroup copies a tile of A and of B into memory of its own, where each number is used
 * as often as the tile is long (Volkov and Demmel 2008). Of small results with long sums, as gradients of weights are, a
 * tile is small and its sum is shared among `lanes`; where even so few workgroups would have much to add, several take a
 * share of each sum, and a second dispatch adds those ("split-K").
 */
import { dispatch, dispatchEach, type Dispatch } from "#kernels/webgpu/kernel.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";
import type * as tf from "@tensorflow/tfjs-core";

export interface Product {
  readonly key: string;
  readonly rows: number;
  readonly columns: number;
  /** Terms of a sum. */
  readonly inner: number;
  readonly inputs: Dispatch["inputs"];
  /** Beside `rows`, `columns` and `inner`. */
  readonly uniforms?: Dispatch["uniforms"];
  readonly shape: readonly number[];
  /** Functions that the three below call. */
  readonly code?: string;
  /** Bodies of functions of `row` and `k`, of `k` and `column`, and of `row`, `column` and `value`. */
  readonly readA: string;
  readonly readB: string;
  readonly write: string;
  /** Whether neighbours in memory are those along the sum. */
  readonly isAlongA: boolean;
  readonly isAlongB: boolean;
  /** Whether `write` needs nothing but uniforms; then a long sum may be shared. */
  readonly isPlain?: boolean;
}

type Extent = readonly [rows: number, columns: number];

interface Tiling {
  /** What a workgroup computes of C. */
  readonly tile: Extent;
  /** What a thread computes of that. */
  readonly per: Extent;
  readonly lanes: number;
  /** Terms that lie in the workgroup's memory at once. */
  readonly deep: number;
}

const large: Tiling = { tile: [64, 64], per: [4, 4], lanes: 1, deep: 16 };
const middle: Tiling = { tile: [32, 32], per: [2, 2], lanes: 1, deep: 32 };
/** Many places of few channels. */
const tall: Tiling = { tile: [64, 16], per: [4, 1], lanes: 1, deep: 32 };
const small: Tiling = { tile: [16, 16], per: [2, 2], lanes: 4, deep: 32 };

/** Enough tiles to keep a GPU busy. */
const manyTiles = 64;

/** The largest of which there are many, and which the result does not leave mostly empty. */
function toTiling({ rows, columns }: Pick<Product, "rows" | "columns">): Tiling {
  const isFull = (length: number, extent: number) => length <= Math.max(16, 1.5 * extent);
  const fits = ({ tile: [down, across] }: Tiling) =>
    isFull(down, rows) &&
    isFull(across, columns) &&
    Math.ceil(rows / down) * Math.ceil(columns / across) >= manyTiles;
  return [large, middle, tall].find(fits) ?? small;
}

/** Workgroups across and down that compute a product of this size. */
export function countTiles(size: Pick<Product, "rows" | "columns">): [across: number, down: number] {
  const [down, across] = toTiling(size).tile;
  return [Math.ceil(size.columns / across), Math.ceil(size.rows / down)];
}

/** A sum so long is worth a second dispatch where there are few of them. */
const longSum = 4096;

/** Fewest terms of a share of a sum; full depths of every tile. */
const leastShare = 1024;

/** Into how many shares the sums are divided, and how many terms the longest has. */
function toShares(product: Product): { readonly shares: number; readonly terms: number } {
  const { inner, isPlain = false } = product;
  const [across, down] = countTiles(product);
  const wanted = Math.ceil(manyTiles / (across * down));
  if (!isPlain || inner < longSum || wanted === 1) return { shares: 1, terms: inner };
  const terms = leastShare * Math.ceil(inner / leastShare / wanted);
  return { shares: Math.ceil(inner / terms), terms };
}

export function dispatchProduct(backend: PieceBackend, product: Product): tf.TensorInfo {
  const { rows, columns, inner, inputs, shape } = product;
  const tiling = toTiling(product);
  const { tile, per, lanes } = tiling;
  const { shares, terms } = toShares(product);
  const isWhole = shares === 1;
  const key = `${product.key} ${tile.join("x")} ${Object.keys(inputs).join(" ")}`;
  const uniforms = { rows, columns, inner, terms, ...product.uniforms };
  const sums = dispatch(backend, {
    key: isWhole ? key : `${key} shares`,
    toCode: () => toCode(isWhole ? product : { ...product, write: writeShare }, tiling),
    inputs,
    uniforms,
    shape: isWhole ? shape : [shares, rows, columns],
    workgroups: [...countTiles(product), shares],
    threads: (tile[0] / per[0]) * (tile[1] / per[1]) * lanes,
  });
  if (isWhole) return sums;
  const whole = dispatchEach(backend, {
    key: `${key} add`,
    inputs: { sums },
    uniforms: { ...uniforms, shares },
    shape,
    length: rows * columns,
    code: toWrite(product),
    body: `
    var sum = 0.0;
    for (var share = 0; share < uniforms.shares; share++) { sum += sums[share * uniforms.length + at]; }
    write(at / uniforms.columns, at % uniforms.columns, sum);`,
  });
  backend.disposeData(sums.dataId);
  return whole;
}

const writeShare = "result[(i32(workgroupId.z) * uniforms.rows + row) * uniforms.columns + column] = value;";

function toWrite({ write }: Product): string {
  return `fn write(row: i32, column: i32, value: f32) { ${write} }`;
}

function toCode(product: Product, { tile, per, lanes, deep }: Tiling): string {
  const [height, width] = [tile[0] / per[0], tile[1] / per[1]];
  const downs = Array.from({ length: per[0] }, (_, i) => i);
  const acrosses = Array.from({ length: per[1] }, (_, j) => j);
  const both = downs.flatMap((i) => acrosses.map((j) => [i, j] as const));
  const load = (
    list: string,
    length: string,
    isAlong: boolean,
    limit: string,
    first: string,
    read: string,
  ) => `
      for (var at = tid; at < deep * ${length}; at += threads) {
        let depth = ${isAlong ? "at % deep" : `at / ${length}`};
        let place = ${isAlong ? "at / deep" : `at % ${length}`};
        let k = first + depth;
        let line = ${first} + place;
        var value = 0.0;
        if (k < end && line < ${limit}) { value = ${read}; }
        ${list}[depth * ${length} + place] = value;
      }`;
  const put = (row: string, column: string, value: string) =>
    `if (${row} < uniforms.rows && ${column} < uniforms.columns) { write(${row}, ${column}, ${value}); }`;
  return `
  const down = ${tile[0]};
  const across = ${tile[1]};
  const deep = ${deep};
  const width = ${width};
  const positions = ${height * width};
  const lanes = ${lanes};
  const threads = positions * lanes;
  var<workgroup> tileA: array<f32, deep * down>;
  var<workgroup> tileB: array<f32, deep * across>;
  ${lanes > 1 ? "var<workgroup> partial: array<f32, lanes * down * across>;" : ""}
  ${product.code ?? ""}
  fn readA(row: i32, k: i32) -> f32 { ${product.readA} }
  fn readB(k: i32, column: i32) -> f32 { ${product.readB} }
  ${toWrite(product)}
  fn main() {
    let tid = i32(localId.x);
    let lane = tid / positions;
    let top = tid % positions / width;
    let left = tid % width;
    let firstRow = i32(workgroupId.y) * down;
    let firstColumn = i32(workgroupId.x) * across;
    ${both.map(([i, j]) => `var sum${i}${j} = 0.0;`).join(" ")}
    let start = i32(workgroupId.z) * uniforms.terms;
    let end = min(uniforms.inner, start + uniforms.terms);
    // All workgroups go as many rounds: a barrier must stand where none of its threads can miss it.
    for (var gone = 0; gone < uniforms.terms; gone += deep) {
      let first = start + gone;
      ${load("tileA", "down", product.isAlongA, "uniforms.rows", "firstRow", "readA(line, k)")}
      ${load("tileB", "across", product.isAlongB, "uniforms.columns", "firstColumn", "readB(k, line)")}
      workgroupBarrier();
      for (var k = lane; k < min(deep, end - first); k += lanes) {
        ${downs.map((i) => `let a${i} = tileA[k * down + top + ${i * height}];`).join(" ")}
        ${acrosses.map((j) => `let b${j} = tileB[k * across + left + ${j * width}];`).join(" ")}
        ${both.map(([i, j]) => `sum${i}${j} += a${i} * b${j};`).join(" ")}
      }
      workgroupBarrier();
    }
    ${
      lanes === 1
        ? both
            .map(([i, j]) =>
              put(`firstRow + top + ${i * height}`, `firstColumn + left + ${j * width}`, `sum${i}${j}`),
            )
            .join("\n    ")
        : `
    ${both
      .map(
        ([i, j]) =>
          `partial[(lane * down + top + ${i * height}) * across + left + ${j * width}] = sum${i}${j};`,
      )
      .join(" ")}
    workgroupBarrier();
    for (var at = tid; at < down * across; at += threads) {
      var sum = 0.0;
      for (var one = 0; one < lanes; one++) { sum += partial[one * down * across + at]; }
      ${put("firstRow + at / across", "firstColumn + at % across", "sum")}
    }`
    }
  }`;
}
