/** @file Payments in words: the fields of one, and which of them its sheet shows. Pure. */
import type { RecordColumn, RecordsDataset } from "#data/sequenceDataset.ts";
import type { Language } from "#i18n/languages.ts";
import { formatTick } from "#viz/formatNumber.ts";
import type { LaneGroup } from "#viz/recordStrip.ts";

export function toFieldName({ name, nameZh }: RecordColumn, lang: Language): string {
  return lang === "zh" ? nameZh : name.replaceAll("_", " ");
}

/** The value of a field of one record, `at` its place among all records of the test part. */
export function toFieldText(column: RecordColumn, at: number, lang: Language): string {
  const value = column.test[at]!;
  if (!column.categories) return formatTick(Number(value.toFixed(1)));
  return column.categories[lang === "zh" ? "zh" : "en"][value] ?? "";
}

export function toKindNames({ about }: RecordsDataset, lang: Language): readonly string[] {
  return lang === "zh" ? about.classesZh : about.classes;
}

/** The sizes of the bars of one sequence: the first field that is a number, by its logarithm; 1 is the largest there is. */
export function toSizes({ columns, labels, test }: RecordsDataset, index: number): Float32Array | null {
  const column = columns.find(({ categories }) => !categories);
  if (!column) return null;
  const steps = labels.test.length / test.count;
  const most = Math.log1p(column.test.reduce((a, b) => Math.max(a, b), 0));
  return column.test
    .slice(index * steps, (index + 1) * steps)
    .map((value) => Math.log1p(Math.max(0, value)) / (most || 1));
}

/** Fields of categories as lanes, without the kinds that this sequence never has; days of the week are left out. */
export function toLaneGroups(
  { columns, labels, test }: RecordsDataset,
  index: number,
  lang: Language,
): LaneGroup[] {
  const steps = labels.test.length / test.count;
  return columns.flatMap(({ name, categories, test: all }) => {
    if (!categories || name === "weekday") return [];
    const own = [...all.subarray(index * steps, (index + 1) * steps)];
    const used = [...new Set(own)].toSorted((a, b) => a - b);
    const names = used.map((kind) => categories[lang === "zh" ? "zh" : "en"][kind] ?? "");
    return [{ names, lanes: own.map((kind) => used.indexOf(kind)) }];
  });
}
