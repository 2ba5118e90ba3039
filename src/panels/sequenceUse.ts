/** @file Which settings of time say anything to an experiment: without recurrent layers nothing walks back. */
import type { Experiment } from "#model/experiment.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { isContinuous } from "#model/sequenceTask.ts";
import { toPorts } from "#model/task.ts";

export interface SequenceUse {
  readonly truncation: boolean;
  readonly stateful: boolean;
  readonly teacherForcing: boolean;
}

/** Null where there is no use for any of them. */
export function toSequenceUse({ network, data }: Experiment): SequenceUse | null {
  const recurrent = network.layers.filter(isRecurrent);
  const use = {
    truncation: recurrent.length > 0,
    stateful:
      isContinuous(data) &&
      recurrent.some(({ bidirectional, goBackwards }) => bidirectional === "none" && !goBackwards),
    teacherForcing: toPorts(data).some(({ name }) => name === "target"),
  };
  return Object.values(use).includes(true) ? use : null;
}
