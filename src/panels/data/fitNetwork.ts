/**
 * @file Other data under the same experiment. The network stays wherever it can read the new data; where it was made
 * for something else altogether (points and pictures, or naming a picture and drawing it again), one that fits takes its
 * place, so that nobody is left with a network in which everything is wrong.
 */
import type { DataSpec } from "#model/data.ts";
import { isEqual } from "#model/difference.ts";
import { setData } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { fitToData } from "#model/fitToData.ts";
import { matchTask } from "#model/matchTask.ts";
import { createChain, defaultTraining } from "#model/presets.ts";
import { isSequenceData } from "#model/sequenceData.ts";
import { templateIds, toTemplate, type TemplateId } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

/** Where the work stays the same the network always does: what no longer fits is told at its place. */
export function fitNetwork(experiment: Experiment, data: DataSpec): Experiment {
  const { data: before } = experiment;
  const kept = fitToData(setData(experiment, data), before);
  if (toWork(before) === toWork(data)) return kept;
  if (isSequenceData(before) || isSequenceData(data)) {
    const mended = before.kind === data.kind ? withRepairs(kept) : null;
    return mended && canTrain(mended) ? mended : toFitting(experiment, data);
  }
  return canTrain(kept) ? kept : toFitting(experiment, data);
}

/** What a network has to be for; points and tables ask for the same, and so do values and changes of a series. */
function toWork(data: DataSpec): string {
  if (data.kind === "plane" || data.kind === "table") return "points";
  if (data.kind === "algorithm") return `${data.kind} ${data.set}`;
  if (data.kind === "series") return data.kind;
  return "target" in data ? `${data.kind} ${data.target}` : data.kind;
}

/** Whether the network can be trained; what is wrong with the data itself is another matter. */
function canTrain(experiment: Experiment): boolean {
  return validate(experiment).every(({ where }) => where.startsWith("data"));
}

/** Pictures: the best known first; the last one reads those of any size. */
const namers: readonly TemplateId[] = ["lenet5", "mnist-mlp"];
const drawers: readonly TemplateId[] = ["conv-autoencoder"];

function toFitting(experiment: Experiment, data: DataSpec): Experiment {
  const known = findTemplates(data);
  if (known.length === 0) {
    const network = createChain([8, 6], "tanh", "sigmoid");
    return put({ ...experiment, network, training: defaultTraining }, data);
  }
  const fitting = known.map((template) => put({ ...experiment, ...pick(template) }, data, template.data));
  return fitting.find(canTrain) ?? withRepairs(fitting[0]!);
}

/** Those that do the same work, then those on the same kind of data. */
function findTemplates(data: DataSpec): readonly Experiment[] {
  if (data.kind === "images") return (data.target === "class" ? namers : drawers).map(toTemplate);
  if (!isSequenceData(data)) return [];
  const all = templateIds.map(toTemplate).filter((template) => template.data.kind === data.kind);
  return all.toSorted(
    (a, b) => Number(toWork(b.data) === toWork(data)) - Number(toWork(a.data) === toWork(data)),
  );
}

function pick({ network, training }: Experiment): Pick<Experiment, "network" | "training"> {
  return { network, training };
}

/** `before` is the data that the network was made for. */
function put(experiment: Experiment, data: DataSpec, before: DataSpec = data): Experiment {
  return fitToData(matchTask({ ...experiment, data, canvas: { places: {}, folded: [] } }), before);
}

/** Presses the best button of each problem, a few times at most: odd sizes are made to fit at the end. */
function withRepairs(experiment: Experiment): Experiment {
  let mended = experiment;
  for (let i = 0; i < 8; i++) {
    const repair = validate(mended).find(({ repairs }) => repairs.length > 0)?.repairs[0];
    if (!repair || isEqual(repair.experiment, mended)) break;
    mended = repair.experiment;
  }
  return mended;
}
