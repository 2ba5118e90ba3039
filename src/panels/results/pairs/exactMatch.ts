/** @file How many answers of the test part are right from the first to the last sign, when the network hears its own answers. Pure but for `next`. */
import { writeGreedily, type Next } from "#data/beamSearch.ts";
import { endSign, type PairsDataset } from "#data/sequenceDataset.ts";
import { toAnswerText } from "#panels/results/pairs/answerSigns.ts";
import { toPairRows, toPairSizes } from "#panels/results/pairs/pairRows.ts";

/** One pair of the test part with what the network answered. */
export interface Tried {
  readonly index: number;
  readonly answer: string;
  readonly isRight: boolean;
}

export interface ExactMatch {
  readonly tried: readonly Tried[];
  readonly right: number;
}

/** So many pairs are tried, the first ones, and so many at a time: training goes on in between. */
const triedPairs = 200;
const slice = 40;

/** The probabilities at one step for rows of pairs: `[count, signs]`; null while nobody can tell. */
export type AskRows = (
  x: Float32Array<ArrayBuffer>,
  count: number,
  step: number,
) => Promise<ArrayLike<number> | null>;

/** Null where the network could not be asked. */
export async function measureExactMatch(dataset: PairsDataset, ask: AskRows): Promise<ExactMatch | null> {
  const sizes = toPairSizes(dataset);
  const { pairs, test, targetAlphabet } = dataset;
  const row = sizes.source + sizes.target;
  const count = Math.min(triedPairs, test.count);
  const tried: Tried[] = [];
  for (let first = 0; first < count; first += slice) {
    const next: Next = (prefixes) => {
      const rows = prefixes.map(({ sample, signs }) => {
        const start = (first + sample) * row;
        return { source: test.x.subarray(start, start + sizes.source), written: signs };
      });
      return ask(toPairRows(rows, sizes), rows.length, prefixes[0]!.signs.length);
    };
    const answers = await writeGreedily(next, Math.min(slice, count - first), {
      end: endSign,
      first: endSign,
      longest: sizes.target,
    });
    if (!answers) return null;
    answers.forEach(({ signs }, i) => {
      const answer = toAnswerText(signs, targetAlphabet);
      tried.push({ index: first + i, answer, isRight: answer === pairs.test[first + i]![1] });
    });
  }
  return { tried, right: tried.filter(({ isRight }) => isRight).length };
}
