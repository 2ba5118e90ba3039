/** @file How strong a colour means how sure, or how large, an answer of the whole network. */
import type { Experiment } from "#model/experiment.ts";
import { findOutputActivation } from "#model/matchTask.ts";
import { toCoding, toTask, toThreshold } from "#model/task.ts";
import type { Span } from "#state/spans.ts";

/** Deviations of a table's target that the ramp spans to either side of its mean. */
const tableReach = 2;

/**
 * 0…1 around ½ where the targets are 0 and 1, −1…1 around 0 where they are −1 and 1: the threshold between two classes
 * has the colour of paper. A regression spans its targets: −1…1 on the plane, two deviations in a table.
 */
export function toOutputSpan(experiment: Experiment): Span {
  const { data, training } = experiment;
  const task = toTask(data);
  if (task.kind === "regression") return { center: 0, range: data.kind === "table" ? tableReach : 1 };
  const center = toThreshold(toCoding(task, training.loss, findOutputActivation(experiment) ?? "linear"));
  return { center, range: 1 - center };
}
