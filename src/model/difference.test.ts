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

test("a difference put back gives the value again, for random JSON", () => {
  assert(
    property(jsonValue(), (value) => {
      expect(isEqual(value, structuredClone(value))).toBe(true);
      expect(isEqual(value, [value])).toBe(false);
      expect(applyDifference({ a: 1 }, { a: toDifference(1, value) })).toEqual({ a: value });
    }),
  );
});

test("equality knows no order of keys, and tells lists from objects", () => {
  expect(isEqual({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(isEqual({ a: undefined }, { b: undefined })).toBe(false);
  expect(isEqual([1], { 0: 1 })).toBe(false);
});
