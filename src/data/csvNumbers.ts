/** @file Numbers as people write them: 1234.5, 1,234.5, 1.234,5, 12 %, −3, $40. A file has one decimal mark throughout. */
import type { Separator } from "#data/csvCells.ts";

export type DecimalMark = "." | ",";

/** What stands for "no value here". */
const gaps = new Set([
  "",
  "-",
  "–",
  "—",
  ".",
  "?",
  "na",
  "n/a",
  "nan",
  "null",
  "none",
  "nil",
  "missing",
  "#n/a",
]);

export function isGap(cell: string): boolean {
  return gaps.has(cell.toLowerCase());
}

/** Decimal commas can stand where they do not separate, or in quotes. Three digits behind each comma tell thousands. */
export function findDecimalMark(cells: Iterable<string>, separator: Separator): DecimalMark {
  let commas = 0;
  for (const cell of cells) {
    const bare = toBare(cell);
    if (/^[+-]?\d{1,3}(\.\d{3})*,\d+$/.test(bare) && !/^[+-]?[1-9]\d{0,2}(,\d{3})+$/.test(bare)) return ",";
    if (/^[+-]?\d+,\d+$/.test(bare)) commas++;
    if (/\d\.\d/.test(bare) && !/^[+-]?\d{1,3}(\.\d{3})+$/.test(bare)) return ".";
  }
  return commas > 0 && separator !== "," ? "," : ".";
}

/** A network reckons with 32 bits: what does not fit is taken for no number. */
const largest = 1e30;

/** NaN for what is no number. */
export function toNumber(cell: string, mark: DecimalMark): number {
  const bare = toBare(cell);
  const plain = mark === "," ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return Number.NaN;
  const value = Number(plain);
  return Math.abs(value) <= largest ? value : Number.NaN;
}

/** Without signs of money and percent, blanks between digits, and typographic minus. */
function toBare(cell: string): string {
  return cell
    .replace(/^[-−]/, "-")
    .replace(/^([+-]?)\s*[$€£¥￥]\s*/, "$1")
    .replace(/\s*[%€]$/, "")
    .replaceAll(/(?<=\d)[\s'’](?=\d{3})/g, "");
}
