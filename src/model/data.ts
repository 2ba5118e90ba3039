/** @file What an experiment learns from: points on the plane, a table, pictures, or sequences. The data itself is in `data/`. */
import type { ImageFacts } from "#model/images.ts";
import type { Range } from "#model/range.ts";
import type { AlgorithmData, SequenceData } from "#model/sequenceData.ts";
import type { TableFacts } from "#model/tables.ts";

export const planeSets = [
  "circle",
  "xor",
  "gauss",
  "spiral",
  "moons",
  "checkerboard",
  "rings",
  "aboveSine",
  "aboveCubic",
  "aboveAbs",
  "aboveStep",
  "blank",
  "plane",
  "multiGauss",
  "sine",
] as const;
/** `blank` has only the points that the person paints. `plane`, `multiGauss` and `sine` are regressions. */
export type PlaneSet = (typeof planeSets)[number];

export const regressionSets = ["plane", "multiGauss", "sine"] as const satisfies readonly PlaneSet[];

export const planeFeatures = [
  "x1",
  "x2",
  "x1Squared",
  "x2Squared",
  "x1x2",
  "sinX1",
  "sinX2",
  "cosX1",
  "cosX2",
] as const;
export type PlaneFeature = (typeof planeFeatures)[number];

export const tableSets = [
  "iris",
  "penguins",
  "wine",
  "breast-cancer",
  "letters",
  "spam",
  "concrete",
  "diabetes",
] as const;
export type TableSet = (typeof tableSets)[number];

/** A painted point: x₁, x₂ in −6…6, and its class index, or its value −1…1 in a regression. */
export type PaintedPoint = readonly [x1: number, x2: number, label: number];

export interface PlaneData {
  readonly kind: "plane";
  readonly set: PlaneSet;
  /** Number of generated points. */
  readonly samples: number;
  /** 0 (none) to 1 (hopeless); 0.5 is a spread of one unit of the plane. */
  readonly noise: number;
  /** Share of all points kept for testing. */
  readonly testShare: number;
  readonly seed: number;
  /** In the order of `planeFeatures`. */
  readonly features: readonly PlaneFeature[];
  /** Lie over the generated points. */
  readonly painted: readonly PaintedPoint[];
}

export const imageSets = [
  "mnist",
  "fashion-mnist",
  "doodles",
  "blood-smear-synth",
  "brain-mri-synth",
  "digits8",
  "spoken-digits-synth",
] as const;
export type ImageSet = (typeof imageSets)[number];

/** The `id` of a set: one of `tableSets` or `imageSets`, or that of a data pack: small letters, digits and hyphens. */
export type PackId = string;

export interface TableData {
  readonly kind: "table";
  /** A `TableSet` where there is no `pack`. */
  readonly set: PackId;
  /** What is known of the table of a data pack; null for the app's own sets. */
  readonly pack: TableFacts | null;
  /** Column names that the network does not get; none by default. */
  readonly without: readonly string[];
  /** The two columns that span the decision map, by name; the first two features when null. */
  readonly axes: readonly [string, string] | null;
}

/** Random changes of the training pictures, another one at each sight; what is 0 or false does nothing. */
export interface Augmentation {
  /** Share of the side by which a picture is moved at most, either way. */
  readonly shift: number;
  /** Degrees by which it is turned at most, either way. */
  readonly rotate: number;
  /** It becomes larger or smaller by at most this share. */
  readonly zoom: number;
  /** Half of the pictures are mirrored left to right. */
  readonly flip: boolean;
  /** At most so much is added to every pixel (0…1), or taken away. */
  readonly brightness: number;
  /** Deviation of the Gaussian noise on each pixel (0…1). */
  readonly noise: number;
}

export interface ImagesData {
  readonly kind: "images";
  /** An `ImageSet` where there is no `pack`. */
  readonly set: PackId;
  /** What is known of the pictures of a data pack; null for the app's own sets. */
  readonly pack: ImageFacts | null;
  /** So many of the training pictures are used, the first ones; 0: all of them. */
  readonly samples: number;
  /** What is learned: the class of a picture, or the picture itself (an autoencoder). */
  readonly target: "class" | "picture";
  readonly augment: Augmentation;
}

/** What is read from files: a set of the app's own, or a pack. */
export type PackedData = Exclude<DataSpec, PlaneData | AlgorithmData>;

export type DataSpec = PlaneData | TableData | ImagesData | SequenceData;

/** Data that is looked at one sample at a time, on cards; points and tables are seen all at once, on a map. */
export type SampledData = Exclude<DataSpec, PlaneData | TableData>;

export function isSampled(data: DataSpec): data is SampledData {
  return data.kind !== "plane" && data.kind !== "table";
}

/** Whether the data comes from a pack that somebody opened. */
export function isFromPack(data: DataSpec): data is PackedData {
  return "pack" in data && data.pack !== null;
}

/** Half the width of the plane: both axes run from −6 to 6. */
export const planeExtent = 6;

export const dataRanges = {
  samples: { min: 0, max: 5000, integer: true },
  noise: { min: 0, max: 1 },
  testShare: { min: 0.1, max: 0.9 },
  seed: { min: 0, max: 4294967295, integer: true },
} as const satisfies Record<string, Range>;

/** Larger pictures than this are no sets for a page. */
export const maxPictureSide = 256;

/** Pictures of a set; 0 stands for all. */
export const imageSamplesRange: Range = { min: 0, max: 100_000, integer: true };

export const augmentRanges = {
  shift: { min: 0, max: 0.5 },
  rotate: { min: 0, max: 180 },
  zoom: { min: 0, max: 0.5 },
  brightness: { min: 0, max: 0.5 },
  noise: { min: 0, max: 0.5 },
} as const satisfies Partial<Record<keyof Augmentation, Range>>;

export const noAugmentation: Augmentation = {
  shift: 0,
  rotate: 0,
  zoom: 0,
  flip: false,
  brightness: 0,
  noise: 0,
};

export const maxPaintedPoints = 2000;
export const maxPaintedClasses = 4;

/** `label` spans the class indices and the values of a regression. */
export const paintedRanges = {
  place: { min: -planeExtent, max: planeExtent },
  label: { min: -1, max: maxPaintedClasses - 1 },
} as const satisfies Record<string, Range>;

export function isRegressionSet(set: PlaneSet): boolean {
  return (regressionSets as readonly PlaneSet[]).includes(set);
}

export function isPackId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);
}
