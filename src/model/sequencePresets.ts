/** @file Data of each of the app's own sets of sequences, with settings that suit it. */
import {
  specialSigns,
  type PairsData,
  type SequenceData,
  type SeriesData,
  type TextData,
  type WordsData,
} from "#model/sequenceData.ts";
import { findSeriesFacts, findTextFacts, findWordsFacts } from "#model/sequenceFacts.ts";

/** The set's first text if none is named. */
export function createTextData(set: string, corpus?: string): TextData {
  const facts = findTextFacts({ set, pack: null });
  const chosen = facts?.corpora.find(({ id }) => id === corpus) ?? facts?.corpora[0];
  const distinct = (chosen?.distinct ?? 0) + specialSigns;
  return {
    kind: "text",
    set,
    pack: null,
    corpus: chosen?.id ?? "",
    length: chosen ? toLength(chosen.id, distinct) : usualLength,
    alphabet: Math.min(mostSigns, distinct),
    target: "each",
  };
}

/** Some words of a text in letters. */
const usualLength = 40;
/** A sentence of Chinese, in which a character says as much as a word. */
const shortLength = 24;
/** Each sign is a class that costs time; Chinese texts make do with their commonest. */
const mostSigns = 1000;
/** More different signs than any alphabet of letters has. */
const mostLetters = 200;

/** Poems are read whole, with the line break before them. */
const poems: Readonly<Record<string, number>> = { wujue: 25, qijue: 33 };

function toLength(corpus: string, distinct: number): number {
  return poems[corpus] ?? (distinct > mostLetters ? shortLength : usualLength);
}

export function createWordsData(set: string): WordsData {
  return { kind: "words", set, pack: null, length: findWordsFacts({ set, pack: null })?.longest ?? 12 };
}

export function createPairsData(set: string): PairsData {
  return { kind: "pairs", set, pack: null, samples: 0 };
}

/** The set's first series, its first column; a window of two years of months. */
export function createSeriesData(set: string): SeriesData {
  const [first] = findSeriesFacts({ set, pack: null })?.series ?? [];
  const columns = first?.columns.slice(0, 1) ?? [];
  return {
    kind: "series",
    set,
    pack: null,
    series: first?.id ?? "",
    columns,
    window: 24,
    horizon: 1,
    target: first && first.period === 0 ? "change" : "value",
  };
}

const presets: { readonly [K in SequenceData["kind"]]: Extract<SequenceData, { kind: K }> } = {
  text: createTextData("english-books"),
  words: createWordsData("words-language"),
  series: { ...createSeriesData("time-series"), window: 48 },
  records: { kind: "records", set: "card-spending", pack: null, target: "label" },
  pairs: createPairsData("dates"),
  ratings: { kind: "ratings", set: "tastes", pack: null },
  algorithm: { kind: "algorithm", set: "echo", length: 20, delay: 5, samples: 1000, testShare: 0.2, seed: 7 },
};

/** The first set of a kind of sequences. */
export function createSequenceData<K extends SequenceData["kind"]>(
  kind: K,
): Extract<SequenceData, { kind: K }> {
  return presets[kind];
}
