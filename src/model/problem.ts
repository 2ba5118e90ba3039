/** @file What can be wrong with an experiment or a run: a code, a place and its numbers. `i18n` gives it words. */
import type { Experiment } from "#model/experiment.ts";
import type { ShapeFaultCode } from "#model/layerRule.ts";
import type { PackFaultCode } from "#model/packFault.ts";

/** Every problem a person can meet. A new code makes the compiler ask for its words in every language. */
export type ProblemCode =
  // documents and links
  | "link.unreadable"
  | "link.tooLong"
  | "document.notObject"
  | "document.newerVersion"
  | "document.badValue"
  | "document.unknownKey"
  | "document.tooDeep"
  | "file.unreadable"
  | "file.other"
  | "file.tooLarge"
  | "weights.damaged"
  | "weights.misfit"
  // settings
  | "value.outOfRange"
  | "value.notNumber"
  // network
  | "network.noInput"
  | "network.noOutput"
  | "network.manyOutputs"
  | "network.cycle"
  | "network.unlinked"
  | "network.tooManyLayers"
  | "network.tooManyParameters"
  | "network.tooMuchMemory"
  | "network.badLink"
  | "network.manySources"
  | ShapeFaultCode
  | "network.duplicateId"
  | "network.noFeatures"
  | "network.tooFewSigns"
  | "network.portUnread"
  | "loss.activationMismatch"
  // data
  | "data.tooFew"
  | "data.tooManyPoints"
  | "data.oneClass"
  | "data.unknownSet"
  | "data.unknownColumn"
  | "data.windowTooLong"
  | "data.delayTooLong"
  | "data.failedToLoad"
  | PackFaultCode
  // a run
  | "run.diverged"
  | "run.outOfMemory"
  | "run.workerCrashed"
  | "run.deviceLost"
  | "run.noBackend"
  | "run.failed";

/**
 * `where` is a path into the experiment ("training.learningRate", "network.layers.hidden1.units"), or the place in
 * the app. `values` fill the slots of the message. `repairs` are the sensible ways out, the best one first.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly repairs: readonly Repair[];
}

export interface Repair {
  /** Which words the button carries; see the `repair.*` messages. */
  readonly label: RepairLabel;
  readonly experiment: Experiment;
}

export type RepairLabel =
  | "useNearest"
  | "useDefault"
  | "useOwnSet"
  | "matchActivation"
  | "matchLoss"
  | "addFeature"
  | "halveLearningRate"
  | "addMissingLink"
  | "fewerPoints"
  | "insertFlatten"
  | "insertGlobalAverage"
  | "insertReshape"
  | "lastStep"
  | "everyStep"
  | "insertAdd"
  | "insertConcatenate"
  | "removeLayer"
  | "removeLink"
  | "removeCycle"
  | "padSame"
  | "smallerWindow"
  | "fixReshape"
  | "matchBranches"
  | "fitDense"
  | "matchPicture"
  | "noDilation"
  | "smallerBatch"
  | "addOutput"
  | "usePort"
  | "moreSigns"
  | "eachStep"
  | "shorterWindow"
  | "useFirst";

export function toProblem(
  code: ProblemCode,
  where: string,
  values: Problem["values"] = {},
  ...repairs: readonly Repair[]
): Problem {
  return { code, where, values, repairs };
}
