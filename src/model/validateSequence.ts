/** @file What may be wrong with the description of a sequence although each of its numbers is within its range. */
import type { Experiment } from "#model/experiment.ts";
import { toProblem, type Problem, type Repair } from "#model/problem.ts";
import {
  sequenceRanges,
  type AlgorithmData,
  type SequenceData,
  type SeriesData,
} from "#model/sequenceData.ts";
import { findSeries } from "#model/sequenceFacts.ts";
import { seriesTestShare } from "#model/sequenceTask.ts";
import { toNearest } from "#model/range.ts";

/** The set is known; see `validate`. */
export function validateSequence(experiment: Experiment, data: SequenceData): Problem[] {
  if (data.kind === "series") return validateSeries(experiment, data);
  return data.kind === "algorithm" ? validateAlgorithm(experiment, data) : [];
}

function validateSeries(experiment: Experiment, data: SeriesData): Problem[] {
  const { rows, columns } = findSeries(data)!;
  const unknown = data.columns.find((name) => !columns.includes(name));
  if (data.columns.length === 0 || unknown !== undefined) {
    const values = { column: unknown ?? "–", columns: columns.join(", ") };
    const repair = withData("useFirst", experiment, { ...data, columns: columns.slice(0, 1) });
    return [toProblem("data.unknownColumn", "data.columns", values, repair)];
  }
  const learned = Math.round(rows * (1 - seriesTestShare));
  if (data.window + data.horizon <= learned) return [];
  // Half of what is learned from is read at once, so that there are as many windows.
  const window = toNearest(sequenceRanges.window, Math.floor(learned / 2));
  const horizon = Math.max(1, Math.min(data.horizon, learned - window));
  const values = { window: data.window, horizon: data.horizon, rows: learned };
  const repair = withData("shorterWindow", experiment, { ...data, window, horizon });
  return [toProblem("data.windowTooLong", "data.window", values, repair)];
}

/** Of an echo nothing would be asked. */
function validateAlgorithm(experiment: Experiment, data: AlgorithmData): Problem[] {
  const { set, delay, length } = data;
  if (set !== "echo" || delay < length) return [];
  const repair = withData("useNearest", experiment, { ...data, delay: length - 1 });
  return [toProblem("data.delayTooLong", "data.delay", { delay, length }, repair)];
}

function withData(label: Repair["label"], experiment: Experiment, data: SequenceData): Repair {
  return { label, experiment: { ...experiment, data } };
}
