/** @file Layout `tsv`: a line for each sample, its columns joined by tabs, no header. */
import { fail, ok, type Result } from "#base/result.ts";
import type { SetBytes, Splits } from "#data/layouts/layout.ts";
import type { MetaReader } from "#data/metaReader.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { toText } from "#data/unpack.ts";

export const tsvFile = "data.tsv";
const maxColumns = 10;

export function readColumns(reader: MetaReader): readonly string[] {
  return reader.words("encoding.columns", { min: 2, max: maxColumns });
}

/** The cells of every line, as many as there are columns; none of those that are needed is empty. */
export function parseLines(
  files: SetBytes,
  columns: readonly string[],
  needed: readonly number[],
  { train, test }: Splits,
): Result<readonly (readonly string[])[], PackFault> {
  const lines = toText(files.get(tsvFile)!)
    .replace(/[\r\n]+$/, "")
    .split(/\r?\n/);
  const expected = train + test;
  if (lines.length !== expected) {
    return fail(toPackFault("pack.badRows", { file: tsvFile, expected, got: lines.length }));
  }
  const rows: (readonly string[])[] = [];
  for (const [i, line] of lines.entries()) {
    const cells = line.split("\t");
    if (cells.length !== columns.length || needed.some((column) => cells[column] === "")) {
      const values = { file: tsvFile, line: i + 1, expected: columns.length };
      return fail(
        toPackFault("pack.badCells", { ...values, got: cells.filter((cell) => cell !== "").length }),
      );
    }
    rows.push(cells);
  }
  return ok(rows);
}

/** Characters, as a network reads them one by one. */
export function countLetters(text: string): number {
  let count = text.length;
  // A pair of units is one character.
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xdc00 && code < 0xe000 && i > 0) count--;
  }
  return count;
}

export function findLongest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, countLetters(text)), 0);
}
