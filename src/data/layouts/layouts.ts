/** @file The layouts that can be opened, by the kind of data that they hold: one file and one line for each. */
import type { Layout, MetaBase, PackSpec } from "#data/layouts/layout.ts";
import { pictureLayout, type ImageSetMeta, type LoadedImages } from "#data/layouts/pictures.ts";
import { pairsLayout, type LoadedPairs, type PairsSetMeta } from "#data/layouts/pairs.ts";
import { recordsLayout, type LoadedRecords, type RecordsSetMeta } from "#data/layouts/records.ts";
import { seriesLayout, type LoadedSeries, type SeriesSetMeta } from "#data/layouts/series.ts";
import { ratingsLayout, type LoadedRatings, type RatingsMeta } from "#data/layouts/ratings.ts";
import { tableLayout, type LoadedTable, type TableSetMeta } from "#data/layouts/table.ts";
import { textLayout, type LoadedText, type TextSetMeta } from "#data/layouts/text.ts";
import { wordsLayout, type LoadedWords, type WordsSetMeta } from "#data/layouts/words.ts";

/** The description of a set, told apart by `kind`. */
export type SetMeta =
  | ImageSetMeta
  | TableSetMeta
  | TextSetMeta
  | WordsSetMeta
  | PairsSetMeta
  | SeriesSetMeta
  | RecordsSetMeta
  | RatingsMeta;

/** A set as it is decoded; the same kinds. */
export type LoadedSet =
  | LoadedImages
  | LoadedTable
  | LoadedText
  | LoadedWords
  | LoadedPairs
  | LoadedSeries
  | LoadedRecords
  | LoadedRatings;

export type SetKind = SetMeta["kind"];

const layouts = {
  images: pictureLayout,
  table: tableLayout,
  text: textLayout,
  words: wordsLayout,
  pairs: pairsLayout,
  series: seriesLayout,
  records: recordsLayout,
  ratings: ratingsLayout,
} satisfies {
  readonly [K in SetKind]: Layout<
    Extract<SetMeta, { readonly kind: K }>,
    Extract<LoadedSet, { readonly kind: K }>,
    Extract<PackSpec, { readonly kind: K }>
  >;
};

/** A rule taken for what it does with whatever it reads itself. */
export type AnyLayout = Layout<SetMeta & MetaBase, LoadedSet, PackSpec>;

/** The rule for a kind, to be used with descriptions and facts of that kind alone. */
export function toLayout(kind: SetKind): AnyLayout {
  return layouts[kind];
}

export function findLayout(layout: string, task: string): AnyLayout | undefined {
  return Object.values(layouts as Record<SetKind, AnyLayout>).find(
    (rule) => rule.layout === layout && rule.tasks.has(task),
  );
}

/** "NHWC, csv" */
export function toLayoutNames(): string {
  return [...new Set(Object.values(layouts).map(({ layout }) => layout))].join(", ");
}
