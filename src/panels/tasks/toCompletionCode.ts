import type { Assignment } from "#model/assignment.ts";
import { toCode, toExperimentDigest, toTaskDigest } from "#model/completionCode.ts";
import { countParameters, toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import type { Success } from "#state/assignments.ts";

/** What a student hands in: the moment of success, with a name if they typed one. */
export function toCompletionCode(assignment: Assignment, success: Success, name: string): string {
  const { experiment, figures, time } = success;
  const { network, data, training } = experiment;
  return toCode({
    task: toTaskDigest(assignment),
    experiment: toExperimentDigest(experiment),
    parameters: countParameters(toPlans(network, toEndsOf(data, training.loss))),
    epoch: figures.epoch,
    time,
    figures,
    name,
  });
}
