import { assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { applyDifference, isEqual, toDifference } from "#model/difference.ts";

test("only what differs is told, lists whole", () => {
  const base = { a: 1, b: { c: 2, d: [1, 2] } };
  expect(toDifference(base, base)).toBeUndefined();
  expect(toDifference(base, { a: 1, b: { c: 2, d: [1] } })).toEqual({ b: { d: [1] } });
});

test("an object of another kind is told whole, and replaces", () => {
  const base = { kind: "plane", noise: 1 };
  const table = { kind: "table", set: "iris" };
  expect(toDifference(base, table)).toEqual(table);
  expect(applyDifference(base, table)).toEqual(table);
});

test("null is a value", () => {
  expect(applyDifference({ a: 1 }, toDifference({ a: 1 }, { a: null }))).toEqual({ a: null });
});

test("a difference with __proto__ keeps it as a plain key", () => {
  const hostile: unknown = JSON.parse('{"__proto__":{"x":1}}');
  const result = applyDifference({ a: 1 }, hostile) as object;
  expect(Object.keys(result)).toEqual(["a", "__proto__"]);
  expect(result).not.toHaveProperty("x");
});

test("equality is that of JSON", () => {
  assert(
    property(jsonValue(), jsonValue(), (a, b) => {
      expect(isEqual(a, structuredClone(a))).toBe(true);
      const sorted = (value: unknown) => JSON.stringify(value);
      if (sorted(a) !== sorted(b)) expect(isEqual(a, b)).toBe(isEqual(b, a));
    }),
  );
  expect(isEqual({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(isEqual({ a: undefined }, { b: undefined })).toBe(false);
  expect(isEqual([1], { 0: 1 })).toBe(false);
});
