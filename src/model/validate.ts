/** @file All that keeps an experiment from being trained, each with its place, and with a repair where one is plain. */
import { createSequenceData } from "#model/sequencePresets.ts";
import {
  isRegressionSet,
  maxPaintedPoints,
  type DataSpec,
  type PackedData,
  type PlaneData,
} from "#model/data.ts";
import { setData } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { anExperiment } from "#model/experimentSchema.ts";
import { canLearn, findOutputActivation, matchActivation, matchTask } from "#model/matchTask.ts";
import { replaceAt } from "#model/place.ts";
import { toProblem, type Problem, type Repair } from "#model/problem.ts";
import {
  findCorpus,
  findPairsFacts,
  findRatingsFacts,
  findRecordsFacts,
  findSeries,
  findWordsFacts,
} from "#model/sequenceFacts.ts";
import { findImageFacts } from "#model/images.ts";
import { findTableFacts } from "#model/tables.ts";
import { isLossFor, toSampleShape, toTask } from "#model/task.ts";
import { isSequenceData } from "#model/sequenceData.ts";
import { validateSequence } from "#model/validateSequence.ts";
import { validateNetwork } from "#model/validateNetwork.ts";

/** Fewer points than this cannot be split into a training and a test part. */
const minPoints = 4;

/** Empty when the experiment can be trained. */
export function validate(experiment: Experiment): Problem[] {
  return [
    ...anExperiment(experiment, "").map((problem) => withRepair(problem, experiment)),
    ...validateData(experiment),
    ...validateNetwork(experiment),
    ...validateLoss(experiment),
  ];
}

/** What a wrong value can be replaced with. */
function withRepair(problem: Problem, experiment: Experiment): Problem {
  const { value, min, max } = problem.values;
  if (problem.code === "data.tooManyPoints" && experiment.data.kind === "plane") {
    const painted = experiment.data.painted.slice(0, maxPaintedPoints);
    return {
      ...problem,
      repairs: [
        { label: "fewerPoints", experiment: { ...experiment, data: { ...experiment.data, painted } } },
      ],
    };
  }
  if (problem.code !== "value.outOfRange") return problem;
  if (typeof value !== "number" || typeof min !== "number" || typeof max !== "number") return problem;
  // Inside the range only a fraction where a whole number belongs is out of range.
  const nearest = value < min ? min : value > max ? max : Math.round(value);
  return {
    ...problem,
    repairs: [{ label: "useNearest", experiment: replaceAt(experiment, problem.where, nearest) }],
  };
}

function validateData(experiment: Experiment): Problem[] {
  const { data } = experiment;
  const problems: Problem[] = [];
  if (isUnknown(data)) {
    const repair: Repair = { label: "useOwnSet", experiment: setData(experiment, toKnown(data)) };
    return [toProblem("data.unknownSet", "data.set", { set: data.set }, repair)];
  }
  if ((data.kind === "plane" || data.kind === "table") && toSampleShape(data)[0] === 0) {
    const repaired: DataSpec =
      data.kind === "plane" ? { ...data, features: ["x1", "x2"] } : { ...data, without: [] };
    const repair: Repair = { label: "addFeature", experiment: { ...experiment, data: repaired } };
    problems.push(toProblem("network.noFeatures", "data.features", {}, repair));
  }
  if (isSequenceData(data)) return validateSequence(experiment, data);
  return data.kind === "plane" ? [...problems, ...validatePoints(experiment, data)] : problems;
}

/** A set that is none of the app's own, and no pack either. */
function isUnknown(data: DataSpec): boolean {
  if (data.kind === "plane" || data.kind === "algorithm") return false;
  return findFacts(data) === undefined;
}

function findFacts(data: PackedData): object | undefined {
  switch (data.kind) {
    case "table":
      return findTableFacts(data);
    case "images":
      return findImageFacts(data);
    case "text":
      return findCorpus(data);
    case "words":
      return findWordsFacts(data);
    case "series":
      return findSeries(data);
    case "records":
      return findRecordsFacts(data);
    case "pairs":
      return findPairsFacts(data);
    case "ratings":
      return findRatingsFacts(data);
  }
}

/** The same kind of data from a set of the app's own. */
function toKnown(data: DataSpec): DataSpec {
  switch (data.kind) {
    case "plane":
    case "algorithm":
      return data;
    case "table":
      return { ...data, set: "iris", without: [], axes: null };
    case "images":
      return { ...data, set: "mnist" };
    default:
      return createSequenceData(data.kind);
  }
}

function validatePoints(experiment: Experiment, data: PlaneData): Problem[] {
  const wrong = data.painted.findIndex(([, , label]) => !isLabelFor(data, label));
  if (wrong >= 0) {
    const painted = data.painted.filter(([, , label]) => isLabelFor(data, label));
    return [
      toProblem(
        "document.badValue",
        `data.painted.${wrong}.2`,
        { value: data.painted[wrong]![2], expected: isRegressionSet(data.set) ? "−1…1" : "0, 1, 2, 3" },
        { label: "fewerPoints", experiment: { ...experiment, data: { ...data, painted } } },
      ),
    ];
  }
  const generated = data.set === "blank" ? 0 : data.samples;
  const count = generated + data.painted.length;
  if (count < minPoints) {
    const repair: Repair = {
      label: "useDefault",
      experiment: { ...experiment, data: { ...data, samples: 500 } },
    };
    return [
      toProblem(
        "data.tooFew",
        data.set === "blank" ? "data.painted" : "data.samples",
        { count, min: minPoints },
        ...(data.set === "blank" ? [] : [repair]),
      ),
    ];
  }
  if (generated > 1 || isRegressionSet(data.set)) return [];
  const labels = new Set(data.painted.map(([, , label]) => label));
  if (generated === 1) labels.add(0);
  return labels.size > 1 ? [] : [toProblem("data.oneClass", "data.painted")];
}

function isLabelFor(data: PlaneData, label: number): boolean {
  return isRegressionSet(data.set) ? Math.abs(label) <= 1 : Number.isInteger(label) && label >= 0;
}

function validateLoss(experiment: Experiment): Problem[] {
  const { loss } = experiment.training;
  const task = toTask(experiment.data);
  const activation = findOutputActivation(experiment);
  if (activation === undefined || canLearn(task, loss, activation)) return [];
  if (!isLossFor(task, loss)) {
    const repair: Repair = { label: "matchLoss", experiment: matchTask(experiment) };
    return [toProblem("loss.activationMismatch", "training.loss", { loss, activation }, repair)];
  }
  const output = experiment.network.layers.find((layer) => layer.kind === "output")!;
  const repair: Repair = { label: "matchActivation", experiment: matchActivation(experiment) };
  const where = `network.layers.${output.id}.activation`;
  return [toProblem("loss.activationMismatch", where, { loss, activation }, repair)];
}
