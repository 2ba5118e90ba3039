/** @file What an experiment says of a set before it is loaded, taken from the set itself. */
import type { ImageSetMeta, SetMeta, TableSetMeta } from "#data/parseMeta.ts";
import type { ImagesData, TableData } from "#model/data.ts";
import { noAugmentation } from "#model/data.ts";
import { findImageFacts, type ImageFacts } from "#model/images.ts";
import { findTableFacts, type TableFacts } from "#model/tables.ts";

function toImageFacts({ shape, classes, splits }: ImageSetMeta): ImageFacts {
  return { shape, classes: classes.length, train: splits.train, test: splits.test };
}

function toTableFacts({ columns, classes, splits }: TableSetMeta): TableFacts {
  return { columns, classes: classes.length, train: splits.train, test: splits.test };
}

/** The data of an experiment that learns from the pack, all of it and unchanged. */
export function toPackSpec(meta: SetMeta): ImagesData | TableData {
  const set = meta.about.id;
  if (meta.layout === "csv") {
    return { kind: "table", set, pack: toTableFacts(meta), without: [], axes: null };
  }
  const pack = toImageFacts(meta);
  return { kind: "images", set, pack, samples: 0, target: "class", augment: noAugmentation };
}

/** What was expected and what there is, as people write it; null when the set is what the experiment was made for. */
export function findOtherFacts(
  spec: ImagesData | TableData,
  meta: SetMeta,
): { readonly expected: string; readonly got: string } | null {
  const expected = spec.kind === "images" ? findImageFacts(spec) : findTableFacts(spec);
  const got = meta.layout === "NHWC" ? toImageFacts(meta) : toTableFacts(meta);
  if (!expected) return null;
  if (JSON.stringify(toSorted(expected)) === JSON.stringify(toSorted(got))) return null;
  return { expected: toFactsText(expected), got: toFactsText(got) };
}

/** The same facts in the same order, whoever wrote them down. */
function toSorted(facts: ImageFacts | TableFacts): readonly unknown[] {
  return ["shape" in facts ? facts.shape : facts.columns, facts.classes, facts.train, facts.test];
}

/** "28×28×1 → 10, 1000 + 200" */
function toFactsText(facts: ImageFacts | TableFacts): string {
  const sample = "shape" in facts ? facts.shape.join("×") : String(facts.columns.length);
  return `${sample} → ${facts.classes}, ${facts.train} + ${facts.test}`;
}
