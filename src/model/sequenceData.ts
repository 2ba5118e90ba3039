/**
 * @file Data whose order matters (text, words, series, records, pairs of sequences) and, beside it, ratings: what each
 * is described by, and what is known of a set before it is loaded. The sets themselves are in `data/`.
 *
 * Text is read as signs: whole numbers, 0 for padding, 1 for what is too rare for the alphabet, then the signs of the
 * text, the most frequent first.
 */
import type { PackId } from "#model/data.ts";
import type { Range } from "#model/range.ts";

/** Signs that stand for no character: padding and "other". */
export const specialSigns = 2;

/** A text, to be continued sign by sign (a language model). */
export interface TextData {
  readonly kind: "text";
  /** A `TextSet` where there is no `pack`. */
  readonly set: PackId;
  readonly pack: TextFacts | null;
  /** Which of the texts of the set. */
  readonly corpus: string;
  /** Signs that are read at once; of texts in lines the longest line that is read whole. */
  readonly length: number;
  /** Signs that are told apart at most; rarer ones are "other". */
  readonly alphabet: number;
  /** What is asked: the next sign after each sign of the window, or after its last one alone. */
  readonly target: "each" | "last";
}

export interface TextFacts {
  /** character: one long text, cut into windows; line: each line is a sample of its own (a poem). */
  readonly unit: "character" | "line";
  readonly corpora: readonly CorpusFacts[];
}

export interface CorpusFacts {
  readonly id: string;
  /** All characters of the text; in lines the line breaks count, too. */
  readonly characters: number;
  /** Different ones among them. */
  readonly distinct: number;
}

/** Words or messages, read letter by letter, each with a class. */
export interface WordsData {
  readonly kind: "words";
  /** A `WordsSet` where there is no `pack`. */
  readonly set: PackId;
  readonly pack: WordsFacts | null;
  /** Letters that are read of each word; longer ones are cut, shorter ones padded at the end. */
  readonly length: number;
}

export interface WordsFacts {
  readonly classes: number;
  /** Different letters of the training part. */
  readonly distinct: number;
  /** Letters of the longest word. */
  readonly longest: number;
  readonly train: number;
  readonly test: number;
}

/** A series of numbers over time: the next `horizon` values from the last `window`. */
export interface SeriesData {
  readonly kind: "series";
  /** A `SeriesSet` where there is no `pack`. */
  readonly set: PackId;
  readonly pack: SeriesFacts | null;
  /** Which of the series of the set. */
  readonly series: string;
  /** What is read at each step; the first one is forecast. */
  readonly columns: readonly string[];
  readonly window: number;
  readonly horizon: number;
  /** The value itself, or how far it moves from the last one known. */
  readonly target: "value" | "change";
}

export interface SeriesFacts {
  readonly series: readonly OneSeriesFacts[];
}

export interface OneSeriesFacts {
  readonly id: string;
  readonly rows: number;
  /** Columns of numbers. */
  readonly columns: readonly string[];
  /** Steps after which it repeats itself, about; 0 where it does not. */
  readonly period: number;
}

/** Sequences of records (payments), a few of them to be found. */
export interface RecordsData {
  readonly kind: "records";
  /** A `RecordsSet` where there is no `pack`. */
  readonly set: PackId;
  readonly pack: RecordsFacts | null;
  /** What is learned: which records are wrong; what a record is, from those well before it; or the whole
   * sequence again (an autoencoder). */
  readonly target: "label" | "next" | "self";
}

export interface RecordsFacts {
  readonly steps: number;
  /** Numbers of one record as the network reads it: categories as one number each. */
  readonly features: number;
  readonly classes: number;
  readonly train: number;
  readonly test: number;
}

/** Pairs of texts: the second is to be written from the first. */
export interface PairsData {
  readonly kind: "pairs";
  /** A `PairsSet` where there is no `pack`. */
  readonly set: PackId;
  readonly pack: PairsFacts | null;
  /** So many of the training pairs are used, the first ones; 0: all of them. */
  readonly samples: number;
}

export interface PairsFacts {
  /** Different letters of both sides in the training part. */
  readonly sourceDistinct: number;
  readonly targetDistinct: number;
  /** Letters of the longest text on both sides. */
  readonly sourceLongest: number;
  readonly targetLongest: number;
  readonly train: number;
  readonly test: number;
}

/** Who liked what, and how much. */
export interface RatingsData {
  readonly kind: "ratings";
  /** A `RatingsSet` where there is no `pack`. */
  readonly set: PackId;
  readonly pack: RatingsFacts | null;
}

export interface RatingsFacts {
  readonly users: number;
  readonly items: number;
  readonly train: number;
  readonly test: number;
}

export const algorithmSets = ["echo", "parity", "brackets", "adding"] as const;
export type AlgorithmSet = (typeof algorithmSets)[number];

/** Sequences made by a rule, to see what a memory can hold. */
export interface AlgorithmData {
  readonly kind: "algorithm";
  readonly set: AlgorithmSet;
  /** Steps of each sequence. */
  readonly length: number;
  /** echo: by how many steps the answer is behind. */
  readonly delay: number;
  readonly samples: number;
  readonly testShare: number;
  readonly seed: number;
}

export const textSets = ["english-books", "tang-poems", "zh-classics"] as const;
export type TextSet = (typeof textSets)[number];
export const wordsSets = ["words-language", "first-names"] as const;
export type WordsSet = (typeof wordsSets)[number];
export const seriesSets = ["time-series", "stocks"] as const;
export type SeriesSet = (typeof seriesSets)[number];
export const recordsSets = ["card-spending"] as const;
export type RecordsSet = (typeof recordsSets)[number];
export const pairsSets = ["dates"] as const;
export type PairsSet = (typeof pairsSets)[number];
export const ratingsSets = ["tastes"] as const;
export type RatingsSet = (typeof ratingsSets)[number];

export const sequenceRanges = {
  /** Signs of a window, letters of a word. */
  length: { min: 2, max: 400, integer: true },
  alphabet: { min: 8, max: 5000, integer: true },
  window: { min: 2, max: 400, integer: true },
  horizon: { min: 1, max: 60, integer: true },
  /** Of a generated sequence. */
  steps: { min: 2, max: 200, integer: true },
  delay: { min: 1, max: 100, integer: true },
  generated: { min: 20, max: 5000, integer: true },
  pairs: { min: 0, max: 100_000, integer: true },
} as const satisfies Record<string, Range>;

export type SequenceData =
  | TextData
  | WordsData
  | SeriesData
  | RecordsData
  | PairsData
  | RatingsData
  | AlgorithmData;

const sequenceKinds = ["text", "words", "series", "records", "pairs", "ratings", "algorithm"] as const;

export function isSequenceData<D extends { readonly kind: string }>(
  data: D,
): data is Extract<D, { kind: SequenceData["kind"] }> {
  return (sequenceKinds as readonly string[]).includes(data.kind);
}
