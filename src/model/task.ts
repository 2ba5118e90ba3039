/** @file What is asked of a network: to name a class, to give a number, or to give its input again; and how targets are coded for each loss. */
import type { Activation } from "#model/activation.ts";
import {
  isRegressionSet,
  type DataSpec,
  type ImagesData,
  type PlaneData,
  type TableData,
} from "#model/data.ts";
import { findImageFacts } from "#model/images.ts";
import type { Ends } from "#model/layerRule.ts";
import { findTableFacts } from "#model/tables.ts";
import { toPlainPorts, toRowShape, type Port } from "#model/port.ts";
import { isSequenceData } from "#model/sequenceData.ts";
import { countSequenceTrain, toSequencePorts, toSequenceTask } from "#model/sequenceTask.ts";
import type { Shape } from "#model/tensorShape.ts";
import type { LossKind } from "#model/training.ts";

export interface Task {
  /** reconstruction: the answer is to be the sample itself (an autoencoder). */
  readonly kind: "classification" | "regression" | "reconstruction";
  /** Number of classes; 0 where none is asked for. */
  readonly classes: number;
  /** An answer is given at each of so many steps of a sequence; null: once for the sample. */
  readonly steps: number | null;
  /** Numbers of one answer in a regression, else 0. */
  readonly numbers: number;
}

/** What the data asks for, told without loading it. An unknown set asks for two classes; `validate` reports it. */
export function toTask(data: DataSpec): Task {
  if (isSequenceData(data)) return toSequenceTask(data);
  if (data.kind === "images" && data.target === "picture") return { ...once, kind: "reconstruction" };
  const classes = countClasses(data);
  return classes === 0
    ? { ...once, kind: "regression", numbers: 1 }
    : { ...once, kind: "classification", classes };
}

const once = { classes: 0, steps: null, numbers: 0 } as const;

function countClasses(data: PlaneData | TableData | ImagesData): number {
  if (data.kind === "plane") return countPlaneClasses(data);
  return (data.kind === "images" ? findImageFacts(data) : findTableFacts(data))?.classes ?? 2;
}

/** Painting a point of a class that the set does not have adds the class. */
function countPlaneClasses({ set, painted }: PlaneData): number {
  if (isRegressionSet(set)) return 0;
  return painted.reduce((most, [, , label]) => Math.max(most, label + 1), set === "rings" ? 3 : 2);
}

/** The inputs of one sample as the network gets them. */
export function toPorts(data: DataSpec): readonly Port[] {
  return isSequenceData(data) ? toSequencePorts(data) : toPlainPorts(toOwnShape(data));
}

function toOwnShape(data: PlaneData | TableData | ImagesData): Shape {
  if (data.kind === "plane") return [data.features.length];
  if (data.kind === "images") return findImageFacts(data)?.shape ?? [1, 1, 1];
  return [findTableFacts(data)?.columns.filter((column) => !data.without.includes(column)).length ?? 1];
}

/** The shape of one sample; with several inputs the list of all their numbers. */
export function toSampleShape(data: DataSpec): Shape {
  return toRowShape(toPorts(data));
}

/**
 * Numbers per answer: those of a regression, one for two classes (but two for softmax), else one per class. Where the
 * sample is to be given again: its channels.
 */
export function countOutputs(task: Task, loss: LossKind, sample: Shape): number {
  if (task.kind === "reconstruction") return sample.at(-1)!;
  if (task.kind === "regression") return task.numbers;
  return task.classes === 2 && loss !== "categoricalCrossEntropy" ? 1 : task.classes;
}

/** What an experiment's data and loss ask of its network. */
export function toEndsOf(data: DataSpec, loss: LossKind): Ends {
  return toEnds(toPorts(data), toTask(data), loss);
}

export function toEnds(ports: readonly Port[], task: Task, loss: LossKind): Ends {
  const input = toRowShape(ports);
  const outputs = countOutputs(task, loss, input);
  return { input, ports, outputs, target: toTarget(input, task, outputs) };
}

function toTarget(input: Shape, task: Task, outputs: number): Shape | null {
  if (task.kind === "reconstruction") return input;
  return task.steps === null ? null : [task.steps, outputs];
}

/** Samples of the training part, as far as they are known before the data is there. */
function countTrain(data: DataSpec): number {
  if (isSequenceData(data)) return countSequenceTrain(data);
  if (data.kind === "plane") return Math.round((data.samples + data.painted.length) * (1 - data.testShare));
  const facts = data.kind === "images" ? findImageFacts(data) : findTableFacts(data);
  const all = facts?.train ?? 1;
  return data.kind === "images" && data.samples > 0 ? Math.min(all, data.samples) : all;
}

/** Samples of one step; `batchSize` 0 means all of them. */
export function countBatch(data: DataSpec, batchSize: number): number {
  const all = countTrain(data);
  return batchSize === 0 ? all : Math.min(all, batchSize);
}

/** How a class becomes targets: 0 and 1, or −1 and +1, or (regression) the value itself. */
export type TargetCoding = "zeroOne" | "plusMinus" | "value";

/**
 * Cross-entropies want probabilities and so 0/1, hinge wants ±1; the others follow the range of the output function:
 * ±1 where it can be negative both ways (tanh, sin, linear and its kin), else 0/1.
 */
export function toCoding(task: Task, loss: LossKind, activation: Activation): TargetCoding {
  if (task.kind !== "classification") return "value";
  if (loss === "hinge") return "plusMinus";
  if (loss === "binaryCrossEntropy" || loss === "categoricalCrossEntropy") return "zeroOne";
  return activation === "tanh" || activation === "sin" || activation === "linear" ? "plusMinus" : "zeroOne";
}

/** The output above which a single output neuron means class 1. */
export function toThreshold(coding: TargetCoding): number {
  return coding === "zeroOne" ? 0.5 : 0;
}

/** Which losses a task can be learned with. Pixels lie in 0…1 and may count as probabilities. */
export function isLossFor(task: Task, loss: LossKind): boolean {
  if (task.kind === "classification") return true;
  if (task.kind === "reconstruction" && loss === "binaryCrossEntropy") return true;
  return loss === "mse" || loss === "mae" || loss === "huber";
}

/** Cross-entropies need probabilities: binary from a sigmoid, categorical from a softmax over two or more. */
export function canEndIn(loss: LossKind, activation: Activation): boolean {
  if (loss === "binaryCrossEntropy") return activation === "sigmoid";
  if (loss === "categoricalCrossEntropy") return activation === "softmax";
  return activation !== "softmax" || loss === "mse" || loss === "mae" || loss === "huber";
}
