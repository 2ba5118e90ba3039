/** @file How the data panel sorts the sets, and the edits that choose one. What the network had keeps as far as it fits. */
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import {
  imageSets,
  isRegressionSet,
  planeSets,
  tableSets,
  type DataSpec,
  type ImageSet,
  type ImagesData,
  type PlaneSet,
  type TableSet,
} from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { createImagesData, createPlaneData } from "#model/presets.ts";
import { algorithmSets, type SequenceData } from "#model/sequenceData.ts";
import {
  createPairsData,
  createSeriesData,
  createTextData,
  createWordsData,
  createSequenceData,
} from "#model/sequencePresets.ts";
import { sequenceGroups } from "#panels/data/sequences/sequenceGroups.ts";

export const setKinds = ["classify", "regress", "real", "pictures", "sequences"] as const;
export type SetKind = (typeof setKinds)[number];

/** These share one thumbnail; a list chooses the curve. */
export const curveSets = [
  "aboveSine",
  "aboveCubic",
  "aboveAbs",
  "aboveStep",
] as const satisfies readonly PlaneSet[];

/** What the grid shows, in its order. */
export const gridSets: Readonly<Record<Extract<SetKind, "classify" | "regress">, readonly PlaneSet[]>> = {
  classify: ["circle", "xor", "gauss", "spiral", "moons", "checkerboard", "rings", "aboveSine", "blank"],
  regress: ["plane", "multiGauss", "sine"],
};

export function toSetKind(data: DataSpec): SetKind {
  if (data.kind === "images") return "pictures";
  if (data.kind === "table") return "real";
  if (data.kind !== "plane") return "sequences";
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
  return fitNetwork(experiment, data.kind === "plane" ? { ...data, set } : createPlaneData(set));
}

export function chooseTable(experiment: Experiment, set: TableSet): Experiment {
  return fitNetwork(experiment, { kind: "table", set, pack: null, without: [], axes: null });
}

/** Other pictures go on with the same goal and the same changes. */
export function chooseImageSet(experiment: Experiment, set: ImageSet): Experiment {
  const { data } = experiment;
  const kept: Partial<ImagesData> =
    data.kind === "images" ? { target: data.target, augment: data.augment } : {};
  return fitNetwork(experiment, { ...createImagesData(set), ...kept });
}

/** The first set of the kind is used as its preset has it; other sets of texts with what suits each. */
export function chooseSequenceSet(
  experiment: Experiment,
  kind: SequenceData["kind"],
  set: string,
): Experiment {
  return fitNetwork(experiment, toSequenceData(kind, set));
}

function toSequenceData(kind: SequenceData["kind"], set: string): SequenceData {
  switch (kind) {
    case "text":
      return createTextData(set);
    case "words":
      return createWordsData(set);
    case "pairs":
      return createPairsData(set);
    case "series":
      return createSeriesData(set);
    case "algorithm": {
      const preset = createSequenceData("algorithm");
      return { ...preset, set: algorithmSets.find((name) => name === set) ?? preset.set };
    }
    default:
      return createSequenceData(kind);
  }
}

/** One of the app's own sets by its name; an unknown one changes nothing. */
export function chooseOwnSet(experiment: Experiment, set: string): Experiment {
  const plane = planeSets.find((name) => name === set);
  if (plane) return choosePlaneSet(experiment, plane);
  const table = tableSets.find((name) => name === set);
  if (table) return chooseTable(experiment, table);
  const images = imageSets.find((name) => name === set);
  if (images) return chooseImageSet(experiment, images);
  const group = sequenceGroups.find(({ sets }) => sets.includes(set));
  return group ? chooseSequenceSet(experiment, group.kind, set) : experiment;
}
