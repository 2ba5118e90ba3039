/**
 * @file Text with separators as rows of cells (RFC 4180, and what spreadsheets make of it): comma, semicolon or tab, cells
 * in quotes, any line ends. What the cells mean is not known here.
 */

export interface CsvRow {
  /** Of the text, from 1: where the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvText {
  readonly separator: Separator;
  /** Empty lines are left out. */
  readonly rows: readonly CsvRow[];
}

/** The rarer a sign is inside numbers and words, the sooner it is believed to separate. */
const separators = ["\t", ";", ","] as const;
export type Separator = (typeof separators)[number];

/** Lines that are looked at to tell the separator. */
const lookedAt = 30;

export function splitCsv(text: string): CsvText {
  const separator = findSeparator(text);
  const rows: CsvRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row = readRow(text, at, separator);
    if (row.cells.some((cell) => cell !== "")) rows.push({ line, cells: row.cells });
    line += row.lines;
    at = row.end;
  }
  return { separator, rows };
}

/** The one that cuts most of the first lines into equally many cells. */
function findSeparator(text: string): Separator {
  let best: Separator = ",";
  let most = 0;
  for (const separator of separators) {
    const widths: number[] = [];
    for (let at = 0; at < text.length && widths.length < lookedAt;) {
      const row = readRow(text, at, separator);
      widths.push(row.cells.length);
      at = row.end;
    }
    const cut = widths.filter((width) => width > 1);
    const agreeing = Math.max(0, ...cut.map((width) => cut.filter((other) => other === width).length));
    if (agreeing > most) [best, most] = [separator, agreeing];
  }
  return best;
}

/** The cells from `at` to the end of the row, and where the next one begins. */
function readRow(
  text: string,
  at: number,
  separator: Separator,
): { readonly cells: readonly string[]; readonly end: number; readonly lines: number } {
  const cells: string[] = [];
  let lines = 1;
  let end = at;
  for (;;) {
    const start = skipBlanks(text, end);
    let cell: string;
    if (text[start] === '"') {
      const quoted = readQuoted(text, start);
      cell = quoted.cell;
      lines += cell.split("\n").length - 1;
      end = quoted.end;
      // What stands between the closing quote and the separator is no part of any cell.
      while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end++;
    } else {
      while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end++;
      cell = text.slice(start, end).trim();
    }
    cells.push(cell);
    if (text[end] !== separator) break;
    end++;
  }
  if (text[end] === "\r" && text[end + 1] === "\n") end++;
  return { cells, end: end + 1, lines };
}

/** A quote inside is doubled; one that is never closed ends with the text. */
function readQuoted(text: string, start: number): { readonly cell: string; readonly end: number } {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  const end = close < 0 ? text.length : close;
  return {
    cell: text
      .slice(start + 1, end)
      .replaceAll('""', '"')
      .trim(),
    end: Math.min(end + 1, text.length),
  };
}

function skipBlanks(text: string, at: number): number {
  let start = at;
  while (text[start] === " ") start++;
  return start;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r";
}
