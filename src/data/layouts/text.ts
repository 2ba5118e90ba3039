/** @file Layout `text`: texts to be continued sign by sign, a file each, as one long text or a line for each sample. */
import { fail, ok, type Result } from "#base/result.ts";
import { countCharacters, type Census } from "#data/alphabet.ts";
import type { Layout, MetaBase } from "#data/layouts/layout.ts";
import { findLongest } from "#data/layouts/tsv.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { toText } from "#data/unpack.ts";
import { isPackId } from "#model/data.ts";
import { sequenceRanges, specialSigns, type TextData, type TextFacts } from "#model/sequenceData.ts";

export interface TextSetMeta extends MetaBase {
  readonly kind: "text";
  /** character: one long text; line: each line stands for itself. */
  readonly unit: "character" | "line";
  /** Names of the texts; each is in the file of that name. */
  readonly corpora: readonly string[];
}

export interface LoadedText {
  readonly kind: "text";
  readonly meta: TextSetMeta;
  /** Those that were read, by name. */
  readonly corpora: ReadonlyMap<string, Corpus>;
}

export interface Corpus {
  /** Lines end in "\n", the last one of texts in lines, too. */
  readonly text: string;
  readonly census: Census;
}

/** Of one text: more than a page learns in an hour. */
export const maxTextBytes = 4 * 1024 * 1024;
/** Fewer cannot be cut into two parts. */
export const minCharacters = 40;
const maxCorpora = 50;

export const textLayout: Layout<TextSetMeta, LoadedText, TextData> = {
  layout: "text",
  tasks: new Map([["language-model", false]]),
  readMeta(reader, base) {
    const unit = reader.text("encoding.unit");
    if (unit !== "character" && unit !== "line") reader.miss("encoding.unit", "character, line", unit);
    // A set of one text need not name it.
    const corpora = reader.at("corpora") === undefined ? ["text"] : reader.keys("corpora");
    if (corpora.length === 0 || corpora.length > maxCorpora) {
      reader.miss("corpora", `{…} × 1–${maxCorpora}`, corpora.length);
    }
    const odd = corpora.find((name) => !isPackId(name));
    if (odd !== undefined) reader.miss("corpora", "a-z 0-9 -", odd);
    for (const name of corpora) {
      const bytes = base.files.get(toFile(name))?.bytes ?? 0;
      if (bytes > maxTextBytes) reader.miss(`files.${toFile(name)}.bytes`, `≤ ${maxTextBytes}`, bytes);
    }
    return { ...base, kind: "text", unit: unit === "line" ? "line" : "character", corpora };
  },
  neededFiles: ({ corpora }, part) => corpora.filter((name) => part === null || name === part).map(toFile),
  sizeOf: () => ({ samples: 0, bytes: 0 }),
  decode(meta, files) {
    const corpora = new Map<string, Corpus>();
    for (const name of meta.corpora) {
      const bytes = files.get(toFile(name));
      const corpus = bytes && readCorpus(toFile(name), toText(bytes), meta.unit);
      if (corpus?.ok === false) return corpus;
      if (corpus) corpora.set(name, corpus.value);
    }
    return ok({ kind: "text", meta, corpora });
  },
  toSpec({ meta, corpora }) {
    const facts = [...corpora].map(([id, { census }]) => ({
      id,
      characters: census.total,
      distinct: census.codePoints.length,
    }));
    return toTextSpec(
      meta.about.id,
      { unit: meta.unit, corpora: facts },
      findLongestLine([...corpora.values()]),
    );
  },
  narrow: ({ unit, corpora }, part) => ({
    unit,
    corpora: corpora.filter(({ id }) => part === null || id === part),
  }),
  toFactsText: ({ corpora }) =>
    corpora.map(({ id, characters, distinct }) => `${id}: ${characters} (${distinct})`).join(", "),
};

/** Signs that an alphabet holds unless more are asked for: each costs a class. */
const usualAlphabet = 1000;
/** Signs of a window over a long text: some words, or a sentence of Chinese. */
const usualLength = 40;

/** The first text. Lines are read whole, with the break before them. */
function toTextSpec(set: string, pack: TextFacts, longest: number): TextData {
  const { length, alphabet } = sequenceRanges;
  const [first] = pack.corpora;
  const signs = Math.min(usualAlphabet, (first?.distinct ?? 0) + specialSigns);
  return {
    kind: "text",
    set,
    pack,
    corpus: first?.id ?? "",
    length: pack.unit === "line" ? Math.min(length.max, longest + 1) : usualLength,
    alphabet: Math.max(alphabet.min, signs),
    target: "each",
  };
}

function findLongestLine(corpora: readonly Corpus[]): number {
  return Math.max(1, ...corpora.map(({ text }) => findLongest(text.split("\n"))));
}

function toFile(corpus: string): string {
  return `${corpus}.txt`;
}

/** What UTF-8 puts in place of bytes that are none. */
const misread = "\uFFFD";

function readCorpus(file: string, raw: string, unit: TextSetMeta["unit"]): Result<Corpus, PackFault> {
  if (raw.includes(misread)) return fail(toPackFault("pack.badEncoding", { file }));
  const text = toPlainText(raw, unit);
  const census = countCharacters([text]);
  if (census.total >= minCharacters) return ok({ text, census });
  return fail(toPackFault("pack.shortText", { file, got: census.total, expected: minCharacters }));
}

/** Line ends as on Unix; of texts in lines no empty ones. */
export function toPlainText(raw: string, unit: TextSetMeta["unit"]): string {
  const text = raw.replaceAll(/\r\n?/g, "\n");
  if (unit === "character") return text;
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `${line}\n`)
    .join("");
}
