/**
 * @file Writing an answer sign by sign out of a network that gives the probabilities of the next sign: greedily, for many
 * samples at once, or by beam search for one. Pure: `next` is asked, and may well be a network in a worker. All prefixes
 * of one question have the same length.
 */
import { findLikeliest } from "#data/drawSign.ts";

/** What has been written so far for one sample. */
export interface Prefix {
  readonly sample: number;
  readonly signs: readonly number[];
}

/** The probabilities of the sign after each prefix, `[prefixes, signs]`; null where nobody can tell: then the answer is null. */
export type Next = (prefixes: readonly Prefix[]) => Promise<ArrayLike<number> | null>;

export interface Bounds {
  /** Ends an answer; it is not part of it. */
  readonly end: number;
  /** Smaller signs (padding, "other") are never written. */
  readonly first: number;
  /** An answer without an end stops here. */
  readonly longest: number;
}

/** One answer, or the beginning of one. */
export interface Written {
  readonly signs: readonly number[];
  /** The probability of each sign behind those before it. */
  readonly shares: readonly number[];
  /** ln of the probability of the whole, its end included. */
  readonly logProbability: number;
  readonly isEnded: boolean;
}

const nothingWritten: Written = { signs: [], shares: [], logProbability: 0, isEnded: false };

/** The likeliest sign again and again, for the samples 0 … count − 1 side by side; those that ended are asked no more. */
export async function writeGreedily(
  next: Next,
  count: number,
  { end, first, longest }: Bounds,
): Promise<readonly Written[] | null> {
  const written: Written[] = Array.from({ length: count }, () => nothingWritten);
  for (let length = 0; length < longest; length++) {
    const open = written.flatMap((one, sample) => (one.isEnded ? [] : [{ sample, signs: one.signs }]));
    if (open.length === 0) break;
    const probabilities = await next(open);
    if (!probabilities) return null;
    const width = probabilities.length / open.length;
    open.forEach(({ sample }, row) => {
      const own = toRow(probabilities, row, width);
      const [sign] = findLikeliest(own, 1, first);
      written[sample] =
        sign === undefined
          ? { ...written[sample]!, isEnded: true }
          : extend(written[sample]!, sign, own, end);
    });
  }
  return written;
}

/**
 * Keeps the `width` best beginnings at each step; the best answer is the one with the highest `toScore`. `onStep` is told
 * the answers and beginnings that there are, the best first. The answers come the best first, at most `width` of them; a width of 1
 * is the greedy way. (Sutskever, Vinyals and Le 2014)
 */
export async function searchBeams(
  next: Next,
  width: number,
  { end, first, longest }: Bounds,
  onStep: (beams: readonly Written[]) => void = () => {},
): Promise<readonly Written[] | null> {
  let alive: readonly Written[] = [nothingWritten];
  const ended: Written[] = [];
  for (let length = 0; length < longest && alive.length > 0; length++) {
    const probabilities = await next(alive.map(({ signs }) => ({ sample: 0, signs })));
    if (!probabilities) return null;
    const signs = probabilities.length / alive.length;
    const grown = alive.flatMap((beam, row) => {
      const own = toRow(probabilities, row, signs);
      return findLikeliest(own, width, first).map((sign) => extend(beam, sign, own, end));
    });
    const best = grown.toSorted((a, b) => b.logProbability - a.logProbability).slice(0, width);
    ended.push(...best.filter(({ isEnded }) => isEnded));
    alive = best.filter(({ isEnded }) => !isEnded);
    onStep([...ended, ...alive].toSorted(byScore));
    if (isSettled(ended, alive, width, longest)) break;
  }
  return [...ended, ...alive].toSorted(byScore).slice(0, width);
}

/** Whether nothing that is still being written can come before the answers that there are. */
function isSettled(
  ended: readonly Written[],
  alive: readonly Written[],
  width: number,
  longest: number,
): boolean {
  if (ended.length < width) return false;
  const worst = Math.min(...ended.toSorted(byScore).slice(0, width).map(toScore));
  // probabilities only fall, and the length helps no further than to the longest answer
  return alive.every(({ logProbability }) => logProbability / toLengthNorm(longest) <= worst);
}

/**
 * ln of the probability over ((5 + length) / 6)^0.7, so that a long answer, whose probability is a product of more
 * factors, is not at a disadvantage. (Wu et al. 2016, "Google's Neural Machine Translation System", § 7)
 */
export function toScore({ logProbability, signs }: Written): number {
  return logProbability / toLengthNorm(signs.length);
}

function toLengthNorm(length: number): number {
  return ((5 + length) / 6) ** 0.7;
}

function byScore(a: Written, b: Written): number {
  return toScore(b) - toScore(a);
}

function extend(beam: Written, sign: number, probabilities: ArrayLike<number>, end: number): Written {
  const share = probabilities[sign]!;
  const logProbability = beam.logProbability + Math.log(share);
  if (sign === end) return { ...beam, logProbability, isEnded: true };
  return {
    signs: [...beam.signs, sign],
    shares: [...beam.shares, share],
    logProbability,
    isEnded: false,
  };
}

function toRow(values: ArrayLike<number>, row: number, width: number): readonly number[] {
  return Array.from({ length: width }, (_, i) => values[row * width + i]!);
}
