/** @file What a well-formed experiment looks like, put together from the tables of settings and ranges. */
import {
  augmentRanges,
  dataRanges,
  imageSamplesRange,
  isPackId,
  maxPaintedPoints,
  maxPictureSide,
  paintedRanges,
  planeFeatures,
  planeSets,
  type Augmentation,
  type ImagesData,
  type PlaneData,
  type TableData,
} from "#model/data.ts";
import {
  experimentVersion,
  shownParts,
  speeds,
  type Canvas,
  type Experiment,
  type ViewHints,
} from "#model/experiment.ts";
import type { ImageFacts } from "#model/images.ts";
import { sequenceChecks } from "#model/sequenceSchema.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Problem } from "#model/problem.ts";
import { isLayerId, maxLayers, type Link, type Network } from "#model/network.ts";
import type { Setting } from "#model/layerRule.ts";
import {
  aBoolean,
  aChoice,
  aList,
  aMap,
  aNumber,
  aRecord,
  aText,
  aTuple,
  aWord,
  aWordList,
  isObject,
  nullOr,
  type Check,
  type Fields,
} from "#model/schema.ts";
import { findTableFacts, type TableFacts } from "#model/tables.ts";
import {
  losses,
  optimizers,
  schedules,
  trainingRanges,
  type OptimizerSpec,
  type Schedule,
  type StopRules,
  type TrainingSpec,
} from "#model/training.ts";

export const maxTitleLength = 200;

const aPlane = aRecord({
  kind: aWord(["plane"]),
  set: aWord(planeSets),
  samples: aNumber(dataRanges.samples),
  noise: aNumber(dataRanges.noise),
  testShare: aNumber(dataRanges.testShare),
  seed: aNumber(dataRanges.seed),
  features: aWordList(planeFeatures),
  painted: aList(
    aTuple(aNumber(paintedRanges.place), aNumber(paintedRanges.place), aNumber(paintedRanges.label)),
    {
      max: maxPaintedPoints,
      tooLong: "data.tooManyPoints",
    },
  ),
} satisfies Fields<PlaneData>);

/** A data pack may hold so many samples and columns; its files are bounded when they are read. */
const aCount = aNumber({ min: 1, max: 1_000_000, integer: true });
const classCount = aNumber({ min: 0, max: 1000, integer: true });
const maxColumns = 1000;
const aColumn = aText((text) => text.length > 0 && text.length <= 100, '"…" ≤ 100');
const aSet = aText(isPackId, "mnist");

const aTablePack = aRecord({
  columns: aList(aColumn, { max: maxColumns }),
  classes: classCount,
  train: aCount,
  test: aCount,
} satisfies Fields<TableFacts>);

const aTable = aRecord({
  kind: aWord(["table"]),
  set: aSet,
  pack: nullOr(aTablePack),
  without: aList(aColumn, { max: maxColumns }),
  axes: nullOr(aTuple(aColumn, aColumn)),
} satisfies Fields<TableData>);

/** The columns that may be named depend on the set; an unknown set is for `validate` to report. */
function aKnownTable(value: unknown, where: string): readonly Problem[] {
  const problems = aTable(value, where);
  const facts = problems.length === 0 && findTableFacts(value as TableData);
  if (!facts) return problems;
  const { without, axes } = value as TableData;
  return [
    ...aWordList(facts.columns)(without, `${where}.without`),
    ...nullOr(aTuple(aWord(facts.columns), aWord(facts.columns)))(axes, `${where}.axes`),
  ];
}

const aSide = aNumber({ min: 1, max: maxPictureSide, integer: true });

const anImagePack = aRecord({
  shape: aTuple(aSide, aSide, aNumber({ min: 1, max: 4, integer: true })),
  classes: classCount,
  train: aCount,
  test: aCount,
} satisfies Fields<ImageFacts>);

const images = aRecord({
  kind: aWord(["images"]),
  set: aSet,
  pack: nullOr(anImagePack),
  samples: aNumber(imageSamplesRange),
  target: aWord(["class", "picture"]),
  augment: aRecord({
    shift: aNumber(augmentRanges.shift),
    rotate: aNumber(augmentRanges.rotate),
    zoom: aNumber(augmentRanges.zoom),
    flip: aBoolean,
    brightness: aNumber(augmentRanges.brightness),
    noise: aNumber(augmentRanges.noise),
  } satisfies Fields<Augmentation>),
} satisfies Fields<ImagesData>);

