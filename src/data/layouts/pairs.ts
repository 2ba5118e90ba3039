/** @file Layout `tsv` as pairs of texts: the second is to be written from the first. */
import { ok } from "#base/result.ts";
import { countCharacters, type Census } from "#data/alphabet.ts";
import { readSplits, type Layout, type MetaBase, type Splits } from "#data/layouts/layout.ts";
import { findLongest, parseLines, readColumns, tsvFile } from "#data/layouts/tsv.ts";
import type { TextPair } from "#data/sequenceDataset.ts";
import type { PairsData } from "#model/sequenceData.ts";

export interface PairsSetMeta extends MetaBase {
  readonly kind: "pairs";
  readonly splits: Splits;
  readonly columns: readonly string[];
}

export interface LoadedPairs {
  readonly kind: "pairs";
  readonly meta: PairsSetMeta;
  /** The training part first. */
  readonly pairs: readonly TextPair[];
  /** Of the training part. */
  readonly source: Census;
  readonly target: Census;
}

export const pairsLayout: Layout<PairsSetMeta, LoadedPairs, PairsData> = {
  layout: "tsv",
  tasks: new Map([["translation", false]]),
  readMeta(reader, base) {
    const columns = readColumns(reader);
    for (const name of ["source", "target"]) {
      if (!columns.includes(name)) reader.miss("encoding.columns", '["source", "target"]', columns);
    }
    return { ...base, kind: "pairs", splits: readSplits(reader), columns };
  },
  neededFiles: () => [tsvFile],
  sizeOf: ({ splits }) => ({ samples: splits.train + splits.test, bytes: 0 }),
  decode(meta, files) {
    const { columns, splits } = meta;
    const [from, to] = [columns.indexOf("source"), columns.indexOf("target")];
    const rows = parseLines(files, columns, [from, to], splits);
    if (!rows.ok) return rows;
    const pairs = rows.value.map((cells): TextPair => [cells[from]!, cells[to]!]);
    const train = pairs.slice(0, splits.train);
    return ok({
      kind: "pairs",
      meta,
      pairs,
      source: countCharacters(train.map(([text]) => text)),
      target: countCharacters(train.map(([, text]) => text)),
    });
  },
  toSpec({ meta, pairs, source, target }) {
    const pack = {
      sourceDistinct: source.codePoints.length,
      targetDistinct: target.codePoints.length,
      sourceLongest: findLongest(pairs.map(([text]) => text)),
      targetLongest: findLongest(pairs.map(([, text]) => text)),
      ...meta.splits,
    };
    return { kind: "pairs", set: meta.about.id, pack, samples: 0 };
  },
  toFactsText: ({ sourceLongest, sourceDistinct, targetLongest, targetDistinct, train, test }) =>
    `${sourceLongest} (${sourceDistinct}) → ${targetLongest} (${targetDistinct}), ${train} + ${test}`,
};
