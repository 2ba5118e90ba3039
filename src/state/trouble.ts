/** @file What goes wrong in a run, as problems that the page can put into words. */
import type { EngineError } from "#engine/protocol.ts";
import { setTraining } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { toProblem, type Problem } from "#model/problem.ts";

/** The loss is no number any more; half the learning rate is the sensible repair. */
export function toDiverged(experiment: Experiment, step: number): Problem {
  const { learningRate: rate } = experiment.training;
  return toProblem(
    "run.diverged",
    "training.learningRate",
    { step, rate },
    { label: "halveLearningRate", experiment: setTraining(experiment, { learningRate: rate / 2 }) },
  );
}

/** An engine's `{code, detail}`, or the message of a bug. */
export function toTrouble(error: unknown): Problem {
  const { code, detail, message } = error as Partial<EngineError> & { readonly message?: string };
  return toProblem(code ?? "run.failed", "run", { detail: detail ?? message ?? String(error) });
}