/** One of the numbers of a shape; −1 stands for what is left. */
const aSize = aNumber({ min: -1, max: 1_000_000, integer: true });
const aShape = aList(aSize, { max: 3 });

const aLayerId = aText(isLayerId, "hidden1");

const layers = Object.fromEntries(
  Object.entries(layerKinds).map(([kind, { settings }]) => {
    const checks = Object.entries<Setting>(settings).map(([name, allowed]): [string, Check] => [
      name,
      toCheck(allowed),
    ]);
    return [kind, aRecord({ kind: aWord([kind]), id: aLayerId, ...Object.fromEntries(checks) })];
  }),
);

const aNetwork = aRecord({
  layers: aList(aChoice("kind", layers), {
    max: maxLayers,
    tooLong: "network.tooManyLayers",
    toName: (layer, index) =>
      isObject(layer) && typeof layer["id"] === "string" && isLayerId(layer["id"])
        ? layer["id"]
        : String(index),
  }),
  links: aList(aRecord({ from: aLayerId, to: aLayerId } satisfies Fields<Link>), { max: 4 * maxLayers }),
} satisfies Fields<Network>);

const aPlace = aNumber({ min: -1e6, max: 1e6 });

const aCanvas = aRecord({
  places: aMap(isLayerId, aTuple(aPlace, aPlace), maxLayers),
  folded: aList(aLayerId, { max: maxLayers }),
} satisfies Fields<Canvas>);

const aTraining = aRecord({
  optimizer: aRecord({
    kind: aWord(optimizers),
    momentum: aNumber(trainingRanges.momentum),
    beta1: aNumber(trainingRanges.beta1),
    beta2: aNumber(trainingRanges.beta2),
    rho: aNumber(trainingRanges.rho),
    weightDecay: aNumber(trainingRanges.weightDecay),
    epsilon: aNumber(trainingRanges.epsilon),
  } satisfies Fields<OptimizerSpec>),
  learningRate: aNumber(trainingRanges.learningRate),
  schedule: aRecord({
    kind: aWord(schedules),
    warmupEpochs: aNumber(trainingRanges.warmupEpochs),
    epochs: aNumber(trainingRanges.scheduleEpochs),
    factor: aNumber(trainingRanges.factor),
  } satisfies Fields<Schedule>),
  loss: aWord(losses),
  batchSize: aNumber(trainingRanges.batchSize),
  l1: aNumber(trainingRanges.l1),
  l2: aNumber(trainingRanges.l2),
  clipNorm: nullOr(aNumber(trainingRanges.clipNorm)),
  truncation: nullOr(aNumber(trainingRanges.truncation)),
  stateful: aBoolean,
  teacherForcing: aNumber(trainingRanges.teacherForcing),
  stop: aRecord({
    epochs: nullOr(aNumber(trainingRanges.stopEpochs)),
    trainLoss: nullOr(aNumber(trainingRanges.stopLoss)),
    testLoss: nullOr(aNumber(trainingRanges.stopLoss)),
    testAccuracy: nullOr(aNumber(trainingRanges.stopAccuracy)),
    plateauEpochs: nullOr(aNumber(trainingRanges.plateauEpochs)),
  } satisfies Fields<StopRules>),
} satisfies Fields<TrainingSpec>);

const aView = aRecord({
  speed: aWord(speeds),
  points: aWord(shownParts),
  discretize: aBoolean,
  lossScale: aWord(["linear", "log"]),
  smoothing: aNumber({ min: 0, max: 0.99 }),
} satisfies Fields<ViewHints>);

export const anExperiment: Check = aRecord({
  version: aNumber({ min: experimentVersion, max: experimentVersion, integer: true }),
  title: aText((text) => text.length <= maxTitleLength, `"…" ≤ ${maxTitleLength}`),
  data: aChoice("kind", { plane: aPlane, table: aKnownTable, images, ...sequenceChecks }),
  network: aNetwork,
  canvas: aCanvas,
  training: aTraining,
  seed: aNumber(dataRanges.seed),
  view: aView,
} satisfies Fields<Experiment>);

function toCheck(allowed: Setting): Check {
  if (allowed === "boolean") return aBoolean;
  if (allowed === "shape") return aShape;
  return "min" in allowed ? aNumber(allowed) : aWord(allowed);
}
