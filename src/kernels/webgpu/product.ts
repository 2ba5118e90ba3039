/**
 * @file Products of matrices C = A·B, where a kernel says how an element of A and of B is read and what becomes of one of
 * C: so a slope, a bias or a window is worked in on the way, and nothing lies in memory that is read only once. The
 * method is that of tiles: a workgroup copies a tile of A and of B into memory of its own, where each number is used
 * `tile` times (Volkov and Demmel 2008). Of small results with long sums, as gradients of weights are, a tile is small
 * and its sum is shared among `lanes`.
 */
import { dispatch, type Dispatch } from "#kernels/webgpu/kernel.ts";
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
}

interface Tiling {
  /** Rows and columns of C that a workgroup computes. */
  readonly tile: number;
  /** Rows and columns of them that a thread computes. */
  readonly per: number;
  readonly lanes: number;
  /** Terms that lie in the workgroup's memory at once. */
  readonly deep: number;
}

const large: Tiling = { tile: 64, per: 4, lanes: 1, deep: 16 };
const middle: Tiling = { tile: 32, per: 2, lanes: 1, deep: 32 };
const small: Tiling = { tile: 16, per: 2, lanes: 4, deep: 32 };

/** Enough tiles to keep a GPU busy. */
const manyTiles = 64;

function toTiling({ rows, columns }: Pick<Product, "rows" | "columns">): Tiling {
  const hasMany = ({ tile }: Tiling) => Math.ceil(rows / tile) * Math.ceil(columns / tile) >= manyTiles;
  return [large, middle].find(hasMany) ?? small;
}

/** Workgroups across and down that compute a product of this size. */
export function countTiles(size: Pick<Product, "rows" | "columns">): [across: number, down: number] {
  const { tile } = toTiling(size);
  return [Math.ceil(size.columns / tile), Math.ceil(size.rows / tile)];
}

export function dispatchProduct(backend: PieceBackend, product: Product): tf.TensorInfo {
  const { rows, columns, inner, inputs, shape } = product;
  const tiling = toTiling(product);
  const { tile, per, lanes } = tiling;
  return dispatch(backend, {
    key: `${product.key} ${tile} ${Object.keys(inputs).join(" ")}`,
    toCode: () => toCode(product, tiling),
    inputs,
    uniforms: { rows, columns, inner, ...product.uniforms },
    shape,
    workgroups: countTiles(product),
    threads: (tile / per) ** 2 * lanes,
  });
}

function toCode(product: Product, { tile, per, lanes, deep }: Tiling): string {
  const side = tile / per;
  const each = Array.from({ length: per }, (_, i) => i);
  const both = each.flatMap((i) => each.map((j) => [i, j] as const));
  const load = (list: string, isAlong: boolean, limit: string, first: string, read: string) => `
      for (var at = tid; at < deep * tile; at += threads) {
        let depth = ${isAlong ? "at % deep" : "at / tile"};
        let place = ${isAlong ? "at / deep" : "at % tile"};
        let k = first + depth;
        let line = ${first} + place;
        var value = 0.0;
        if (k < uniforms.inner && line < ${limit}) { value = ${read}; }
        ${list}[depth * tile + place] = value;
      }`;
  const put = (row: string, column: string, value: string) =>
    `if (${row} < uniforms.rows && ${column} < uniforms.columns) { write(${row}, ${column}, ${value}); }`;
  return `
  const tile = ${tile};
  const deep = ${deep};
  const side = ${side};
  const lanes = ${lanes};
  const threads = ${side * side * lanes};
  var<workgroup> tileA: array<f32, deep * tile>;
  var<workgroup> tileB: array<f32, deep * tile>;
  ${lanes > 1 ? "var<workgroup> partial: array<f32, lanes * tile * tile>;" : ""}
  ${product.code ?? ""}
  fn readA(row: i32, k: i32) -> f32 { ${product.readA} }
  fn readB(k: i32, column: i32) -> f32 { ${product.readB} }
  fn write(row: i32, column: i32, value: f32) { ${product.write} }
  fn main() {
    let tid = i32(localId.x);
    let lane = tid / (side * side);
    let top = tid % (side * side) / side;
    let left = tid % side;
    let firstRow = i32(workgroupId.y) * tile;
    let firstColumn = i32(workgroupId.x) * tile;
    ${both.map(([i, j]) => `var sum${i}${j} = 0.0;`).join(" ")}
    for (var first = 0; first < uniforms.inner; first += deep) {
      ${load("tileA", product.isAlongA, "uniforms.rows", "firstRow", "readA(line, k)")}
      ${load("tileB", product.isAlongB, "uniforms.columns", "firstColumn", "readB(k, line)")}
      workgroupBarrier();
      for (var k = lane; k < deep; k += lanes) {
        ${each.map((i) => `let a${i} = tileA[k * tile + top + ${i * side}];`).join(" ")}
        ${each.map((j) => `let b${j} = tileB[k * tile + left + ${j * side}];`).join(" ")}
        ${both.map(([i, j]) => `sum${i}${j} += a${i} * b${j};`).join(" ")}
      }
      workgroupBarrier();
    }
    ${
      lanes === 1
        ? both
            .map(([i, j]) =>
              put(`firstRow + top + ${i * side}`, `firstColumn + left + ${j * side}`, `sum${i}${j}`),
            )
            .join("\n    ")
        : `
    ${both
      .map(
        ([i, j]) => `partial[(lane * tile + top + ${i * side}) * tile + left + ${j * side}] = sum${i}${j};`,
      )
      .join(" ")}
    workgroupBarrier();
    for (var at = tid; at < tile * tile; at += threads) {
      var sum = 0.0;
      for (var one = 0; one < lanes; one++) { sum += partial[one * tile * tile + at]; }
      ${put("firstRow + at / tile", "firstColumn + at % tile", "sum")}
    }`
    }
  }`;
}
