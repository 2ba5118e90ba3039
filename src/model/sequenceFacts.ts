/**
 * @file What is known of each set of sequences before it is loaded, so that a network can be checked and drawn at once.
 * The same facts stand in `public/data/<set>/`; a test of `data/` holds the two together.
 */
import type { PackId } from "#model/data.ts";
import type {
  CorpusFacts,
  OneSeriesFacts,
  PairsFacts,
  PairsSet,
  RatingsFacts,
  RatingsSet,
  RecordsFacts,
  RecordsSet,
  SeriesData,
  SeriesFacts,
  SeriesSet,
  TextData,
  TextFacts,
  TextSet,
  WordsFacts,
  WordsSet,
} from "#model/sequenceData.ts";

export const textFacts: Readonly<Record<TextSet, TextFacts>> = {
  "english-books": {
    unit: "character",
    corpora: [
      { id: "holmes", characters: 559_027, distinct: 77 },
      { id: "austen", characters: 681_460, distinct: 74 },
    ],
  },
  "tang-poems": {
    unit: "line",
    corpora: [
      { id: "wujue", characters: 48_350, distinct: 2027 },
      { id: "qijue", characters: 60_456, distinct: 1547 },
    ],
  },
  "zh-classics": {
    unit: "character",
    corpora: [
      { id: "lunyu", characters: 21_992, distinct: 1357 },
      { id: "sanzijing", characters: 1616, distinct: 543 },
      { id: "qianziwen", characters: 1375, distinct: 999 },
      { id: "dizigui", characters: 1530, distinct: 484 },
      { id: "zengguangxianwen", characters: 10_712, distinct: 1340 },
      { id: "zhuzijiaxun", characters: 681, distinct: 350 },
      { id: "daxue", characters: 2225, distinct: 407 },
      { id: "zhongyong", characters: 4495, distinct: 654 },
      { id: "mengzi", characters: 45_559, distinct: 1897 },
    ],
  },
};

const wordsFacts: Readonly<Record<WordsSet, WordsFacts>> = {
  "words-language": { classes: 8, distinct: 57, longest: 12, train: 8000, test: 1600 },
  "first-names": { classes: 3, distinct: 26, longest: 12, train: 7550, test: 838 },
};

export const seriesFacts: Readonly<Record<SeriesSet, SeriesFacts>> = {
  "time-series": {
    series: [
      { id: "sunspots", rows: 2820, columns: ["value"], period: 132 },
      { id: "air-passengers", rows: 144, columns: ["value"], period: 12 },
      { id: "co2", rows: 741, columns: ["co2_ppm"], period: 12 },
      {
        id: "seattle-weather",
        rows: 1461,
        columns: ["precipitation", "temp_max", "temp_min", "wind"],
        period: 365,
      },
    ],
  },
  stocks: {
    series: [
      { id: "eu-stocks", rows: 1860, columns: ["DAX", "SMI", "CAC", "FTSE"], period: 0 },
      { id: "nyse", rows: 4003, columns: ["NYSE"], period: 0 },
    ],
  },
};

/** 7 weekdays, 11 kinds of shop, 4 channels; amount, distance and gap; the hour as a place on a circle. */
export const recordsFacts: Readonly<Record<RecordsSet, RecordsFacts>> = {
  "card-spending": { steps: 64, features: 27, classes: 4, train: 1600, test: 400 },
};

const pairsFacts: Readonly<Record<PairsSet, PairsFacts>> = {
  dates: {
    sourceDistinct: 70,
    targetDistinct: 11,
    sourceLongest: 54,
    targetLongest: 10,
    train: 10_800,
    test: 1200,
  },
};

const ratingsFacts: Readonly<Record<RatingsSet, RatingsFacts>> = {
  tastes: { users: 300, items: 120, train: 9147, test: 1016 },
};

interface Described<F> {
  readonly set: PackId;
  readonly pack: F | null;
}

export const findTextFacts = (data: Described<TextFacts>) => find(textFacts, data);
export const findWordsFacts = (data: Described<WordsFacts>) => find(wordsFacts, data);
export const findSeriesFacts = (data: Described<SeriesFacts>) => find(seriesFacts, data);
export const findRecordsFacts = (data: Described<RecordsFacts>) => find(recordsFacts, data);
export const findPairsFacts = (data: Described<PairsFacts>) => find(pairsFacts, data);
export const findRatingsFacts = (data: Described<RatingsFacts>) => find(ratingsFacts, data);

/** Undefined where the set or the text in it is unknown. */
export function findCorpus(data: TextData): CorpusFacts | undefined {
  return findTextFacts(data)?.corpora.find(({ id }) => id === data.corpus);
}

export function findSeries(data: SeriesData): OneSeriesFacts | undefined {
  return findSeriesFacts(data)?.series.find(({ id }) => id === data.series);
}

/** Facts of the app's own set, or of the pack; of an unknown set without a pack, undefined. */
function find<F>(own: Readonly<Record<string, F>>, { set, pack }: Described<F>): F | undefined {
  return pack ?? (Object.hasOwn(own, set) ? own[set] : undefined);
}
