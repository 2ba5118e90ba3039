import { expect, test } from "vitest";
import { toPairRows, toPairSizes } from "#panels/results/pairs/pairRows.ts";

const sizes = { source: 3, target: 4 };

test("a row is the text and, behind a start sign, the answer so far, both padded", () => {
  expect(
    toPairRows(
      [
        { source: [5, 6], written: [] },
        { source: [7, 8, 9], written: [4, 5] },
      ],
      sizes,
    ),
  ).toEqual(Float32Array.of(5, 6, 0, 2, 0, 0, 0, 7, 8, 9, 2, 4, 5, 0));
});

test("a text and an answer that are too long are cut", () => {
  expect(toPairRows([{ source: [5, 6, 7, 8], written: [4, 4, 4, 4, 4] }], sizes)).toEqual(
    Float32Array.of(5, 6, 7, 2, 4, 4, 4),
  );
});

test("the sizes are those of the ports", () => {
  const ports = [
    { name: "source", shape: [54], signs: 60 },
    { name: "target", shape: [11], signs: 15 },
  ] as const;
  expect(toPairSizes({ ports })).toEqual({ source: 54, target: 11 });
});
