/** @file A series: columns of numbers in time order, and all that can be wrong with a text that is to become one. */
import type { SeriesDates } from "#data/seriesDates.ts";

export interface SeriesColumn {
  readonly name: string;
  /** NaN where there is no value. */
  readonly values: Float64Array<ArrayBuffer>;
}

export interface Series {
  readonly dates: SeriesDates | null;
  readonly columns: readonly SeriesColumn[];
  /** Line of each row in the text, from 1. */
  readonly lines: readonly number[];
}

export type SeriesRepair =
  /** Gaps, words and missing cells get the values between their neighbours. */
  | { readonly kind: "fill" }
  | { readonly kind: "sort" }
  /** Rows without a date go. */
  | { readonly kind: "drop" }
  /** Rows of one date become one: their mean. */
  | { readonly kind: "merge" }
  /** Dates that were left out come back, as gaps that are filled. */
  | { readonly kind: "complete" }
  /** Only the last rows are kept. */
  | { readonly kind: "last" }
  | { readonly kind: "leaveOut"; readonly column: string };

export type SeriesFaultCode =
  | "tooLarge"
  | "empty"
  | "noNumbers"
  | "tooFewRows"
  | "tooManyRows"
  | "tooManyColumns"
  | "unevenRow"
  | "gap"
  | "notNumber"
  | "textColumn"
  | "constantColumn"
  | "emptyColumn"
  | "unordered"
  | "notDate"
  | "repeatedDate"
  | "missingDate";

export interface SeriesFault {
  readonly code: SeriesFaultCode;
  /** Where it is for the first time; null where it is no matter of one line or column. */
  readonly line: number | null;
  readonly column: string | null;
  /** How often it is there, or how many there are. */
  readonly count: number;
  /** What stands there. */
  readonly got: string;
  /** Null where nothing of this text can be used. */
  readonly repair: SeriesRepair | null;
}

export interface ParsedSeries {
  /** What could be read, gaps still in it as NaN while they are not filled; null where a fault has no repair. */
  readonly series: Series | null;
  readonly faults: readonly SeriesFault[];
}

export const seriesLimits = {
  characters: 32 * 1024 * 1024,
  rows: 100_000,
  fewestRows: 10,
  columns: 200,
} as const;

export function toFault(code: SeriesFaultCode, about: Partial<SeriesFault> = {}): SeriesFault {
  return { code, line: null, column: null, count: 1, got: "", repair: null, ...about };
}

/** A million characters or bytes, for people. */
export function toMegabytes(length: number): number {
  return Math.ceil(length / 1024 / 1024);
}
