/** @file What the end of a network has to be for a task: the loss, and the function of the output layer. */
import type { Activation } from "#model/activation.ts";
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { canEndIn, countOutputs, isLossFor, toTask, type Task } from "#model/task.ts";
import type { LossKind } from "#model/training.ts";

/**
 * The experiment with a loss and an output function that suit its data; what suits already stays. Meant for after the
 * data has changed its kind: two classes are then learned with a sigmoid, more with a softmax, numbers with their square
 * error. Done twice it changes nothing more.
 */
export function matchTask(experiment: Experiment): Experiment {
  const task = toTask(experiment.data);
  const before = findOutputActivation(experiment);
  const loss = toLoss(task, experiment.training.loss, before);
  const activation = toOutputActivation(experiment.data, task, loss, before);
  return withEnd(experiment, loss, activation);
}

/** Whether this loss can be computed from this output function, on the outputs that the task asks for. */
export function canLearn(task: Task, loss: LossKind, activation: Activation): boolean {
  // A softmax over a single number is always 1, and over the channels of a pixel it says nothing of their light.
  if (activation === "softmax" && !hasManyClasses(task, loss)) return false;
  return isLossFor(task, loss) && canEndIn(loss, activation);
}

function hasManyClasses(task: Task, loss: LossKind): boolean {
  return task.kind === "classification" && countOutputs(task, loss, []) > 1;
}

/** The experiment with the output function that its loss wants. */
export function matchActivation(experiment: Experiment): Experiment {
  const { data, training } = experiment;
  const task = toTask(data);
  const before = findOutputActivation(experiment);
  return withEnd(experiment, training.loss, toOutputActivation(data, task, training.loss, before));
}

/** Undefined in a network without an output. */
export function findOutputActivation({ network }: Experiment): Activation | undefined {
  return network.layers.find((layer) => layer.kind === "output")?.activation;
}

function toLoss(task: Task, before: LossKind, activation: Activation | undefined): LossKind {
  if (task.kind === "reconstruction") return "mse";
  if (task.kind === "regression") return isLossFor(task, before) ? before : "mse";
  const entropy = task.classes === 2 ? "binaryCrossEntropy" : "categoricalCrossEntropy";
  const cameFromRegression = before !== "hinge" && activation === "linear";
  const isEntropy = before === "binaryCrossEntropy" || before === "categoricalCrossEntropy";
  return isEntropy || cameFromRegression ? entropy : before;
}

function toOutputActivation(
  data: DataSpec,
  task: Task,
  loss: LossKind,
  before: Activation | undefined,
): Activation {
  if (task.kind === "reconstruction")
    return before && canShowLight(before) && canLearn(task, loss, before) ? before : "sigmoid";
  if (task.kind === "regression") return before && canReachTargets(data, before) ? before : "linear";
  if (before && canLearn(task, loss, before)) return before;
  if (loss === "hinge") return "linear";
  return loss === "categoricalCrossEntropy" ? "softmax" : "sigmoid";
}

/** Pixels lie in 0…1. */
function canShowLight(activation: Activation): boolean {
  return activation === "sigmoid" || activation === "hardSigmoid" || activation === "linear";
}

/** Targets lie in −1…1 on the plane; those of a table are standardised and go beyond. */
function canReachTargets(data: DataSpec, activation: Activation): boolean {
  if (activation === "linear") return true;
  return data.kind === "plane" && (activation === "tanh" || activation === "sin");
}

function withEnd(experiment: Experiment, loss: LossKind, activation: Activation): Experiment {
  if (experiment.training.loss === loss && findOutputActivation(experiment) === activation) return experiment;
  const { network, training } = experiment;
  const layers = network.layers.map((layer) => (layer.kind === "output" ? { ...layer, activation } : layer));
  return { ...experiment, network: { ...network, layers }, training: { ...training, loss } };
}
