/** @file What sequences and ratings ask of a network, told without loading them. */
import type { DataSpec } from "#model/data.ts";
import type { Port } from "#model/port.ts";
import { specialSigns, type SequenceData, type TextData } from "#model/sequenceData.ts";
import {
  findCorpus,
  findPairsFacts,
  findRatingsFacts,
  findRecordsFacts,
  findSeries,
  findTextFacts,
  findWordsFacts,
} from "#model/sequenceFacts.ts";
import type { Task } from "#model/task.ts";

/** Signs of a language model's alphabet, padding and "other" included. An unknown text has the special ones alone. */
function countSigns(data: TextData): number {
  return Math.min((findCorpus(data)?.distinct ?? 0) + specialSigns, data.alphabet);
}

/** Signs of a letter-by-letter reader; nothing is left out of small alphabets. */
function withSpecial(distinct: number | undefined): number {
  return (distinct ?? 0) + specialSigns;
}

/** Beginning and end of a text that is to be written. */
const endSigns = 2;

/** Signs that the answers of a set of pairs are written in: padding, other, start, end, then its letters. */
function countTargetSigns(targetDistinct: number | undefined): number {
  return withSpecial(targetDistinct) + endSigns;
}

/** Steps of an answer, its end included. */
function countTargetSteps(targetLongest: number | undefined): number {
  return (targetLongest ?? 1) + 1;
}

/** Whether each sample goes on where the one before it ended: a text in windows side by side. */
export function isContinuous(data: DataSpec): boolean {
  return data.kind === "text" && data.target === "each" && findTextFacts(data)?.unit !== "line";
}

const each = { classes: 0, steps: null, numbers: 0 } as const;

export function toSequenceTask(data: SequenceData): Task {
  switch (data.kind) {
    case "text":
      return {
        ...each,
        kind: "classification",
        classes: countSigns(data),
        steps: data.target === "each" ? data.length : null,
      };
    case "words":
      return { ...each, kind: "classification", classes: findWordsFacts(data)?.classes ?? 2 };
    case "series":
      return { ...each, kind: "regression", numbers: data.horizon };
    case "records":
      return toRecordsTask(data);
    case "pairs": {
      const facts = findPairsFacts(data);
      return {
        ...each,
        kind: "classification",
        classes: countTargetSigns(facts?.targetDistinct),
        steps: countTargetSteps(facts?.targetLongest),
      };
    }
    case "ratings":
      return { ...each, kind: "regression", numbers: 1 };
    case "algorithm":
      return toAlgorithmTask(data);
  }
}

function toRecordsTask(data: Extract<SequenceData, { kind: "records" }>): Task {
  const { steps = 1, features = 1 } = findRecordsFacts(data) ?? {};
  if (data.target === "self") return { ...each, kind: "reconstruction" };
  if (data.target === "next") return { ...each, kind: "regression", steps, numbers: features };
  return { ...each, kind: "classification", classes: 2, steps };
}

/** echo and parity answer at every step; brackets and adding once, at the end. */
function toAlgorithmTask({ set, length }: Extract<SequenceData, { kind: "algorithm" }>): Task {
  if (set === "adding") return { ...each, kind: "regression", numbers: 1 };
  return { ...each, kind: "classification", classes: 2, steps: set === "brackets" ? null : length };
}

/** Opening and closing brackets of two kinds. */
const bracketSigns = specialSigns + 4;

export function toSequencePorts(data: SequenceData): readonly Port[] {
  switch (data.kind) {
    case "text":
      return [{ name: "all", shape: [data.length], signs: countSigns(data) }];
    case "words":
      return [{ name: "all", shape: [data.length], signs: withSpecial(findWordsFacts(data)?.distinct) }];
    case "series":
      return [{ name: "all", shape: [data.window, data.columns.length], signs: 0 }];
    case "records": {
      const { steps = 1, features = 1 } = findRecordsFacts(data) ?? {};
      return [{ name: "all", shape: [steps, features], signs: 0 }];
    }
    case "pairs": {
      const facts = findPairsFacts(data);
      const written = countTargetSteps(facts?.targetLongest);
      return [
        { name: "source", shape: [facts?.sourceLongest ?? 1], signs: withSpecial(facts?.sourceDistinct) },
        { name: "target", shape: [written], signs: countTargetSigns(facts?.targetDistinct) },
      ];
    }
    case "ratings": {
      const { users = 1, items = 1 } = findRatingsFacts(data) ?? {};
      return [
        { name: "user", shape: [1], signs: users },
        { name: "item", shape: [1], signs: items },
      ];
    }
    case "algorithm":
      return [toAlgorithmPort(data)];
  }
}

function toAlgorithmPort({ set, length }: Extract<SequenceData, { kind: "algorithm" }>): Port {
  if (set === "brackets") return { name: "all", shape: [length], signs: bracketSigns };
  return { name: "all", shape: [length, set === "adding" ? 2 : 1], signs: 0 };
}

/** Share of a text or a series that is kept for testing: its end, or a tenth of the lines. */
export const textTestShare = 0.1;
export const seriesTestShare = 0.2;

/** Most windows that are cut out of one text, so that all of them can be held at once. */
export const maxWindows = 40_000;

/** Samples of the training part, about. */
export function countSequenceTrain(data: SequenceData): number {
  switch (data.kind) {
    case "text":
      return countWindows(data);
    case "words":
      return findWordsFacts(data)?.train ?? 1;
    case "series": {
      const rows = Math.round((findSeries(data)?.rows ?? 1) * (1 - seriesTestShare));
      return Math.max(1, rows - data.window - data.horizon + 1);
    }
    case "records":
      return findRecordsFacts(data)?.train ?? 1;
    case "pairs": {
      const all = findPairsFacts(data)?.train ?? 1;
      return data.samples > 0 ? Math.min(all, data.samples) : all;
    }
    case "ratings":
      return findRatingsFacts(data)?.train ?? 1;
    case "algorithm":
      return Math.max(1, Math.round(data.samples * (1 - data.testShare)));
  }
}

/** Of a text in lines, one a line of average length; else windows side by side, or every few signs. */
function countWindows(data: TextData): number {
  const characters = (findCorpus(data)?.characters ?? 1) * (1 - textTestShare);
  const isWhole = data.target === "each" || findTextFacts(data)?.unit === "line";
  const count = isWhole ? characters / data.length : Math.min(maxWindows, characters);
  return Math.max(1, Math.floor(count));
}
