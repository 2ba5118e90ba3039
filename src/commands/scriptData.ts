/** @file What the script API tells of the data, and how the raw samples of a script become inputs of the network. */
import type { Dataset } from "#data/dataset.ts";
import type { DataSpec } from "#model/data.ts";
import type { Task } from "#model/task.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";
import { toRowShape } from "#model/port.ts";

export interface ApiData {
  readonly kind: DataSpec["kind"];
  readonly set: string;
  readonly task: Task["kind"];
  /** Names by class index; none where no class is asked for, and on the plane. */
  readonly classes: readonly string[];
  /** Of a table: the columns that the network gets, in their order. */
  readonly columns: readonly string[];
  /** Of one sample as the network reads it: `[features]`, `[height, width, channels]`, `[steps, features]`, `[signs]`. */
  readonly shape: Shape;
  /** Numbers of samples in the two parts. */
  readonly train: number;
  readonly test: number;
  /** Numbers that `predict` wants for one sample. */
  readonly inputs: number;
}

export function toApiData(spec: DataSpec, dataset: Dataset): ApiData {
  const about = "about" in dataset ? dataset.about : dataset.kind === "points" ? dataset.table : null;
  return {
    kind: spec.kind,
    set: spec.set,
    task: dataset.task.kind,
    classes: about?.classes ?? [],
    columns: dataset.kind === "points" ? (dataset.table?.columns ?? []) : [],
    shape: toRowShape(dataset.ports),
    train: dataset.train.count,
    test: dataset.test.count,
    inputs: countRaw(dataset),
  };
}

/** Numbers in one raw sample: a point, a row of the table, else the numbers as the network reads them, row by row. */
export function countRaw(dataset: Dataset): number {
  return dataset.kind === "points" ? dataset.rawCount : toSize(toRowShape(dataset.ports));
}

/** `[rows, …shape]`; pixels are taken as they are, 0…1. */
export function encodeRows(
  dataset: Dataset,
  rows: readonly (readonly number[])[],
): Float32Array<ArrayBuffer> {
  const size = toSize(toRowShape(dataset.ports));
  const x = new Float32Array(rows.length * size);
  rows.forEach((row, i) => x.set(dataset.kind === "points" ? dataset.encode(row) : row, i * size));
  return x;
}
