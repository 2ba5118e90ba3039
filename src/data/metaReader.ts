/** @file Reads values out of any JSON by path and type. It goes on after a fault, with a stand-in, and keeps the first. */
import { toBrief, toPackFault, type PackFault } from "#data/packFault.ts";
import type { Range } from "#model/range.ts";
import { isObject } from "#model/schema.ts";

/** Paths are keys joined by dots: "encoding.layout", "shape.0". With a fallback the value may be absent or null. */
export interface MetaReader {
  text(path: string, fallback?: string): string;
  /** A whole number. */
  count(path: string, range?: Range, fallback?: number): number;
  /** A list of so many words. */
  words(path: string, length: Range, fallback?: readonly string[]): readonly string[];
  keys(path: string): readonly string[];
  /** Whatever is there, by keys that may hold dots. */
  at(...keys: readonly string[]): unknown;
  miss(key: string, expected: string, got: unknown): void;
  fault(): PackFault | null;
}

const maxTextLength = 10_000;
/** Of a class or a column; the longest that an experiment may name. */
const maxWordLength = 100;

export function createMetaReader(root: unknown): MetaReader {
  let first: PackFault | null = null;

  function at(...keys: readonly string[]): unknown {
    return keys.reduce<unknown>((value, key) => {
      if (Array.isArray(value)) return (value as readonly unknown[])[Number(key)];
      return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    }, root);
  }

  function miss(key: string, expected: string, got: unknown): void {
    first ??= toPackFault("pack.badMeta", { key, expected, got: toBrief(got) });
  }

  /** What is at the path when `isGood`, else the fallback, else a fault and the stand-in. */
  function read<T>(
    path: string,
    isGood: (value: unknown) => value is T,
    expected: string,
    fallback: T | undefined,
    standIn: T,
  ): T {
    const value = at(...path.split("."));
    if (isGood(value)) return value;
    if ((value === undefined || value === null) && fallback !== undefined) return fallback;
    miss(path, expected, value);
    return standIn;
  }

  return {
    at,
    miss,
    fault: () => first,
    text(path, fallback) {
      const isGood = (value: unknown): value is string =>
        typeof value === "string" &&
        value.length <= maxTextLength &&
        (value !== "" || fallback !== undefined);
      return read(path, isGood, '"…"', fallback, "");
    },
    count(path, { min, max } = { min: 1, max: Number.MAX_SAFE_INTEGER }, fallback) {
      const isGood = (value: unknown): value is number =>
        typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
      return read(
        path,
        isGood,
        max === Number.MAX_SAFE_INTEGER ? `≥ ${min}` : `${min}–${max}`,
        fallback,
        min,
      );
    },
    words(path, { min, max }, fallback) {
      const isGood = (value: unknown): value is readonly string[] =>
        Array.isArray(value) && value.length >= min && value.length <= max && value.every(isWord);
      const expected = `["…"] × ${min === max ? min : `${min}–${max}`}`;
      return read(path, isGood, expected, fallback, []);
    },
    keys(path) {
      const value = at(...path.split("."));
      if (isObject(value)) return Object.keys(value);
      miss(path, "{…}", value);
      return [];
    },
  };
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value.length > 0 && value.length <= maxWordLength;
}
