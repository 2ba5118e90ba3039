import type { HiddenKind } from "#model/editNetwork.ts";
import type { RepairLabel } from "#model/problem.ts";

/** The kind of layer that a repair brings in: its button bears the icon, and the palette tints it. */
export const repairKinds: Partial<Record<RepairLabel, HiddenKind>> = {
  insertFlatten: "flatten",
  insertGlobalAverage: "globalAveragePooling",
  insertReshape: "reshape",
  insertAdd: "add",
  insertConcatenate: "concatenate",
  matchBranches: "conv2d",
  fitDense: "dense",
};
