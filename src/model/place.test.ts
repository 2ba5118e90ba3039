import { expect, test } from "vitest";
import { replaceAt } from "#model/place.ts";

const document = {
  a: {
    list: [
      { id: "x", size: 1 },
      { id: "y", size: 2 },
    ],
    pair: [1, 2],
  },
};

test("a place is replaced in a copy, by id or by index", () => {
  expect(replaceAt(document, "a.list.y.size", 9).a.list).toEqual([
    { id: "x", size: 1 },
    { id: "y", size: 9 },
  ]);
  expect(replaceAt(document, "a.pair.0", 9).a.pair).toEqual([9, 2]);
  expect(document.a.pair).toEqual([1, 2]);
});

test("a place that is not there changes nothing", () => {
  expect(replaceAt(document, "a.list.z.size", 9)).toEqual(document);
  expect(replaceAt(document, "b.c", 9)).toEqual(document);
});
