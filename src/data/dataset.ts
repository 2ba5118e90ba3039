/** @file What every source of data comes down to: typed arrays for the network, and a plane to look at them on. */
import type { Task } from "#model/task.ts";

/** Samples in one part. `x` is `[count, features]` row by row, as the network reads it; `y` a class index or a number. */
export interface Part {
  readonly count: number;
  readonly x: Float32Array<ArrayBuffer>;
  readonly y: Float32Array<ArrayBuffer>;
  /** Where the samples lie on the decision map: `[count, 2]`, in the units of the axes. */
  readonly plane: Float32Array<ArrayBuffer>;
}

/** One axis of the decision map, in the units in which people read it. */
export interface Axis {
  /** Index of the feature (table) or 0 and 1 (plane). */
  readonly feature: number;
  readonly min: number;
  readonly max: number;
}

export interface Dataset {
  readonly task: Task;
  readonly features: number;
  readonly train: Part;
  readonly test: Part;
  readonly axes: readonly [Axis, Axis];
  /**
   * The inputs of a `size × size` grid over the axes, `[size · size, features]`, row by row from the top left
   * (largest second axis first); features that are no axis are at their mean over the training part.
   */
  readonly toGrid: (size: number) => Float32Array<ArrayBuffer>;
  /** The inputs `[features]` of one place on the map, in the units of the axes. */
  readonly toInputs: (first: number, second: number) => Float32Array<ArrayBuffer>;
  /** Numbers in one raw sample: 2 on the plane (x₁, x₂), else the columns of the table without those left out. */
  readonly rawCount: number;
  /** The inputs `[features]` of one raw sample, in the units of the data. */
  readonly encode: (raw: readonly number[]) => Float32Array<ArrayBuffer>;
  /** Columns of a table with the numbers that standardise them; null on the plane. */
  readonly table: TableInfo | null;
  /** Mean and deviation by which a regression's target was scaled; [0, 1] when it was not. */
  readonly targetScale: readonly [mean: number, deviation: number];
}

export interface TableInfo {
  readonly columns: readonly string[];
  readonly columnsZh: readonly string[];
  readonly target: string;
  readonly classes: readonly string[];
  readonly classesZh: readonly string[];
  readonly mean: Float32Array<ArrayBuffer>;
  readonly deviation: Float32Array<ArrayBuffer>;
}
