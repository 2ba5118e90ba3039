/**
 * @file A text for screen readers that follows something quick: new words only every few seconds, or at once where the
 * quick thing rests or something else is shown.
 */
export interface Reading {
  /** `key` names what is shown; `atRest` asks for the newest words. */
  of(key: string, atRest: boolean, make: () => string): string;
}

const leastMs = 4000;

export function createReading(now: () => number = () => performance.now()): Reading {
  let text = "";
  let known: string | null = null;
  let since = 0;
  return {
    of(key, atRest, make) {
      if (key === known && !atRest && now() - since < leastMs) return text;
      known = key;
      since = now();
      text = make();
      return text;
    },
  };
}
