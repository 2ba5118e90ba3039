/**
 * @file What a text can be guessed with, without a network: how often signs occur, alone and behind the two signs before
 * them. The measure of each is bits per sign: −log₂ of the probability that it gave to the next sign, on average over a
 * text that it has not seen; 2 to this power is the perplexity.
 *
 * A trigram that was never seen falls back on the bigram, that one on the single sign, and that one on chance, in the
 * mixture of Witten and Bell (1991): P(c | h) = (n(hc) + t(h) · P(c | h′)) / (n(h) + t(h)), where n counts, t(h) is how
 * many different signs came behind h, and h′ is h without its first sign.
 */

export interface TextBaselines {
  /** Bits per sign when all signs count alike. */
  readonly uniform: number;
  /** When only their frequency is known. */
  readonly unigram: number;
  /** When the two signs before are known, too. */
  readonly trigram: number;
}

type Signs = ArrayLike<number>;

/** Signs between two pauses: a few milliseconds. */
const stride = 20_000;

/** How often each context was followed by a sign, and by how many different ones. */
interface Order {
  readonly pairs: Counter;
  readonly contexts: Counter;
  readonly kinds: Uint32Array;
}

/**
 * `classes`: signs of the alphabet. What is learned is `train`, what is guessed is `test`. Half a million signs take some
 * tenths of a second, so it is done in short pieces: the caller goes on when it has time.
 */
export function* measureBaselines(
  train: Signs,
  test: Signs,
  classes: number,
): Generator<undefined, TextBaselines> {
  const orders: Order[] = [];
  for (const length of [0, 1, 2]) orders.push(yield* countOrder(train, length, classes));
  let [unigram, trigram] = [0, 0];
  for (let at = 0; at < test.length; at++) {
    if (at % stride === stride - 1) yield;
    let chance = 1 / classes;
    for (const [length, order] of orders.entries()) {
      if (length > at) break;
      chance = refine(order, toContext(test, at, length, classes), test[at]!, classes, chance);
      if (length === 0) unigram -= Math.log2(chance);
    }
    trigram -= Math.log2(chance);
  }
  const count = Math.max(1, test.length);
  return { uniform: Math.log2(classes), unigram: unigram / count, trigram: trigram / count };
}

function* countOrder(signs: Signs, length: number, classes: number): Generator<undefined, Order> {
  const pairs = createCounter(classes ** (length + 1), signs.length);
  const contexts = createCounter(classes ** length, signs.length);
  const kinds = new Uint32Array(contexts.size);
  for (let at = length; at < signs.length; at++) {
    if (at % stride === stride - 1) yield;
    const context = toContext(signs, at, length, classes);
    const slot = contexts.add(context);
    if (pairs.isFirst(pairs.add(context * classes + signs[at]!))) kinds[slot]!++;
  }
  return { pairs, contexts, kinds };
}

/** The signs before `at` as one number. */
function toContext(signs: Signs, at: number, length: number, classes: number): number {
  let context = 0;
  for (let i = at - length; i < at; i++) context = context * classes + signs[i]!;
  return context;
}

function refine(order: Order, context: number, sign: number, classes: number, lower: number): number {
  const slot = order.contexts.find(context);
  if (slot < 0) return lower;
  const [count, kinds] = [order.contexts.countAt(slot), order.kinds[slot]!];
  const pair = order.pairs.find(context * classes + sign);
  return ((pair < 0 ? 0 : order.pairs.countAt(pair)) + kinds * lower) / (count + kinds);
}

/** Counts of whole numbers: no object for each. */
interface Counter {
  /** Slots run from 0 to `size` − 1. */
  readonly size: number;
  /** Adds one; answers the slot. */
  add(key: number): number;
  /** −1 where it was never added. */
  find(key: number): number;
  countAt(slot: number): number;
  isFirst(slot: number): boolean;
}

/** So many numbers get a place each. */
const mostPlaces = 2 ** 20;

/** Of numbers from 0 to `range` − 1 (up to 2⁵³), no more than `most` different ones. */
function createCounter(range: number, most: number): Counter {
  if (range > mostPlaces) return createHashCounter(most);
  const counts = new Uint32Array(range);
  return {
    size: range,
    add(key) {
      counts[key]!++;
      return key;
    },
    find: (key) => (counts[key] === 0 ? -1 : key),
    countAt: (slot) => counts[slot]!,
    isFirst: (slot) => counts[slot] === 1,
  };
}

/** A table with open addresses, half of them free at least. */
function createHashCounter(most: number): Counter {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const keys = new Float64Array(size).fill(-1);
  const counts = new Uint32Array(size);

  /** The slot of the key, or the free one where it would be. */
  function seek(key: number): number {
    const high = Math.floor(key / 0x1_0000_0000);
    let slot = Math.imul((key - high * 0x1_0000_0000) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    slot = Math.imul(slot ^ (slot >>> 13), 0xc2b2ae35);
    slot = (slot ^ (slot >>> 16)) & (size - 1);
    while (keys[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  }

  return {
    size,
    add(key) {
      const slot = seek(key);
      keys[slot] = key;
      counts[slot]!++;
      return slot;
    },
    find(key) {
      const slot = seek(key);
      return keys[slot] === key ? slot : -1;
    },
    countAt: (slot) => counts[slot]!,
    isFirst: (slot) => counts[slot] === 1,
  };
}
