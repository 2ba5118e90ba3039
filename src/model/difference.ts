/** @file The difference between two JSON documents, and putting it back. Lists and numbers are taken whole. */
import { isObject } from "#model/schema.ts";

/**
 * What `value` has that `base` has not; undefined when they are equal. An object of another `kind` than its base is
 * taken whole. Keys that are only in `base` cannot be told: both have to be of one shape or of different kinds.
 */
export function toDifference(base: unknown, value: unknown): unknown {
  if (isEqual(base, value)) return undefined;
  if (!isObject(base) || !isObject(value) || base["kind"] !== value["kind"]) return value;
  const changes = Object.entries(value)
    .map(([key, part]) => [key, toDifference(base[key], part)] as const)
    .filter(([, change]) => change !== undefined);
  return Object.fromEntries(changes);
}

/** The value that had this difference to `base`. Goes only as deep as `base`, whatever the difference holds. */
export function applyDifference(base: unknown, difference: unknown): unknown {
  if (difference === undefined) return base;
  if (!isObject(base) || !isObject(difference) || Object.hasOwn(difference, "kind")) return difference;
  // fromEntries defines keys, where an assignment to "__proto__" would not.
  const changed = Object.entries(difference).map(([key, change]) => [
    key,
    applyDifference(Object.hasOwn(base, key) ? base[key] : undefined, change),
  ]);
  return { ...base, ...(Object.fromEntries(changed) as object) };
}

/** Whether two JSON values are the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => isEqual(item, b[i]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}
