import { expect, test } from "vitest";
import { measureExactMatch, type AskRows } from "#panels/results/pairs/exactMatch.ts";
import { toTinyPairs } from "#panels/results/pairs/pairs.fixture.ts";

const dataset = toTinyPairs(50);
const { source, target } = { source: 3, target: 4 };

/** A network that copies the text; the letter "c" it takes for "a". */
const ask: AskRows = async (x, count, step) => {
  const signs = dataset.targetAlphabet.signs.length;
  const out = new Float32Array(count * signs);
  for (let i = 0; i < count; i++) {
    const read = x[i * (source + target) + step] ?? 0;
    const letter = step < source && read > 0 ? dataset.sourceAlphabet.signs[read]! : null;
    out[i * signs + (letter === null ? 3 : dataset.targetAlphabet.toSign(letter === "c" ? "a" : letter))] = 1;
  }
  return out;
};

test("whole answers are right or not, whatever single signs are", async () => {
  const match = (await measureExactMatch(dataset, ask))!;
  expect(match.tried).toHaveLength(50);
  for (const { index, answer, isRight } of match.tried) {
    const [text] = dataset.pairs.test[index]!;
    expect(answer).toBe(text.replaceAll("c", "a"));
    expect(isRight).toBe(!text.includes("c"));
  }
  expect(match.right).toBe(match.tried.filter(({ isRight }) => isRight).length);
  expect(match.right).toBeLessThan(50);
});

test("all pairs of a slice are asked at once, and no more after their end", async () => {
  const counts: number[] = [];
  await measureExactMatch(dataset, (x, count, step) => {
    counts.push(count);
    return ask(x, count, step);
  });
  expect(counts).toEqual([40, 40, 40, 40, 10, 10, 10, 10]);
});

test("where the network cannot be asked nothing is measured", async () => {
  expect(await measureExactMatch(dataset, async () => null)).toBeNull();
});
