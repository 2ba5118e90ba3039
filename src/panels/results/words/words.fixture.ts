/** @file For tests: words of which those with an "a" are of one class, those with a "b" of another. */
import type { WordsDataset } from "#data/sequenceDataset.ts";
import { letters } from "#panels/results/text/text.fixture.ts";

const length = 5;
const words = ["ca", "cca", "dac", "acd", "dda", "cb", "ccb", "dbc", "bcd", "ddb"];

const part = {
  count: words.length,
  x: Float32Array.from(
    words.flatMap((word) => Array.from({ length }, (_, i) => (word[i] ? letters.toSign(word[i]) : 0))),
  ),
  y: Float32Array.from(words, (word) => Number(word.includes("b"))),
};

export const tinyWords: WordsDataset = {
  kind: "words",
  task: { kind: "classification", classes: 2, steps: null, numbers: 0 },
  ports: [{ name: "all", shape: [length], signs: letters.signs.length }],
  train: part,
  test: part,
  alphabet: letters,
  words: { train: words, test: words },
  baselines: { bayes: 0.8, commonest: 0.5 },
  about: {
    id: "tiny-words",
    title: "a or b",
    titleZh: "a 还是 b",
    note: "",
    noteZh: "",
    classes: ["alpha", "beta"],
    classesZh: ["甲", "乙"],
    generated: true,
    source: "",
    licence: "",
    attribution: "",
    caution: "",
  },
};
