/**
 * @file What a host page may send to a frame, and how much of it. A message is `unknown` until it was read here; what is
 * too large, too much at once or of another form never reaches the playground.
 */

/** The protocol's number; messages without it are somebody else's. */
export const protocol = 1;

export interface Call {
  readonly id: number | string;
  readonly call: string;
  readonly args: readonly unknown[];
}

const mostValues = 2_000_000;
const mostLetters = 4_000_000;
const longestName = 100;

/** Null for what is no call of ours; "tooLarge" for one whose arguments hold more than the largest network. */
export function parseCall(data: unknown): Call | { readonly id: Call["id"]; readonly tooLarge: true } | null {
  if (typeof data !== "object" || data === null) return null;
  const { layerloom, id, call, args = [] } = data as Readonly<Record<string, unknown>>;
  if (layerloom !== protocol || typeof call !== "string" || call.length > longestName) return null;
  if (typeof id !== "number" && (typeof id !== "string" || id.length > longestName)) return null;
  if (!Array.isArray(args)) return null;
  return isSmall(args) ? { id, call, args } : { id, tooLarge: true };
}

/** Looks at no more than it lets pass. */
function isSmall(value: unknown): boolean {
  let [values, letters] = [0, 0];
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    values++;
    if (typeof next === "string") letters += next.length;
    if (ArrayBuffer.isView(next)) return false;
    if (typeof next === "object" && next !== null) {
      const inner = Array.isArray(next) ? next : Object.values(next);
      if (open.length + inner.length > mostValues) return false;
      for (const one of inner) open.push(one);
    }
    if (values > mostValues || letters > mostLetters) return false;
  }
  return true;
}

const refillPerSecond = 50;
const mostAtOnce = 100;
/** So many are told that they come too fast; the rest are dropped without a word. */
const mostAnswers = 100;

/** A bucket of calls that fills up again with time: "take" while there are some, "tell" and at last "drop" beyond. */
export function createRateLimit(now: () => number): () => "take" | "tell" | "drop" {
  let [left, told, last] = [mostAtOnce, 0, now()];
  return () => {
    const time = now();
    const more = ((time - last) / 1000) * refillPerSecond;
    last = time;
    left = Math.min(mostAtOnce, left + more);
    told = Math.max(0, told - more);
    if (left >= 1) {
      left -= 1;
      return "take";
    }
    if (told >= mostAnswers) return "drop";
    told += 1;
    return "tell";
  };
}
