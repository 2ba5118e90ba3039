/** @file Layout `tsv` as words or messages with a class each. */
import { fail, ok } from "#base/result.ts";
import { countCharacters, type Census } from "#data/alphabet.ts";
import { readSplits, type Layout, type MetaBase, type Splits } from "#data/layouts/layout.ts";
import { findLongest, parseLines, readColumns, tsvFile } from "#data/layouts/tsv.ts";
import { toBrief, toPackFault } from "#data/packFault.ts";
import { sequenceRanges, type WordsData } from "#model/sequenceData.ts";

export interface WordsSetMeta extends MetaBase {
  readonly kind: "words";
  readonly classes: readonly string[];
  readonly splits: Splits;
  readonly columns: readonly string[];
}

export interface LoadedWords {
  readonly kind: "words";
  readonly meta: WordsSetMeta;
  /** The training part first. */
  readonly words: readonly string[];
  readonly labels: Uint16Array<ArrayBuffer>;
  /** Of the training part. */
  readonly census: Census;
}

const classColumn = "class index";

export const wordsLayout: Layout<WordsSetMeta, LoadedWords, WordsData> = {
  layout: "tsv",
  tasks: new Map([["text-classification", true]]),
  readMeta(reader, base) {
    const columns = readColumns(reader);
    if (!columns.includes(classColumn))
      reader.miss("encoding.columns", `["word", "${classColumn}"]`, columns);
    return { ...base, kind: "words", classes: base.about.classes, splits: readSplits(reader), columns };
  },
  neededFiles: () => [tsvFile],
  sizeOf: ({ splits }) => ({ samples: splits.train + splits.test, bytes: 0 }),
  decode(meta, files) {
    const { classes, columns, splits } = meta;
    const classAt = columns.indexOf(classColumn);
    const wordAt = columns.findIndex((_, i) => i !== classAt);
    const rows = parseLines(files, columns, [wordAt, classAt], splits);
    if (!rows.ok) return rows;
    const labels = Uint16Array.from(rows.value, (cells) => Number(cells[classAt]));
    const wrong = rows.value.findIndex((cells) => !classes[Number(cells[classAt])]);
    if (wrong >= 0) {
      const got = toBrief(rows.value[wrong]![classAt]);
      const values = { file: tsvFile, line: wrong + 1, column: classColumn, got };
      return fail(toPackFault("pack.badNumber", { ...values, expected: `0–${classes.length - 1}` }));
    }
    const words = rows.value.map((cells) => cells[wordAt]!);
    const census = countCharacters(words.slice(0, splits.train));
    return ok({ kind: "words", meta, words, labels, census });
  },
  toSpec({ meta, words, census }) {
    const { about, classes, splits } = meta;
    const longest = findLongest(words);
    const { min, max } = sequenceRanges.length;
    return {
      kind: "words",
      set: about.id,
      pack: { classes: classes.length, distinct: census.codePoints.length, longest, ...splits },
      length: Math.min(max, Math.max(min, longest)),
    };
  },
  toFactsText: ({ classes, distinct, longest, train, test }) =>
    `${longest} (${distinct}) → ${classes}, ${train} + ${test}`,
};
