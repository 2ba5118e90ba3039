/** @file A run as the browser keeps it: under a name, as text, with the link of the experiment that it belongs to. */
import { decodeBase64, encodeBase64 } from "#base/base64.ts";
import type { Resumed } from "#state/session.ts";

/** Longer texts than this (weights of large networks) are not kept over a reload. */
const longestRun = 1_500_000;

/** Null where it is too long to be kept. */
export function toRunText(link: string, { checkpoint, history }: Resumed): string | null {
  const arrays = [...checkpoint.weights.map(({ values }) => values), ...checkpoint.slots];
  // Four bytes are more than five characters of base64: a large network is not written out to be thrown away.
  if (arrays.reduce((sum, { length }) => sum + 5 * length, 0) > longestRun) return null;
  const text = JSON.stringify({ link, checkpoint, history }, replace);
  return text.length <= longestRun ? text : null;
}

/** The run comes back only with the very experiment it belongs to. */
export function parseRunText(link: string, text: string): Resumed | null {
  try {
    const kept = JSON.parse(text, revive) as { readonly link: string } & Resumed;
    return kept.link === link ? { checkpoint: kept.checkpoint, history: kept.history } : null;
  } catch {
    return null; // a half-written run: the experiment alone comes back
  }
}

/** Typed arrays as base64, NaN as null. */
function replace(_: string, value: unknown): unknown {
  if (value instanceof Float32Array) return { f32: encodeBase64(new Uint8Array(value.buffer)) };
  return typeof value === "number" && Number.isNaN(value) ? null : value;
}

function revive(key: string, value: unknown): unknown {
  if (value === null && key !== "") return Number.NaN;
  if (typeof value !== "object" || value === null) return value;
  const { f32 } = value as { readonly f32?: string };
  if (typeof f32 !== "string") return value;
  return new Float32Array(decodeBase64(f32)!.buffer);
}
