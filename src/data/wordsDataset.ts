/** @file Words with a class each as a data set: letters from the first on, padded at the end, long ones cut. */
import { createAlphabet } from "#data/alphabet.ts";
import { countClasses } from "#data/classBalance.ts";
import type { Part } from "#data/dataset.ts";
import type { LoadedWords } from "#data/layouts/words.ts";
import { measureLetterBayes } from "#data/letterBayes.ts";
import { writeRows } from "#data/letters.ts";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import type { WordsData } from "#model/sequenceData.ts";
import { toPorts, toTask } from "#model/task.ts";

export function createWordsDataset(
  spec: WordsData,
  { meta, words, labels, census }: LoadedWords,
): WordsDataset {
  const task = toTask(spec);
  const ports = toPorts(spec);
  const alphabet = createAlphabet(census, ports[0]!.signs);
  const { length } = spec;
  const middle = meta.splits.train;

  function toPart(from: number, to: number): Part {
    const x = new Float32Array((to - from) * length);
    writeRows(x, words.slice(from, to), alphabet, { width: length, offset: 0, length });
    return { count: to - from, x, y: Float32Array.from(labels.subarray(from, to)) };
  }

  const train = toPart(0, middle);
  const test = toPart(middle, words.length);
  const commonest = countClasses(train.y, task.classes).reduce(
    (best, count, label, counts) => (count > counts[best]! ? label : best),
    0,
  );
  return {
    kind: "words",
    task,
    ports,
    train,
    test,
    about: meta.about,
    alphabet,
    words: { train: words.slice(0, middle), test: words.slice(middle) },
    baselines: {
      bayes: measureLetterBayes(train, test, { length, signs: alphabet.signs.length, classes: task.classes }),
      commonest: test.y.filter((label) => label === commonest).length / test.count,
    },
  };
}
