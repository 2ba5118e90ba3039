/** @file How strong a colour means how large an answer on a card: it only grows during a run, so that nothing flickers. */
import type { LayerId } from "#model/network.ts";
import { toRange } from "#viz/range.ts";

export interface ThumbRange {
  readonly ramp: "diverging" | "sequential";
  readonly range: number;
}

/** A few outliers may be paler than they should, so that the others are not. */
const quantile = 0.995;

let of = -1;
const widest = new Map<LayerId, ThumbRange>();

/** Sequential as long as nothing negative was seen. */
export function toThumbRange(run: number, id: LayerId, values: Float32Array): ThumbRange {
  if (run !== of) widest.clear();
  of = run;
  const before = widest.get(id);
  const isSigned = before?.ramp === "diverging" || values.some((value) => value < 0);
  const range = Math.max(before?.range ?? 0, toRange(values, quantile));
  const ramp = isSigned ? "diverging" : "sequential";
  if (before?.range === range && before.ramp === ramp) return before;
  const now: ThumbRange = { ramp, range };
  widest.set(id, now);
  return now;
}
