import { expect, test } from "vitest";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { toTemplate } from "#model/templates.ts";
import { groupKinds } from "#panels/results/ratings/groupKinds.ts";
import { findTable, toPeople } from "#panels/results/ratings/questions.ts";
import { toRmse } from "#panels/results/ratings/ratingError.ts";
import { toStarBar } from "#panels/results/ratings/starBar.ts";

test("the table of things is the wide one, not that of the biases", () => {
  const { network } = toTemplate("recommend-dot");
  expect(findTable(network, "item")).toMatchObject({ inputDim: 120, outputDim: 6 });
  expect(findTable(network, "user")).toMatchObject({ inputDim: 300, outputDim: 6 });
  expect(findTable(toTemplate("lenet5").network, "item")).toBeNull();
});

test("of very many people some stand for all", () => {
  const items = Array.from({ length: 1000 }, () => ({ name: "", nameZh: "", kinds: [], kindsZh: [] }));
  const people = toPeople({ users: 10_000, items });
  expect(people.length * items.length).toBeLessThanOrEqual(40_000);
  expect([people[0], people.at(-1)! < 10_000, new Set(people).size]).toEqual([0, true, people.length]);
  expect(toPeople({ users: 3, items: items.slice(0, 5) })).toEqual([0, 1, 2]);
});

test("R² of the standardised stars is an error in stars", () => {
  const dataset = {
    test: { count: 4, x: new Float32Array(8), y: Float32Array.of(-1, 1, -1, 1) },
    scale: { mean: 3, deviation: 2 },
  } satisfies Partial<RatingsDataset>;
  expect(toRmse(dataset, { testR2: 0 })).toBe(2);
  expect(toRmse(dataset, { testR2: 0.75 })).toBe(1);
});

test("expected stars are shown within what can be given", () => {
  expect(toStarBar({ range: [1, 5] }, 5.4)).toEqual({ share: 1, value: "5.0" });
  expect(toStarBar({ range: [1, 5] }, 2.5)).toEqual({ share: 0.5, value: "2.5" });
  expect(toStarBar({ range: [-2, 2] }, -3)).toEqual({ share: 0, value: "−2.0" });
});

test("the commonest kinds have colours, what is left shares the last one", () => {
  expect(groupKinds([["war", "love"], ["love"], ["war"], []], "others")).toEqual({
    groups: [0, 1, 0, 2],
    names: ["war", "love", "others"],
  });
  const many = Array.from({ length: 12 }, (_, i) => [`kind ${i}`]);
  const { groups, names } = groupKinds(many, "others");
  expect([names.length, Math.max(...groups)]).toEqual([10, 9]);
});
