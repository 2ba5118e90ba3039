/** @file When a run has reached what was asked of it. */
import type { MetricPoint, StopReason } from "#engine/protocol.ts";
import type { StopRules } from "#model/training.ts";

/** Asked at the end of every epoch; null: go on. */
export type StopCheck = (point: MetricPoint) => StopReason | null;

/** The test loss must fall by this share of itself to count as progress. */
const progress = 0.001;

/**
 * A check that begins now. What holds already is left out: who presses play on a run that has reached its goal wants
 * it to go on.
 */
export function createStopCheck(rules: StopRules, now: MetricPoint): StopCheck {
  const reached = toReached(rules, now);
  let best = toShownLoss(now);
  let bestEpoch = now.epoch;
  return (point) => {
    const loss = toShownLoss(point);
    if (loss < best * (1 - progress)) {
      best = loss;
      bestEpoch = point.epoch;
    }
    const fresh = toReached(rules, point).find((reason) => !reached.includes(reason));
    if (fresh) return fresh;
    const { plateauEpochs } = rules;
    return plateauEpochs !== null && point.epoch - bestEpoch >= plateauEpochs ? "plateau" : null;
  };
}

/** Whether the end of an epoch can only be told by measuring each of them. */
export function asksEachEpoch({ trainLoss, testLoss, testAccuracy, plateauEpochs }: StopRules): boolean {
  return [trainLoss, testLoss, testAccuracy, plateauEpochs].some((rule) => rule !== null);
}

function toReached(rules: StopRules, point: MetricPoint): StopReason[] {
  const reached: StopReason[] = [];
  if (rules.epochs !== null && point.epoch >= rules.epochs) reached.push("epochs");
  if (rules.trainLoss !== null && point.trainLoss <= rules.trainLoss) reached.push("trainLoss");
  if (rules.testLoss !== null && point.testLoss <= rules.testLoss) reached.push("testLoss");
  if (rules.testAccuracy !== null && point.testAccuracy >= rules.testAccuracy) reached.push("testAccuracy");
  return reached;
}

/** Without a test part the training loss stands in. */
function toShownLoss({ testLoss, trainLoss }: MetricPoint): number {
  return Number.isNaN(testLoss) ? trainLoss : testLoss;
}
