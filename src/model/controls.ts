/**
 * @file The public names of everything that a person can set or press. A name never changes: links, course pages, lessons
 * and tasks speak of controls by it. What a setting governs stands here; commands and the rest have a name only.
 */
import type { Experiment } from "#model/experiment.ts";
import type { Layer } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

/** What a setting governs. */
interface Governed {
  /** What may not change while the setting is locked. */
  readonly part: (experiment: Experiment) => unknown;
  /** What a limit looks at: numbers are held to its range, words to its list. */
  readonly values: (experiment: Experiment) => readonly (number | string)[];
}

const dataOf = (experiment: Experiment) => experiment.data as unknown as Readonly<Record<string, unknown>>;
const isValue = (value: unknown): value is number | string =>
  typeof value === "number" || typeof value === "string";
const flatten = (part: unknown): readonly (number | string)[] =>
  (Array.isArray(part) ? part : [part]).filter(isValue);

/** A setting whose part is itself what a limit looks at: a value, or a list of values. */
function one(part: (experiment: Experiment) => unknown): Governed {
  return { part, values: (experiment) => flatten(part(experiment)) };
}

const field = (name: string) => one((experiment) => dataOf(experiment)[name]);
const training = (part: (spec: TrainingSpec) => unknown) => one((experiment) => part(experiment.training));
const view = (name: keyof Experiment["view"]) => one((experiment) => experiment.view[name]);
/** The same of every layer in its order, without layers that do not have it. */
const layers = (part: (layer: Layer) => unknown) =>
  one(({ network }) => network.layers.map(part).filter((value) => value !== undefined));

/** Of a layer these have names of their own. */
const width = ["units", "filters"];
const ownNames = ["id", "kind", "activation", ...width];
/** Of the data these have names of their own. */
const dataNames = [
  "kind",
  "set",
  "pack",
  "samples",
  "noise",
  "testShare",
  "seed",
  "painted",
  "features",
  "without",
  "columns",
];

/** The control that a setting of a layer belongs to. */
export function toLayerControl(setting: string): ControlName {
  if (width.includes(setting)) return "network.units";
  return setting === "activation" ? "network.activation" : "network.settings";
}

const without = (names: readonly string[], value: object) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
const valueOf = (layer: Layer, name: string) => (layer as unknown as Readonly<Record<string, unknown>>)[name];
const hiddenKinds = ({ network }: Experiment) =>
  network.layers.map(({ kind }) => kind).filter((kind) => kind !== "input" && kind !== "output");

const governed = {
  "data.set": {
    part: ({ data }) => [data.kind, data.set, "pack" in data ? data.pack : null],
    values: ({ data }) => [data.set],
  },
  "data.samples": field("samples"),
  "data.noise": field("noise"),
  "data.testShare": field("testShare"),
  "data.seed": field("seed"),
  "data.painted": one(({ data }) => (data.kind === "plane" ? data.painted : [])),
  /** Of points the inputs that are used; of a table the columns that are not; of a series those that are. */
  "data.features": one(({ data }) => {
    if (data.kind === "plane") return data.features;
    if (data.kind === "table") return data.without;
    return data.kind === "series" ? data.columns : [];
  }),
  "data.options": one(({ data }) => without(dataNames, data)),
  /** Which layers there are and how they are linked; a range limits the number of hidden ones, a list their kinds. */
  "network.layers": {
    part: ({ network }) => [network.layers.map(({ id, kind }) => [id, kind]), network.links],
    values: (experiment) => [hiddenKinds(experiment).length, ...hiddenKinds(experiment)],
  },
  /** Neurons and filters of every layer. */
  "network.units": layers((layer) =>
    width.map((name) => valueOf(layer, name)).find((value) => value !== undefined),
  ),
  "network.activation": layers((layer) => valueOf(layer, "activation")),
  "network.settings": layers((layer) => without(ownNames, layer)),
  "training.optimizer": {
    part: (experiment) => experiment.training.optimizer,
    values: (experiment) => [experiment.training.optimizer.kind],
  },
  "training.learningRate": training(({ learningRate }) => learningRate),
  "training.schedule": {
    part: (experiment) => experiment.training.schedule,
    values: (experiment) => [experiment.training.schedule.kind],
  },
  "training.loss": training(({ loss }) => loss),
  /** All samples at once lie beyond any range that ends. */
  "training.batchSize": training(({ batchSize }) => batchSize || Infinity),
  "training.regularization": training(({ l1, l2 }) => [l1, l2]),
  "training.clipNorm": training(({ clipNorm }) => clipNorm),
  "training.sequences": training(({ truncation, stateful, teacherForcing }) => [
    truncation,
    stateful,
    teacherForcing,
  ]),
  "training.stop": training(({ stop }) => Object.values<number | null>({ ...stop })),
  seed: one(({ seed }) => seed),
  "view.speed": view("speed"),
  "view.points": view("points"),
  "view.discretize": view("discretize"),
  "view.lossScale": view("lossScale"),
  "view.smoothing": view("smoothing"),
  "experiment.title": one(({ title }) => title),
} as const satisfies Record<string, Governed>;

export type SettingControl = keyof typeof governed;

/** What is pressed rather than set: the same names as those of its commands. */
export const commandControls = [
  "run.toggle",
  "run.stepBatch",
  "run.stepEpoch",
  "run.reset",
  "run.newWeights",
  "data.newSample",
  "document.undo",
  "document.redo",
] as const;

/** The rest: what neither changes the experiment nor is a command. */
export const otherControls = [
  /** Another experiment altogether: templates, links, files. */
  "experiment.open",
  "backend",
  "share",
  "language",
  "theme",
] as const;

export const settingControls = Object.keys(governed) as readonly SettingControl[];
export type ControlName = SettingControl | (typeof commandControls)[number] | (typeof otherControls)[number];
export const controlNames: readonly ControlName[] = [
  ...settingControls,
  ...commandControls,
  ...otherControls,
];

export function governedBy(control: SettingControl): Governed {
  return governed[control];
}
