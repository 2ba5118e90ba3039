/**
 * @file The cross-entropy of a language model in the units in which people compare them. The loss is in nats a sign:
 * −ln of the probability that the sign which came had, on average.
 */

/** Among how many equally likely signs the model is as unsure as that: e^loss. */
export function toPerplexity(nats: number): number {
  return Math.exp(nats);
}

/** What a sign costs when the model is used to compress the text: loss / ln 2. (Shannon 1951) */
export function toBits(nats: number): number {
  return nats / Math.LN2;
}
