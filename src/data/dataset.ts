/** @file What every source of data comes down to: typed arrays for the network, and what they are to be looked at with. */
import type { Marks } from "#data/marks.ts";
import type { SequenceDataset } from "#data/sequenceDataset.ts";
import type { SoundFacts } from "#data/sound.ts";
import type { Port } from "#model/port.ts";
import type { Task } from "#model/task.ts";

/** Samples in one part, row by row as the network reads them. */
export interface Part {
  readonly count: number;
  /** `[count, …]`: the numbers of all ports of a sample, one port after the other. */
  readonly x: Float32Array<ArrayBuffer>;
  /**
   * `[count, answers]`: a class index (−1: nothing is asked) or the numbers of a regression for each answer; when
   * pictures are to be reproduced still their class.
   */
  readonly y: Float32Array<ArrayBuffer>;
}

export interface Samples {
  readonly task: Task;
  /** The inputs of one sample. */
  readonly ports: readonly Port[];
  readonly train: Part;
  readonly test: Part;
}

/** Rows of numbers, shown on a plane: the toy sets and the tables. */
export interface PointDataset extends Samples {
  readonly kind: "points";
  readonly train: PointPart;
  readonly test: PointPart;
  /** Numbers in one sample. */
  readonly features: number;
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

export interface PointPart extends Part {
  /** Where the samples lie on the decision map: `[count, 2]`, in the units of the axes. */
  readonly plane: Float32Array<ArrayBuffer>;
}

/** Pictures with a class each; `x` is 0…1, 1 being ink (grey sets) or full light (colour). */
export interface ImageDataset extends Samples {
  readonly kind: "images";
  /** Of one picture. */
  readonly shape: readonly [height: number, width: number, channels: number];
  /** Of spectrograms, time × mel band: how they were made of sound. */
  readonly sound: SoundFacts | null;
  /** Of all samples of the set; the training part may have fewer. */
  readonly marks: readonly Marks[];
  readonly about: SetAbout;
}

export type Dataset = PointDataset | ImageDataset | SequenceDataset;

/** One axis of the decision map, in the units in which people read it. */
export interface Axis {
  /** Index of the feature (table) or 0 and 1 (plane). */
  readonly feature: number;
  readonly min: number;
  readonly max: number;
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

/** What a set says of itself in its `meta.json`, for people. */
export interface SetAbout {
  readonly id: string;
  readonly title: string;
  readonly titleZh: string;
  readonly note: string;
  readonly noteZh: string;
  readonly classes: readonly string[];
  readonly classesZh: readonly string[];
  /** Made by a program; the page says so. */
  readonly generated: boolean;
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  /** Something to be thought about before use; empty when there is nothing. */
  readonly caution: string;
}
