/** @file Tables as lines for the terminal and as Markdown. A cell is a string; the first column is text, others figures. */

/** @typedef {{ readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }} Table */

export function toText({ title, head, rows }) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const toLine = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join("  ");
  return [title, ...[head, ...rows].map(toLine), ""].join("\n");
}

export function toMarkdown({ title, head, rows }) {
  const toLine = (row) => `| ${row.join(" | ")} |`;
  const rule = head.map((_, i) => (i === 0 ? "---" : "---:"));
  return [`**${title}**`, "", ...[head, rule, ...rows].map(toLine), ""].join("\n");
}

/** So many digits that count, and no power of ten: 0.00684, 12.3, 1230. */
export function toFigure(value, digits = 3) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(value) || 1));
  return value.toFixed(Math.min(8, Math.max(0, places)));
}
