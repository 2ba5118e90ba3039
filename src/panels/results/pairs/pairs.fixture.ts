/** @file For tests: pairs of three letters each, the answer being the text again. */
import { createRandom } from "#base/random.ts";
import {
  endSign,
  startSign,
  type Alphabet,
  type PairsDataset,
  type TextPair,
} from "#data/sequenceDataset.ts";

function toAlphabet(special: readonly string[]): Alphabet {
  const signs = [...special, "a", "b", "c"];
  return { signs, toSign: (character) => Math.max(1, signs.indexOf(character)) };
}

const sourceAlphabet = toAlphabet(["", "□"]);
const targetAlphabet = toAlphabet(["", "□", "", ""]);

export function toTinyPairs(count: number): PairsDataset {
  const random = createRandom(5);
  const drawLetter = () => "abc".charAt(Math.floor(random() * 3));
  const toPairs = () =>
    Array.from({ length: count }, (): TextPair => {
      const text = drawLetter() + drawLetter() + drawLetter();
      return [text, text];
    });
  const pairs = { train: toPairs(), test: toPairs() };
  return {
    kind: "pairs",
    task: { kind: "classification", classes: targetAlphabet.signs.length, steps: 4, numbers: 0 },
    ports: [
      { name: "source", shape: [3], signs: sourceAlphabet.signs.length },
      { name: "target", shape: [4], signs: targetAlphabet.signs.length },
    ],
    train: toPart(pairs.train),
    test: toPart(pairs.test),
    sourceAlphabet,
    targetAlphabet,
    pairs,
    about: {
      id: "tiny",
      title: "Copies",
      titleZh: "抄写",
      note: "",
      noteZh: "",
      classes: [],
      classesZh: [],
      generated: true,
      source: "",
      licence: "",
      attribution: "",
      caution: "",
    },
  };
}

function toPart(pairs: readonly TextPair[]): PairsDataset["train"] {
  const rows = pairs.map(([source, target]) => {
    const written = Array.from(target, targetAlphabet.toSign);
    return {
      x: [...Array.from(source, sourceAlphabet.toSign), startSign, ...written],
      y: [...written, endSign],
    };
  });
  return {
    count: pairs.length,
    x: Float32Array.from(rows.flatMap(({ x }) => x)),
    y: Float32Array.from(rows.flatMap(({ y }) => y)),
  };
}
