import { describe, expect, test } from "vitest";
import { brackets, createAlgorithmDataset, isBalanced } from "#data/algorithms.ts";
import { algorithmSets, specialSigns, type AlgorithmData } from "#model/sequenceData.ts";

const make = (patch: Partial<AlgorithmData>) =>
  createAlgorithmDataset({
    kind: "algorithm",
    set: "echo",
    length: 12,
    delay: 3,
    samples: 100,
    testShare: 0.2,
    seed: 7,
    ...patch,
  });
const rowOf = (numbers: Float32Array, row: number, width: number) => [
  ...numbers.subarray(row * width, (row + 1) * width),
];

describe.each(algorithmSets)("%s", (set) => {
  test("gives the same sequences for the same seed, and others for another", () => {
    expect(make({ set })).toEqual(make({ set }));
    expect(make({ set, seed: 8 }).train.x).not.toEqual(make({ set }).train.x);
  });

  test("has both parts in full", () => {
    const { train, test: tested, ports, task } = make({ set });
    const width = ports[0]!.shape.reduce((a, b) => a * b, 1);
    expect([train.count, tested.count]).toEqual([80, 20]);
    for (const { count, x, y } of [train, tested]) {
      expect([x.length, y.length]).toEqual([count * width, count * (task.steps ?? 1)]);
    }
  });
});

test("an echo says each bit again so many steps later, and before nothing is asked", () => {
  const { train } = make({ set: "echo" });
  const [x, y] = [rowOf(train.x, 3, 12), rowOf(train.y, 3, 12)];
  expect(y).toEqual([-1, -1, -1, ...x.slice(0, -3)]);
});

test("parity counts the ones that have come", () => {
  const { train } = make({ set: "parity" });
  let ones = 0;
  expect(rowOf(train.y, 5, 12)).toEqual(rowOf(train.x, 5, 12).map((bit) => (ones += bit) % 2));
});

test("of the brackets half are balanced, and the others are not", () => {
  const { train } = make({ set: "brackets", samples: 500 });
  const signsOf = (row: number) =>
    rowOf(train.x, row, 12)
      .filter((sign) => sign > 0)
      .map((sign) => sign - specialSigns);
  const answers = Array.from({ length: train.count }, (_, row) => (isBalanced(signsOf(row)) ? 1 : 0));
  expect(answers).toEqual([...train.y]);
  expect(answers.reduce((a: number, b) => a + b, 0)).toBe(200);
  expect(Math.max(...train.x)).toBe(specialSigns + brackets.length - 1);
});

test.each([
  ["()[]", true],
  ["([()])", true],
  ["([)]", false],
  ["((", false],
  ["))", false],
])("%s is balanced: %s", (text, answer) => {
  const signs = Array.from(text, (bracket) => (brackets as readonly string[]).indexOf(bracket));
  expect(isBalanced(signs)).toBe(answer);
});

test("of the numbers two are marked, one in each half, and their sum is asked for", () => {
  const { train } = make({ set: "adding" });
  const pairs = Array.from({ length: 12 }, (_, t) => rowOf(train.x, 12 + t, 2));
  const marked = pairs.flatMap(([, mark], t) => (mark === 1 ? [t] : []));
  expect(marked).toHaveLength(2);
  expect(marked.map((t) => t < 6)).toEqual([true, false]);
  expect(train.y[1]).toBeCloseTo(pairs[marked[0]!]![0]! + pairs[marked[1]!]![0]!, 5);
});
