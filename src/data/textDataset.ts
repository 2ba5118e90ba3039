/** @file A text as a data set: signs, cut into windows or lines, with what it can be guessed with beforehand. */
import { pause } from "#base/pause.ts";
import { createRandom, shuffle } from "#base/random.ts";
import { createAlphabet, type TextAlphabet } from "#data/alphabet.ts";
import type { Part } from "#data/dataset.ts";
import type { Corpus, LoadedText } from "#data/layouts/text.ts";
import { measureBaselines, type TextBaselines } from "#data/ngram.ts";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { cutEach, cutLast, cutLines, cutLinesLast, type Signs } from "#data/windows.ts";
import type { TextData } from "#model/sequenceData.ts";
import { maxWindows, textTestShare } from "#model/sequenceTask.ts";
import { toPorts, toTask } from "#model/task.ts";

/** Which lines are kept for testing is drawn, the same ones each time. */
const lineSeed = 1;

interface Cut {
  readonly train: Part;
  readonly test: Part;
  /** The signs of both parts, one after the other. */
  readonly signs: { readonly train: Signs; readonly test: Signs };
}

/** `corpus` is the one that `spec` names. */
export async function createTextDataset(
  spec: TextData,
  { meta }: LoadedText,
  corpus: Corpus,
): Promise<TextDataset> {
  const alphabet = createAlphabet(corpus.census, spec.alphabet);
  await pause();
  const cut = meta.unit === "line" ? cutPoems(spec, corpus, alphabet) : cutText(spec, corpus, alphabet);
  const { unigram, trigram } = await measure(cut.signs, alphabet.signs.length);
  return {
    kind: "text",
    task: toTask(spec),
    ports: toPorts(spec),
    train: cut.train,
    test: cut.test,
    about: meta.about,
    alphabet,
    unit: meta.unit,
    target: spec.target,
    baselines: { single: unigram, triple: trigram },
  };
}

/** The end of the text is the test. */
function cutText({ length, target }: TextData, { text }: Corpus, { encode }: TextAlphabet): Cut {
  const all = encode(text);
  const middle = Math.floor(all.length * (1 - textTestShare));
  const signs = { train: all.subarray(0, middle), test: all.subarray(middle) };
  if (target === "each") {
    const train = cutEach(all, 0, middle, length);
    return { train, test: cutEach(all, middle, all.length, length), signs };
  }
  const stride = Math.max(1, Math.ceil((middle - length) / maxWindows));
  const train = cutLast(all, 0, middle, length, stride);
  return { train, test: cutLast(all, middle, all.length, length, stride), signs };
}

/** A share of the lines is the test. A line has a break before it and at its end. */
function cutPoems({ length, target }: TextData, { text }: Corpus, { encode }: TextAlphabet): Cut {
  const lines = text
    .split("\n")
    .slice(0, -1)
    .map((line) => encode(`\n${line}\n`));
  const order = shuffle(
    lines.map((_, i) => i),
    createRandom(lineSeed),
  );
  const kept = Math.min(lines.length - 1, Math.max(1, Math.round(lines.length * textTestShare)));
  // In their own order again, so that the first samples are the first lines.
  const isTest = new Set(order.slice(0, kept));
  const train = lines.filter((_, i) => !isTest.has(i));
  const test = lines.filter((_, i) => isTest.has(i));
  const signs = { train: join(train), test: join(test) };
  if (target === "each") return { train: cutLines(train, length), test: cutLines(test, length), signs };
  const stride = Math.max(1, Math.ceil(signs.train.length / maxWindows));
  return { train: cutLinesLast(train, length, stride), test: cutLinesLast(test, length, stride), signs };
}

/** One break between two lines. */
function join(lines: readonly Signs[]): Signs {
  const all = new Uint16Array(lines.reduce((sum, line) => sum + line.length - 1, 1));
  let at = 0;
  for (const line of lines) {
    all.set(line, at);
    at += line.length - 1;
  }
  return all;
}

async function measure({ train, test }: Cut["signs"], classes: number): Promise<TextBaselines> {
  const pieces = measureBaselines(train, test, classes);
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
    await pause();
  }
}
