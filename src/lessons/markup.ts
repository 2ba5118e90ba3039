/**
 * @file The marks of a lesson's text, read into nodes: never HTML. A blank line ends a paragraph; `- ` begins an item of a
 * list; `*stressed*`; `[[loss]]` or `[[loss|its loss]]` a term of the glossary; `[transport.play]` the words of that
 * message, as a button shows them; `$x^2$` a formula in the line, `$$x^2$$` one of its own; `<name>` a live number,
 * `<(name)>` the same in brackets where it is negative, `<now.name>` as it is now rather than when the step began.
 */

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "stress"; readonly text: string }
  | { readonly kind: "term"; readonly term: string; readonly text: string | null }
  | { readonly kind: "message"; readonly key: string }
  | { readonly kind: "formula"; readonly tex: string };

export type Block =
  | { readonly kind: "paragraph"; readonly parts: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "formula"; readonly tex: string };

const marks = /\$([^$]+)\$|\*([^*]+)\*|\[\[([\w-]+)(?:\|([^\]]+))?\]\]|\[([\w.-]+)\]/g;

export function parseMarkup(markup: string): Block[] {
  return markup
    .trim()
    .split(/\n\s*\n/)
    .map(toBlock);
}

function toBlock(text: string): Block {
  const formula = /^\$\$([^$]+)\$\$$/.exec(text.trim());
  if (formula) return { kind: "formula", tex: formula[1]!.trim() };
  const lines = text.trim().split(/\n/);
  if (lines.every((line) => line.trim().startsWith("- "))) {
    return { kind: "list", items: lines.map((line) => parseInline(line.trim().slice(2))) };
  }
  return { kind: "paragraph", parts: parseInline(joinLines(lines)) };
}

/** Chinese has no blanks between its signs. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .reduce((text, line) => (/[\u2e80-\uffef]$/.test(text) ? text + line : `${text} ${line}`));
}

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
    parts.push(toMarked(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

function toMarked([, tex, stressed, term, shown, key]: RegExpMatchArray): Inline {
  if (tex !== undefined) return { kind: "formula", tex };
  if (stressed !== undefined) return { kind: "stress", text: stressed };
  if (term !== undefined) return { kind: "term", term, text: shown ?? null };
  return { kind: "message", key: key! };
}

/** Every inline part of a text, formulas of their own line included. */
export function listParts(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): readonly Inline[] =>
    block.kind === "list" ? block.items.flat() : block.kind === "paragraph" ? block.parts : [block],
  );
}

const slots = /<(\()?([\w.]+)\)?>/g;

/** Puts numbers into their slots. A number that is not there yet is a row of dots. */
export function fillNumbers(text: string, find: (name: string) => string | null): string {
  return text.replaceAll(slots, (_, bracket: string | undefined, name: string) => {
    const number = find(name);
    if (number === null) return "…";
    return bracket && /^[-−]/.test(number) ? `(${number})` : number;
  });
}

/** The names of the numbers that a text wants. */
export function findNumbers(markup: string): string[] {
  return [...new Set(Array.from(markup.matchAll(slots), (match) => match[2]!))];
}
