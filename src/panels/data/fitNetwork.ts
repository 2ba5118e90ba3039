/**
 * @file Other data under the same experiment. The network stays wherever it can read the new data; where it was made
 * for something else altogether (points and pictures, or naming a picture and drawing it again), one that fits takes its
 * place, so that nobody is left with a network in which everything is wrong.
 */
import type { DataSpec } from "#model/data.ts";
import { setData } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { matchTask } from "#model/matchTask.ts";
import { createChain, defaultTraining } from "#model/presets.ts";
import { isEqual } from "#model/difference.ts";
import { toTemplate, type TemplateId } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

/** Between pictures with the same goal the network always stays: what no longer fits is told at its place. */
export function fitNetwork(experiment: Experiment, data: DataSpec): Experiment {
  const kept = setData(experiment, data);
  if (isSameWork(experiment.data, data) || canTrain(kept)) return kept;
  return toFitting(experiment, data);
}

function isSameWork(before: DataSpec, after: DataSpec): boolean {
  if (before.kind === "images" && after.kind === "images") return before.target === after.target;
  return before.kind !== "images" && after.kind !== "images";
}

/** Whether the network can be trained; what is wrong with the data itself is another matter. */
function canTrain(experiment: Experiment): boolean {
  return validate(experiment).every(({ where }) => where.startsWith("data"));
}

/** The best known first; the last one reads pictures of any size. */
const namers: readonly TemplateId[] = ["lenet5", "mnist-mlp"];
const drawers: readonly TemplateId[] = ["conv-autoencoder"];

function toFitting(experiment: Experiment, data: DataSpec): Experiment {
  if (data.kind !== "images") {
    const network = createChain([8, 6], "tanh", "sigmoid");
    return put({ ...experiment, network, training: defaultTraining }, data);
  }
  const known = (data.target === "class" ? namers : drawers).map(toTemplate);
  const fitting = known
    .map(({ network, training }) => put({ ...experiment, network, training }, data))
    .find(canTrain);
  return fitting ?? withRepairs(put({ ...experiment, ...pick(known[0]!) }, data));
}

function pick({ network, training }: Experiment): Pick<Experiment, "network" | "training"> {
  return { network, training };
}

function put(experiment: Experiment, data: DataSpec): Experiment {
  return matchTask({ ...experiment, data, canvas: { places: {}, folded: [] } });
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
