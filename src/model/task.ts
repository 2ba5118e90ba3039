/** @file What is asked of a network: to name a class or to give a number, and how targets are coded for each loss. */
import type { Activation } from "#model/activation.ts";
import { isRegressionSet, type DataSpec, type PlaneData } from "#model/data.ts";
import type { Ends } from "#model/shape.ts";
import { tableFacts } from "#model/tables.ts";
import type { LossKind } from "#model/training.ts";

export interface Task {
  readonly kind: "classification" | "regression";
  /** Number of classes; 0 in a regression. */
  readonly classes: number;
}

/** What the data asks for, told without loading it. */
export function toTask(data: DataSpec): Task {
  const classes = data.kind === "table" ? tableFacts[data.set].classes : countPlaneClasses(data);
  return { kind: classes === 0 ? "regression" : "classification", classes };
}

/** Painting a point of a class that the set does not have adds the class. */
function countPlaneClasses({ set, painted }: PlaneData): number {
  if (isRegressionSet(set)) return 0;
  return painted.reduce((most, [, , label]) => Math.max(most, label + 1), set === "rings" ? 3 : 2);
}

/** The number of inputs that the network gets. */
export function countFeatures(data: DataSpec): number {
  if (data.kind === "plane") return data.features.length;
  return tableFacts[data.set].columns.filter((column) => !data.without.includes(column)).length;
}

/** Numbers per sample: one for a regression or two classes (but two for softmax), else one per class. */
export function countOutputs(task: Task, loss: LossKind): number {
  if (task.kind === "regression") return 1;
  return task.classes === 2 && loss !== "categoricalCrossEntropy" ? 1 : task.classes;
}

/** What an experiment's data and loss ask of its network. */
export function toEndsOf(data: DataSpec, loss: LossKind): Ends {
  return toEnds(countFeatures(data), toTask(data), loss);
}

export function toEnds(features: number, task: Task, loss: LossKind): Ends {
  return { input: [features], outputs: countOutputs(task, loss) };
}

/** How a class becomes targets: 0 and 1, or −1 and +1, or (regression) the value itself. */
export type TargetCoding = "zeroOne" | "plusMinus" | "value";

/**
 * Cross-entropies want probabilities and so 0/1, hinge wants ±1; the others follow the range of the output function:
 * ±1 where it can be negative both ways (tanh, sin, linear and its kin), else 0/1.
 */
export function toCoding(task: Task, loss: LossKind, activation: Activation): TargetCoding {
  if (task.kind === "regression") return "value";
  if (loss === "hinge") return "plusMinus";
  if (loss === "binaryCrossEntropy" || loss === "categoricalCrossEntropy") return "zeroOne";
  return activation === "tanh" || activation === "sin" || activation === "linear" ? "plusMinus" : "zeroOne";
}

/** The output above which a single output neuron means class 1. */
export function toThreshold(coding: TargetCoding): number {
  return coding === "zeroOne" ? 0.5 : 0;
}

/** Which losses a task can be learned with. */
export function isLossFor(task: Task, loss: LossKind): boolean {
  return task.kind === "classification" || loss === "mse" || loss === "mae" || loss === "huber";
}

/** Cross-entropies need probabilities: binary from a sigmoid, categorical from a softmax over two or more. */
export function canEndIn(loss: LossKind, activation: Activation): boolean {
  if (loss === "binaryCrossEntropy") return activation === "sigmoid";
  if (loss === "categoricalCrossEntropy") return activation === "softmax";
  return activation !== "softmax" || loss === "mse" || loss === "mae" || loss === "huber";
}
