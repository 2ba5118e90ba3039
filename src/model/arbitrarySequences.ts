/** @file Random sequences and ratings for tests: of the app's own sets, and of packs. */
import { constantFrom, integer, oneof, record, subarray } from "fast-check";
import type { Arbitrary } from "fast-check";
import { inRange } from "#model/arbitraryNetwork.ts";
import { dataRanges } from "#model/data.ts";
import type { Range } from "#model/range.ts";
import {
  algorithmSets,
  pairsSets,
  ratingsSets,
  recordsSets,
  sequenceRanges as ranges,
  seriesSets,
  textSets,
  wordsSets,
  type AlgorithmData,
  type PairsData,
  type RatingsData,
  type RecordsData,
  type SequenceData,
  type SeriesData,
  type TextData,
  type WordsData,
} from "#model/sequenceData.ts";
import { findSeriesFacts, findTextFacts } from "#model/sequenceFacts.ts";

/** Longer ones tell a test nothing more. */
const upTo = (range: Range, max: number) => inRange({ ...range, max: Math.min(range.max, max) });
const mostSteps = 40;
const own = constantFrom(null);
const packId = constantFrom("my-own-set");
const counts = { train: 500, test: 100 } as const;

const texts: Arbitrary<TextData> = constantFrom(...textSets).chain((set) =>
  record({
    kind: constantFrom("text"),
    set: constantFrom(set),
    pack: own,
    corpus: constantFrom(...findTextFacts({ set, pack: null })!.corpora.map(({ id }) => id)),
    length: upTo(ranges.length, mostSteps),
    alphabet: upTo(ranges.alphabet, 300),
    target: constantFrom("each", "last"),
  }),
);

const textPacks: Arbitrary<TextData> = texts.map((data) => ({
  ...data,
  set: "my-own-set",
  corpus: "diary",
  pack: { unit: "line", corpora: [{ id: "diary", characters: 5000, distinct: 60 }] },
}));

const words: Arbitrary<WordsData> = record({
  kind: constantFrom("words"),
  set: constantFrom(...wordsSets),
  pack: own,
  length: upTo(ranges.length, mostSteps),
});

const wordsPacks: Arbitrary<WordsData> = record({
  kind: constantFrom("words"),
  set: packId,
  pack: constantFrom({ classes: 3, distinct: 30, longest: 12, ...counts }),
  length: upTo(ranges.length, mostSteps),
});

const series: Arbitrary<SeriesData> = constantFrom(
  ...seriesSets.flatMap((set) => findSeriesFacts({ set, pack: null })!.series.map((one) => ({ set, one }))),
).chain(({ set, one }) =>
  record({
    kind: constantFrom("series"),
    set: constantFrom(set),
    pack: own,
    series: constantFrom(one.id),
    columns: subarray([...one.columns], { minLength: 1 }),
    window: upTo(ranges.window, mostSteps),
    horizon: upTo(ranges.horizon, 12),
    target: constantFrom("value", "change"),
  }),
);

const seriesPacks: Arbitrary<SeriesData> = series.map((data) => ({
  ...data,
  set: "my-own-set",
  pack: { series: [{ id: data.series, rows: 200, columns: data.columns, period: 7 }] },
}));

const targets = constantFrom<RecordsData["target"]>("label", "next", "self");

const records: Arbitrary<RecordsData> = oneof(
  record({ kind: constantFrom("records"), set: constantFrom(...recordsSets), pack: own, target: targets }),
  record({
    kind: constantFrom("records"),
    set: packId,
    pack: constantFrom({ steps: 12, features: 5, classes: 3, ...counts }),
    target: targets,
  }),
);

const pairs: Arbitrary<PairsData> = oneof(
  record({
    kind: constantFrom("pairs"),
    set: constantFrom(...pairsSets),
    pack: own,
    samples: inRange(ranges.pairs),
  }),
  record({
    kind: constantFrom("pairs"),
    set: packId,
    pack: constantFrom({
      sourceDistinct: 30,
      targetDistinct: 20,
      sourceLongest: 15,
      targetLongest: 9,
      ...counts,
    }),
    samples: inRange(ranges.pairs),
  }),
);

const ratings: Arbitrary<RatingsData> = oneof(
  record({ kind: constantFrom("ratings"), set: constantFrom(...ratingsSets), pack: own }),
  record({
    kind: constantFrom("ratings"),
    set: packId,
    pack: constantFrom({ users: 40, items: 25, ...counts }),
  }),
);

const algorithms: Arbitrary<AlgorithmData> = upTo(ranges.steps, mostSteps).chain((length) =>
  record({
    kind: constantFrom("algorithm"),
    set: constantFrom(...algorithmSets),
    length: constantFrom(length),
    delay: integer({ min: 1, max: length - 1 }),
    samples: inRange(ranges.generated),
    testShare: inRange(dataRanges.testShare),
    seed: inRange(dataRanges.seed),
  }),
);

export const sequences: Arbitrary<SequenceData> = oneof(
  texts,
  textPacks,
  words,
  wordsPacks,
  series,
  seriesPacks,
  records,
  pairs,
  ratings,
  algorithms,
);
