/** @file What classes, columns and axes are called in the language of the page. */
import type { TableInfo } from "#data/dataset.ts";
import type { Language } from "#i18n/languages.ts";

/** "sepal_length_cm" as people read it. */
export function toColumnName(table: TableInfo, column: number, language: Language): string {
  const name = language === "zh" ? table.columnsZh[column] : table.columns[column];
  return toReadable(name ?? "");
}

export function toTableClasses(table: TableInfo, language: Language): readonly string[] {
  return language === "zh" ? table.classesZh : table.classes;
}

/** Column names come from the files, where words are joined by "_". */
export function toReadable(name: string): string {
  return name.replaceAll("_", " ");
}
