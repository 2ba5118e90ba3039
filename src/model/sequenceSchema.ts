/** @file What well-formed descriptions of sequences look like. Sets and texts that are not known are for `validate` to report. */
import { dataRanges, isPackId } from "#model/data.ts";
import { aList, aNumber, aRecord, aText, aWord, nullOr, type Check, type Fields } from "#model/schema.ts";
import {
  algorithmSets,
  sequenceRanges as ranges,
  type AlgorithmData,
  type CorpusFacts,
  type OneSeriesFacts,
  type PairsData,
  type PairsFacts,
  type RatingsData,
  type RatingsFacts,
  type RecordsData,
  type RecordsFacts,
  type SequenceData,
  type SeriesData,
  type SeriesFacts,
  type TextData,
  type TextFacts,
  type WordsData,
  type WordsFacts,
} from "#model/sequenceData.ts";

const aCount = aNumber({ min: 1, max: 10_000_000, integer: true });
const none = { min: 0, max: 10_000_000, integer: true };
const aName = aText((text) => text.length > 0 && text.length <= 100, '"…" ≤ 100');
const aSet = aText(isPackId, "english-books");

const aTextPack = aRecord({
  unit: aWord(["character", "line"]),
  corpora: aList(aRecord({ id: aName, characters: aCount, distinct: aCount } satisfies Fields<CorpusFacts>), {
    max: 100,
  }),
} satisfies Fields<TextFacts>);

const text = aRecord({
  kind: aWord(["text"]),
  set: aSet,
  pack: nullOr(aTextPack),
  corpus: aName,
  length: aNumber(ranges.length),
  alphabet: aNumber(ranges.alphabet),
  target: aWord(["each", "last"]),
} satisfies Fields<TextData>);

const classCount = aNumber({ min: 2, max: 1000, integer: true });

const words = aRecord({
  kind: aWord(["words"]),
  set: aSet,
  pack: nullOr(
    aRecord({
      classes: classCount,
      distinct: aCount,
      longest: aCount,
      train: aCount,
      test: aNumber(none),
    } satisfies Fields<WordsFacts>),
  ),
  length: aNumber(ranges.length),
} satisfies Fields<WordsData>);

const columns = aList(aName, { max: 100 });

const series = aRecord({
  kind: aWord(["series"]),
  set: aSet,
  pack: nullOr(
    aRecord({
      series: aList(
        aRecord({
          id: aName,
          rows: aCount,
          columns,
          period: aNumber({ min: 0, max: 10_000, integer: true }),
        } satisfies Fields<OneSeriesFacts>),
        { max: 100 },
      ),
    } satisfies Fields<SeriesFacts>),
  ),
  series: aName,
  columns,
  window: aNumber(ranges.window),
  horizon: aNumber(ranges.horizon),
  target: aWord(["value", "change"]),
} satisfies Fields<SeriesData>);

const records = aRecord({
  kind: aWord(["records"]),
  set: aSet,
  pack: nullOr(
    aRecord({
      steps: aNumber({ min: 2, max: 1000, integer: true }),
      features: aNumber({ min: 1, max: 1000, integer: true }),
      classes: classCount,
      train: aCount,
      test: aNumber(none),
    } satisfies Fields<RecordsFacts>),
  ),
  target: aWord(["label", "next", "self"]),
} satisfies Fields<RecordsData>);

const pairs = aRecord({
  kind: aWord(["pairs"]),
  set: aSet,
  pack: nullOr(
    aRecord({
      sourceDistinct: aCount,
      targetDistinct: aCount,
      sourceLongest: aNumber({ min: 1, max: ranges.length.max, integer: true }),
      targetLongest: aNumber({ min: 1, max: ranges.length.max, integer: true }),
      train: aCount,
      test: aNumber(none),
    } satisfies Fields<PairsFacts>),
  ),
  samples: aNumber(ranges.pairs),
} satisfies Fields<PairsData>);

const ratings = aRecord({
  kind: aWord(["ratings"]),
  set: aSet,
  pack: nullOr(
    aRecord({
      users: aCount,
      items: aCount,
      train: aCount,
      test: aNumber(none),
    } satisfies Fields<RatingsFacts>),
  ),
} satisfies Fields<RatingsData>);

const algorithm = aRecord({
  kind: aWord(["algorithm"]),
  set: aWord(algorithmSets),
  length: aNumber(ranges.steps),
  delay: aNumber(ranges.delay),
  samples: aNumber(ranges.generated),
  testShare: aNumber(dataRanges.testShare),
  seed: aNumber(dataRanges.seed),
} satisfies Fields<AlgorithmData>);

export const sequenceChecks: { readonly [K in SequenceData["kind"]]: Check } = {
  text,
  words,
  series,
  records,
  pairs,
  ratings,
  algorithm,
};
