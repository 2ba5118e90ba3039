import { createRandom, drawNormal } from "#base/random.ts";
import { toAveragePrecision, toRanking, toRocArea } from "#data/ranking.ts";
import { createRankCurves, type RankCurvesData } from "./rankCurves.ts";
import { findCatching } from "./rankPaths.ts";
import { toFixture } from "./results.fixture.ts";

const random = createRandom(11);
/** 25,600 payments, one of 200 of them misuse; the score tells most of them. */
const truths = Array.from({ length: 25_600 }, () => Number(random() < 0.005));
export const payments = toRanking(
  truths.map((truth) => 1 / (1 + Math.exp(3 - 3 * truth - 1.2 * drawNormal(random)))),
  truths,
);

export const misuse: RankCurvesData = {
  ranking: payments,
  point: findCatching(payments, 60),
  onPoint: () => undefined,
  handleLabel: "Threshold",
  describe: (point) => `point ${point}`,
  plots: {
    pr: {
      title: `Precision–recall · area ${toAveragePrecision(payments).toFixed(2)}`,
      label: "Precision over recall",
      x: "recall",
      y: "precision",
    },
    roc: {
      title: `ROC · area ${toRocArea(payments).toFixed(2)}`,
      label: "Recall over false alarms",
      x: "share of false alarms",
      y: "recall",
    },
  },
  chance: "by chance",
};

const few = toRanking([9, 8, 7, 6, 5, 4, 3, 2], [1, 0, 1, 1, 0, 0, 1, 0]);

export const fixtures = [
  toFixture("Rank curves", [352, 220], createRankCurves, misuse),
  toFixture("Rank curves: few cases", [352, 220], createRankCurves, { ...misuse, ranking: few, point: 2 }),
  toFixture("Rank curves: nothing marked", [560, 280], createRankCurves, { ...misuse, point: -1 }),
];
