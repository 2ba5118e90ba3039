/**
 * @file Pairs of texts as a data set. A row holds the source, padded at the end, and the answer so far: a start sign and
 * all letters but the last. What is asked is the answer itself with an end sign; behind it nothing is.
 */
import { createAlphabet, paddingSign } from "#data/alphabet.ts";
import type { Part } from "#data/dataset.ts";
import type { LoadedPairs } from "#data/layouts/pairs.ts";
import { writeRows } from "#data/letters.ts";
import { endSign, startSign, type PairsDataset, type TextPair } from "#data/sequenceDataset.ts";
import type { PairsData } from "#model/sequenceData.ts";
import { toPorts, toTask } from "#model/task.ts";

/** Start and end: no characters. */
const marks = ["", ""];

export function createPairsDataset(
  spec: PairsData,
  { meta, pairs, source, target }: LoadedPairs,
): PairsDataset {
  const ports = toPorts(spec);
  const [read, written] = ports.map(({ shape }) => shape[0]!) as [number, number];
  const sourceAlphabet = createAlphabet(source, ports[0]!.signs);
  const targetAlphabet = createAlphabet(target, ports[1]!.signs, marks);
  const width = read + written;

  function toPart(some: readonly TextPair[]): Part {
    const x = new Float32Array(some.length * width).fill(paddingSign);
    const y = new Float32Array(some.length * written).fill(-1);
    const texts = some.map(([from]) => from);
    writeRows(x, texts, sourceAlphabet, { width, offset: 0, length: read });
    for (const [i, [, to]] of some.entries()) {
      const answer = targetAlphabet.encode(to).subarray(0, written - 1);
      x[i * width + read] = startSign;
      x.set(answer, i * width + read + 1);
      y.set(answer, i * written);
      y[i * written + answer.length] = endSign;
    }
    return { count: some.length, x, y };
  }

  const all = pairs.slice(0, meta.splits.train);
  const train = spec.samples === 0 ? all : all.slice(0, spec.samples);
  const test = pairs.slice(meta.splits.train);
  return {
    kind: "pairs",
    task: toTask(spec),
    ports,
    train: toPart(train),
    test: toPart(test),
    about: meta.about,
    sourceAlphabet,
    targetAlphabet,
    pairs: { train, test },
  };
}
