/** @file How the data panel sorts the sets, and the edits that choose one. What the network had keeps as far as it fits. */
import { isRegressionSet, type DataSpec, type PlaneSet, type TableSet } from "#model/data.ts";
import { setData } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { createPlaneData } from "#model/presets.ts";

export const setKinds = ["classify", "regress", "real"] as const;
export type SetKind = (typeof setKinds)[number];

/** These share one thumbnail; a list chooses the curve. */
export const curveSets = [
  "aboveSine",
  "aboveCubic",
  "aboveAbs",
  "aboveStep",
] as const satisfies readonly PlaneSet[];

/** What the grid shows, in its order. */
export const gridSets: Readonly<Record<Exclude<SetKind, "real">, readonly PlaneSet[]>> = {
  classify: ["circle", "xor", "gauss", "spiral", "moons", "checkerboard", "rings", "aboveSine", "blank"],
  regress: ["plane", "multiGauss", "sine"],
};

export function toSetKind(data: DataSpec): SetKind {
  if (data.kind !== "plane") return "real";
  return isRegressionSet(data.set) ? "regress" : "classify";
}

/** The thumbnail that stands for a set. */
export function toGridSet(set: PlaneSet): PlaneSet {
  return isCurveSet(set) ? curveSets[0] : set;
}

export function isCurveSet(set: PlaneSet): boolean {
  return (curveSets as readonly PlaneSet[]).includes(set);
}

export function choosePlaneSet(experiment: Experiment, set: PlaneSet): Experiment {
  const { data } = experiment;
  return setData(experiment, data.kind === "plane" ? { ...data, set } : createPlaneData(set));
}

export function chooseTable(experiment: Experiment, set: TableSet): Experiment {
  return setData(experiment, { kind: "table", set, pack: null, without: [], axes: null });
}
