import { createAttentionMatrix, type AttentionData } from "./attentionMatrix.ts";
import { toFixture } from "./results.fixture.ts";
import type { Fixture } from "./stage.fixture.ts";

/** A row for each query: most of the look falls on the key at `place(query)`, the rest beside it. */
function toLooks(queries: number, keys: number, place: (query: number) => number): number[] {
  return Array.from({ length: queries }, (_, query) => {
    const raw = Array.from({ length: keys }, (_, key) => Math.exp(-1.4 * Math.abs(key - place(query))));
    const sum = raw.reduce((a, b) => a + b, 0);
    return raw.map((value) => value / sum);
  }).flat();
}

const source = Array.from("2026年11月28日");
const target = Array.from("2026-11-28");

export const translation: AttentionData = {
  label: "Attention",
  looks: Float32Array.from(toLooks(10, 11, (query) => query + (query > 7 ? 0.6 : 0))),
  queries: target,
  keys: source,
  heads: ["head 1"],
  query: 5,
  describe: ({ query, key }, share) =>
    `${target[query]!} looks at ${source[key]!}: ${Math.round(share * 100)} %`,
};

const words = Array.from("春山不见人，但闻人语响。返景入深林，");

export const twoHeads: AttentionData = {
  ...translation,
  looks: Float32Array.from([
    ...toLooks(18, 18, (query) => Math.max(0, query - 1)),
    ...toLooks(18, 18, (query) => Math.floor(query / 6) * 6),
  ]),
  queries: words,
  keys: words,
  heads: ["head 1", "head 2"],
  query: null,
  describe: ({ head, query, key }, share) => `${head} ${query} ${key} ${share.toFixed(2)}`,
};

export const fixtures: readonly Fixture[] = [
  toFixture("Attention: a date is translated", [344, 340], createAttentionMatrix, translation),
  toFixture("Attention: two heads of one layer", [344, 240], createAttentionMatrix, twoHeads),
  toFixture("Attention: frames, thinned", [300, 260], createAttentionMatrix, {
    ...translation,
    looks: Float32Array.from(toLooks(90, 90, (query) => query)),
    queries: Array.from({ length: 90 }, (_, i) => `${(i / 50).toFixed(1)} s`),
    keys: Array.from({ length: 90 }, (_, i) => `${(i / 50).toFixed(1)} s`),
    query: null,
  }),
];
