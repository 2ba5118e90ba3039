/** @file Seeded random numbers: the same seed gives the same numbers on every machine and backend. */

/** Draws the next number, uniform in [0, 1). */
export type Random = () => number;

/**
 * A generator with 32 bits of state ("mulberry32", T. Ettinger): small, quick and good enough for data,
 * weights and shuffles; not for secrets.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A seed of its own for each named purpose (FNV-1a over the name), so that one draw more never shifts another. */
export function toSeed(seed: number, ...names: readonly (string | number)[]): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (const char of names.join("/")) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619) >>> 0;
  return hash;
}

/** A number from the standard normal distribution (Box and Muller 1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Shuffles in place (Fisher and Yates; Durstenfeld 1964) and returns the same array. */
export function shuffle<T extends { [index: number]: number; readonly length: number }>(
  items: T,
  random: Random,
): T {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
  return items;
}
