/** @file What the steps of a sequence are called along an axis, and which of the names have room there. Pure. */

export interface StepLabels {
  /** One for each step, in their order. */
  readonly texts: readonly string[];
  /** `sign`: each is to be read (letters, words); `scale`: a few of them tell where one is (dates, seconds). */
  readonly kind: "sign" | "scale";
}

/** Between two names, in pixels. */
const gap = 6;
/** At the ends, where names move inside. */
const leastGap = 2;

/**
 * The steps whose names are set: all where they fit, else every second, fifth, tenth … from the first on. The name of
 * `at` is always there, and its neighbours give way to it.
 *
 * @param widths of the names, in pixels
 * @param pitch of the steps, in pixels
 */
export function toShownLabels(widths: ArrayLike<number>, pitch: number, at: number | null): number[] {
  const count = widths.length;
  let widest = 0;
  for (let i = 0; i < count; i++) widest = Math.max(widest, widths[i]!);
  // names of single letters may stand close
  const every = widest <= pitch ? 1 : toEvery((widest + gap) / pitch);
  const shown: number[] = [];
  for (let i = 0; i < count; i += every) {
    const before = shown.at(-1);
    const isFree = before === undefined || !meets(i, before, leastGap);
    if (i === at || (isFree && (at === null || !meets(i, at)))) shown.push(i);
  }
  if (at !== null && at >= 0 && at < count && !shown.includes(at)) shown.push(at);
  return shown.toSorted((a, b) => a - b);

  function meets(one: number, other: number, least = gap): boolean {
    const distance = Math.abs(toMiddle(widths, pitch, one) - toMiddle(widths, pitch, other));
    return every > 1 && distance < (widths[one]! + widths[other]!) / 2 + least;
  }
}

/** Where the middle of a name stands: that of its step, but at the ends as far inside as the name needs. */
export function toMiddle(widths: ArrayLike<number>, pitch: number, at: number): number {
  const half = widths[at]! / 2;
  return Math.max(half, Math.min(widths.length * pitch - half, (at + 0.5) * pitch));
}

/** The smallest of 1, 2, 5, 10, 20 … that is at least `least`. */
function toEvery(least: number): number {
  for (let power = 1; ; power *= 10) {
    const factor = [1, 2, 5].find((factor) => factor * power >= least);
    if (factor) return factor * power;
  }
}
