/** @file For tests: pairs of three letters each, the answer being the text again, and a network that translates them. */
import { createRandom } from "#base/random.ts";
import {
  endSign,
  startSign,
  type Alphabet,
  type PairsDataset,
  type TextPair,
} from "#data/sequenceDataset.ts";
import { createInput, createLayer } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer, Link, Network } from "#model/network.ts";
import { defaultExperiment } from "#model/presets.ts";

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

/** Reads the text, and writes the answer while it looks back at it. */
function toNetwork(dataset: PairsDataset): Network {
  const layers: Layer[] = [createInput("source", "text"), createInput("target", "answer")];
  const links: Link[] = [];
  const put = (...[kind, settings, ...sources]: [...Parameters<typeof toLayer>, ...string[]]) => {
    const layer = toLayer(kind, settings);
    layers.push(layer);
    links.push(...sources.map((from) => ({ from, to: layer.id })));
    return layer.id;
  };
  function toLayer(kind: Parameters<typeof createLayer>[1], settings: Parameters<typeof createLayer>[2]) {
    return createLayer({ layers, links }, kind, settings);
  }
  const read = put(
    "gru",
    { units: 16, returnSequences: true },
    put("embedding", { inputDim: dataset.sourceAlphabet.signs.length, outputDim: 8 }, "text"),
  );
  const written = put(
    "gru",
    { units: 16, returnSequences: true },
    put("embedding", { inputDim: dataset.targetAlphabet.signs.length, outputDim: 8 }, "answer"),
  );
  const looked = put("attention", {}, written, read);
  const joined = put("concatenate", {}, written, looked);
  layers.push({ kind: "output", id: "output", ...layerKinds.output.defaults, activation: "softmax" });
  links.push({ from: joined, to: "output" });
  return { layers, links };
}

export function toTinyTranslation(dataset: PairsDataset): Experiment {
  return {
    ...defaultExperiment,
    data: {
      kind: "pairs",
      set: "tiny",
      pack: {
        sourceDistinct: 3,
        targetDistinct: 3,
        sourceLongest: 3,
        targetLongest: 3,
        train: dataset.train.count,
        test: dataset.test.count,
      },
      samples: 0,
    },
    network: toNetwork(dataset),
    training: {
      ...defaultExperiment.training,
      loss: "categoricalCrossEntropy",
      learningRate: 0.03,
      batchSize: 12,
    },
  };
}
