/**
 * @file What the answers to the test part of sequences are worth, in the measure that fits the task, beside those who
 * answer without any network. A figure alone says little: 99 % are nothing where 99 % are normal. Pure.
 */
import { createSeasonal, lastValue, toForecastError, type Baseline as Forecaster } from "#data/forecast.ts";
import { toAveragePrecision, toRanking } from "#data/ranking.ts";
import { toRatingBaselines } from "#data/ratingBaselines.ts";
import { toRatings } from "#data/ratings.ts";
import { toDistances, toRecordScores, toTruths } from "#data/recordScores.ts";
import type {
  AlgorithmDataset,
  PairsDataset,
  RatingsDataset,
  RecordsDataset,
  SequenceDataset,
  SeriesDataset,
} from "#data/sequenceDataset.ts";

export interface Score {
  readonly measure: "bitsPerCharacter" | "accuracy" | "rmse" | "mse" | "averagePrecision" | "exactMatch";
  readonly value: number;
  /** What those reach who know only … */
  readonly baselines: readonly Baseline[];
}

interface Baseline {
  readonly name: string;
  readonly value: number;
}

/** `answers` are those to the whole test part, behind the output function. */
export function toScore(dataset: SequenceDataset, answers: Float32Array): Score {
  switch (dataset.kind) {
    case "text": {
      const { single, triple } = dataset.baselines;
      const value = toBits(answers, dataset.test.y);
      const baselines = [toBaseline("single signs", single), toBaseline("n-grams", triple)];
      return { measure: "bitsPerCharacter", value, baselines };
    }
    case "words": {
      const { bayes, commonest } = dataset.baselines;
      const baselines = [toBaseline("commonest class", commonest), toBaseline("naive Bayes", bayes)];
      return { measure: "accuracy", value: toAccuracy(answers, dataset.test.y), baselines };
    }
    case "series":
      return scoreSeries(dataset, answers);
    case "records":
      return scoreRecords(dataset, answers);
    case "pairs":
      return { measure: "exactMatch", value: toExactMatch(dataset, answers), baselines: [] };
    case "ratings":
      return scoreRatings(dataset, answers);
    case "algorithm":
      return scoreAlgorithm(dataset, answers);
  }
}

function toBaseline(name: string, value: number): Baseline {
  return { name, value };
}

/** Over all steps of the horizon and all windows of the test part, in the unit of the values. */
function scoreSeries(dataset: SeriesDataset, answers: Float32Array): Score {
  const { values, horizon, period, starts, test, decode } = dataset;
  const told = Array.from({ length: test.count }, (_, i) =>
    decode(answers.subarray(i * horizon, (i + 1) * horizon), values[starts.test + i - 1]!),
  );
  /** `ahead` is 1 for the first step behind the window. */
  const toRmse = (toForecast: (ahead: number) => ArrayLike<number>) => {
    const squares = Array.from({ length: horizon }, (_, step) => {
      const [from, to] = [starts.test + step, starts.test + step + test.count];
      return toForecastError(toForecast(step + 1), values, from, to).rmse ** 2;
    });
    return Math.sqrt(squares.reduce((a, b) => a + b, 0) / horizon);
  };
  const network = (ahead: number) => {
    const forecast = new Float64Array(values.length).fill(Number.NaN);
    for (const [i, steps] of told.entries()) forecast[starts.test + i + ahead - 1] = steps[ahead - 1]!;
    return forecast;
  };
  const toRmseOf = (forecaster: Forecaster) =>
    toRmse((ahead) => Float64Array.from(values, (_, t) => forecaster(values, t, ahead)));
  const baselines = [toBaseline("last value", toRmseOf(lastValue))];
  if (period > 0) baselines.push(toBaseline(`${period} steps ago`, toRmseOf(createSeasonal(period))));
  return { measure: "rmse", value: toRmse(network), baselines };
}

/** Logistic regression on each card payment alone, trained with labels; measured when the set was made. */
export const onePaymentAlone: Readonly<Record<string, number>> = { "card-spending": 0.27 };

