/** @file What sequences and ratings come down to: numbers for the network, and what is needed to read them as people do. */
import type { Samples, SetAbout } from "#data/dataset.ts";
import type { AlgorithmSet, RecordsData, SeriesData, TextData } from "#model/sequenceData.ts";

/** The characters behind the signs: `signs[0]` is padding (""), `signs[1]` stands for all rarer ones ("□"). */
export interface Alphabet {
  readonly signs: readonly string[];
  /** The sign of a character; 1 where the alphabet has none. */
  readonly toSign: (character: string) => number;
}

interface Sequences extends Samples {
  readonly about: SetAbout;
}

/** Windows of a text: `x` signs, `y` the sign that follows each of them, or the last. */
export interface TextDataset extends Sequences {
  readonly kind: "text";
  readonly alphabet: Alphabet;
  readonly unit: "character" | "line";
  readonly target: TextData["target"];
  /** Bits per character of the test part for those who know only how often signs, or triples of them, come. */
  readonly baselines: { readonly single: number; readonly triple: number };
}

/** Words, their letters from the first on, padded at the end. */
export interface WordsDataset extends Sequences {
  readonly kind: "words";
  readonly alphabet: Alphabet;
  /** As they were written, in the order of the samples. */
  readonly words: { readonly train: readonly string[]; readonly test: readonly string[] };
  /** Share of the test part that naive Bayes on single letters and pairs names right, and the commonest class. */
  readonly baselines: { readonly bayes: number; readonly commonest: number };
}

/** `x` `[window, columns]` and `y` `[horizon]`, standardised by the training part. */
export interface SeriesDataset extends Sequences {
  readonly kind: "series";
  /** Which of the series of the set. */
  readonly series: string;
  /** What is forecast, in its own unit, over all time. */
  readonly values: Float32Array<ArrayBuffer>;
  /** All that is read, in its own unit; the first one is `values`. */
  readonly inputs: readonly Float32Array<ArrayBuffer>[];
  /** All columns of numbers that the series has, whether they are read or not. */
  readonly table: readonly { readonly name: string; readonly values: Float32Array<ArrayBuffer> }[];
  /** What stands on the time axis, for each value. */
  readonly times: readonly string[];
  readonly column: string;
  readonly target: SeriesData["target"];
  readonly window: number;
  readonly horizon: number;
  /** Steps after which it repeats itself, about; 0 where it does not. */
  readonly period: number;
  /** In `values`: where the first target of each part lies; samples follow one by one. */
  readonly starts: { readonly train: number; readonly test: number };
  /** Of the values; where changes are forecast, `changeScale` is that of the changes. */
  readonly scale: Scale;
  readonly changeScale: Scale;
  /** A window of `inputs`, `[window, columns]` in their own units, as the network reads it. */
  readonly encode: (window: ArrayLike<number>) => Float32Array<ArrayBuffer>;
  /** What the network answers, in the unit of the values; `last` is the last value of the window. */
  readonly decode: (outputs: ArrayLike<number>, last: number) => Float32Array<ArrayBuffer>;
}

export interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

/** Payments: `x` `[steps, features]`. */
export interface RecordsDataset extends Sequences {
  readonly kind: "records";
  readonly target: RecordsData["target"];
  /** Class of each step, 0 being the usual one, whatever is learned: `[count, steps]`. */
  readonly labels: { readonly train: Uint8Array<ArrayBuffer>; readonly test: Uint8Array<ArrayBuffer> };
  /** Columns as they were recorded, for people; categories by name. */
  readonly columns: readonly RecordColumn[];
}

export interface RecordColumn {
  readonly name: string;
  readonly nameZh: string;
  /** Names of the categories in both languages; null for a number. */
  readonly categories: { readonly en: readonly string[]; readonly zh: readonly string[] } | null;
  /** `[count, steps]` */
  readonly train: Float32Array<ArrayBuffer>;
  readonly test: Float32Array<ArrayBuffer>;
}

/**
 * Ports `source` and `target`: the text, and the answer so far (a start sign and all letters but the last); `y` is the
 * answer with an end sign, −1 behind it.
 */
export interface PairsDataset extends Sequences {
  readonly kind: "pairs";
  readonly sourceAlphabet: Alphabet;
  /** Its signs 2 and 3 are start and end. */
  readonly targetAlphabet: Alphabet;
  readonly pairs: { readonly train: readonly TextPair[]; readonly test: readonly TextPair[] };
}

export type TextPair = readonly [source: string, target: string];

export const startSign = 2;
export const endSign = 3;

/** Ports `user` and `item`; `y` are standardised stars. */
export interface RatingsDataset extends Sequences {
  readonly kind: "ratings";
  readonly users: number;
  readonly items: readonly RatedItem[];
  readonly scale: Scale;
  /** Least and most stars. */
  readonly range: readonly [least: number, most: number];
}

export interface RatedItem {
  readonly name: string;
  readonly nameZh: string;
  /** Genres, kinds of food …; none where nothing is known. */
  readonly kinds: readonly string[];
  readonly kindsZh: readonly string[];
}

export interface AlgorithmDataset extends Samples {
  readonly kind: "algorithm";
  readonly set: AlgorithmSet;
  readonly delay: number;
}

export type SequenceDataset =
  | TextDataset
  | WordsDataset
  | SeriesDataset
  | RecordsDataset
  | PairsDataset
  | RatingsDataset
  | AlgorithmDataset;
