import { expect, test } from "vitest";
import {
  searchBeams,
  toScore,
  writeGreedily,
  type Next,
  type Prefix,
  type Written,
} from "#data/beamSearch.ts";

/** Signs: 0 padding, 1 other, 2 end, then letters. */
const bounds = { end: 2, first: 2, longest: 4 };
const [end, a, b] = [2, 3, 4];

/** A language of few sentences: after each prefix `[end, a, b]`. */
const table: Readonly<Record<string, readonly [number, number, number]>> = {
  "": [0, 0.6, 0.4],
  "3": [0.4, 0.3, 0.3],
  "4": [0.05, 0.9, 0.05],
  "4,3": [0.9, 0.05, 0.05],
};

function ask({ signs }: Prefix): readonly number[] {
  return [0, 0, ...(table[signs.join()] ?? [0.8, 0.1, 0.1])];
}
const next: Next = async (prefixes) => prefixes.flatMap(ask);

const toSigns = (all: readonly Written[] | null) => all?.map(({ signs }) => signs);

test("the greedy way takes the likeliest sign and misses the likeliest sentence", async () => {
  expect(await writeGreedily(next, 1, bounds)).toEqual([
    { signs: [a], shares: [0.6], logProbability: Math.log(0.6) + Math.log(0.4), isEnded: true },
  ]);
  const [best] = (await searchBeams(next, 2, bounds))!;
  expect(best).toMatchObject({ signs: [b, a], shares: [0.4, 0.9] });
  expect(Math.exp(best!.logProbability)).toBeCloseTo(0.4 * 0.9 * 0.9, 10);
});

test("a beam of one is the greedy way", async () => {
  expect(await searchBeams(next, 1, bounds)).toEqual(await writeGreedily(next, 1, bounds));
});

test("a beam as wide as the language finds what trying everything finds", async () => {
  const every: Written[] = [];
  const grow = (written: Written) => {
    ask({ sample: 0, signs: written.signs }).forEach((probability, sign) => {
      const logProbability = written.logProbability + Math.log(probability);
      if (probability === 0) return;
      if (sign === end) every.push({ ...written, logProbability, isEnded: true });
      else if (written.signs.length + 1 < bounds.longest) {
        grow({ signs: [...written.signs, sign], shares: [], logProbability, isEnded: false });
      }
    });
  };
  grow({ signs: [], shares: [], logProbability: 0, isEnded: false });
  const best = every.toSorted((x, y) => toScore(y) - toScore(x));
  expect(toSigns((await searchBeams(next, 50, bounds))!.slice(0, 3))).toEqual(toSigns(best.slice(0, 3)));
});

test("samples are written side by side, and those that ended are asked no more", async () => {
  const asked: number[] = [];
  const bySample: Next = async (prefixes) => {
    asked.push(prefixes.length);
    return prefixes.flatMap(({ sample, signs }) =>
      signs.length < sample ? [0, 0, 0.1, 0.9, 0] : [0, 0, 0.9, 0.1, 0],
    );
  };
  expect(toSigns(await writeGreedily(bySample, 3, bounds))).toEqual([[], [a], [a, a]]);
  expect(asked).toEqual([3, 2, 1]);
});

test("an answer without an end stops at the longest one", async () => {
  const endless: Next = async (prefixes) => prefixes.flatMap(() => [0, 0, 0, 1, 0]);
  const four = { signs: [a, a, a, a], isEnded: false };
  expect(await writeGreedily(endless, 1, bounds)).toMatchObject([four]);
  expect(await searchBeams(endless, 2, bounds)).toMatchObject([four]);
});

test("each step is told with all that there is, the best first", async () => {
  const steps: (readonly (readonly number[])[])[] = [];
  await searchBeams(next, 2, bounds, (beams) => steps.push(toSigns(beams)!));
  expect(steps[0]).toEqual([[a], [b]]);
  expect(steps[1]).toEqual([[b, a], [a]]);
});

test("a network that diverged writes nothing, and comes to an end", async () => {
  const lost: Next = async (prefixes) => prefixes.flatMap(() => [0, 0, Number.NaN, Number.NaN, Number.NaN]);
  expect(toSigns(await writeGreedily(lost, 1, bounds))).toEqual([[]]);
  expect(await searchBeams(lost, 3, bounds)).toEqual([]);
});

test("where nobody can tell the next sign there is no answer", async () => {
  const gone: Next = async () => null;
  expect([await writeGreedily(gone, 2, bounds), await searchBeams(gone, 2, bounds)]).toEqual([null, null]);
});