/** How well the score of each record, or its error where no label is learned, tells the rare ones from the others. */
function scoreRecords(dataset: RecordsDataset, answers: Float32Array): Score {
  const truths = toTruths(dataset);
  const toPrecision = (scores: Float32Array | null) =>
    scores ? toAveragePrecision(toRanking(scores, truths)) : Number.NaN;
  const baselines = [toBaseline("chance", truths.reduce((a, b) => a + b, 0) / truths.length)];
  const alone = onePaymentAlone[dataset.about.id];
  if (dataset.target !== "label") {
    baselines.push(toBaseline("distance from the mean", toPrecision(toDistances(dataset))));
  } else if (alone !== undefined) {
    baselines.push(toBaseline("one payment alone", alone));
  }
  const value = toPrecision(toRecordScores(dataset, answers, "zeroOne"));
  return { measure: "averagePrecision", value, baselines };
}

/**
 * Share of answers that are right to the last letter. Who is told the right beginning and goes on rightly at every step
 * writes the same when left alone, so this is what greedy decoding reaches.
 */
function toExactMatch({ test }: PairsDataset, answers: Float32Array): number {
  const classes = answers.length / test.y.length;
  const steps = test.y.length / test.count;
  let whole = 0;
  for (let row = 0; row < test.count; row++) {
    const isRight = (step: number) => {
      const truth = test.y[row * steps + step]!;
      return truth < 0 || findLargest(answers, (row * steps + step) * classes, classes) === truth;
    };
    if (Array.from({ length: steps }, (_, step) => step).every(isRight)) whole++;
  }
  return whole / test.count;
}

function scoreRatings(dataset: RatingsDataset, answers: Float32Array): Score {
  const [train, test] = [toRatings(dataset, dataset.train), toRatings(dataset, dataset.test)];
  const { mean, biases } = toRatingBaselines(train, test);
  const squares = Array.from(
    answers,
    (answer, i) => ((answer - dataset.test.y[i]!) * dataset.scale.deviation) ** 2,
  );
  return {
    measure: "rmse",
    value: Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length),
    baselines: [toBaseline("mean", mean), toBaseline("biases", biases)],
  };
}

function scoreAlgorithm({ set, train, test }: AlgorithmDataset, answers: Float32Array): Score {
  if (set !== "adding") {
    const asked = Array.from(test.y).filter((answer) => answer >= 0);
    const ones = asked.reduce((a, b) => a + b, 0) / asked.length;
    const baselines = [toBaseline("commonest answer", Math.max(ones, 1 - ones))];
    return { measure: "accuracy", value: toAccuracy(answers, test.y), baselines };
  }
  const mean = train.y.reduce((a, b) => a + b, 0) / train.y.length;
  const toMse = (guess: (i: number) => number) =>
    test.y.reduce((sum, truth, i) => sum + (guess(i) - truth) ** 2, 0) / test.y.length;
  return {
    measure: "mse",
    value: toMse((i) => answers[i]!),
    baselines: [
      toBaseline(
        "mean",
        toMse(() => mean),
      ),
    ],
  };
}

/** Of the answers that are asked for; a single number says class 1 above a half. */
function toAccuracy(answers: Float32Array, truths: Float32Array): number {
  const width = answers.length / truths.length;
  let [right, asked] = [0, 0];
  for (let i = 0; i < truths.length; i++) {
    if (truths[i]! < 0) continue;
    asked++;
    const answer = width === 1 ? Number(answers[i]! > 0.5) : findLargest(answers, i * width, width);
    if (answer === truths[i]) right++;
  }
  return right / asked;
}

/** −log₂ of the share that the right sign got, on average. */
function toBits(answers: Float32Array, truths: Float32Array): number {
  const width = answers.length / truths.length;
  let [bits, asked] = [0, 0];
  for (let i = 0; i < truths.length; i++) {
    if (truths[i]! < 0) continue;
    asked++;
    bits -= Math.log2(Math.max(answers[i * width + truths[i]!]!, 1e-12));
  }
  return bits / asked;
}

function findLargest(values: Float32Array, from: number, count: number): number {
  let best = 0;
  for (let k = 1; k < count; k++) if (values[from + k]! > values[from + best]!) best = k;
  return best;
}
