/** @file What was left open of the control that a field stands in; fields offer no more than that. */
import { createContext, use } from "react";
import { isWithin, type Limit } from "#model/access.ts";

export interface Allowed {
  /** It is shown and stays as it is. */
  readonly locked: boolean;
  /** Null: anything. */
  readonly limit: Limit | null;
}

export const AllowedContext = createContext<Allowed>({ locked: false, limit: null });

export function useAllowed() {
  const { locked, limit } = use(AllowedContext);
  return {
    locked,
    limit,
    allows: (value: number | string) => limit === null || isWithin(limit, value),
    /** A range within the limit; the range itself where the two have nothing in common. */
    narrow<R extends { readonly min: number; readonly max: number }>(range: R): R {
      const min = Math.max(range.min, limit?.min ?? -Infinity);
      const max = Math.min(range.max, limit?.max ?? Infinity);
      return min <= max ? { ...range, min, max } : range;
    },
    /** The only numbers that are left, in rising order; null: all in the range. */
    listed: limit?.values?.filter((value) => typeof value === "number").toSorted((a, b) => a - b) ?? null,
  };
}
