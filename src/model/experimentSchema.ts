/** @file What a well-formed experiment looks like, put together from the tables of settings and ranges. */
import {
  dataRanges,
  maxPaintedPoints,
  paintedRanges,
  planeFeatures,
  planeSets,
  tableSets,
  type PlaneData,
  type TableData,
} from "#model/data.ts";
import { experimentVersion, shownParts, speeds, type Experiment, type ViewHints } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { isLayerId, maxLayers, type Link, type Network } from "#model/network.ts";
import type { Range } from "#model/range.ts";
import {
  aBoolean,
  aChoice,
  aList,
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
import { tableFacts } from "#model/tables.ts";
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

const maxTitleLength = 200;

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

/** The columns that may be named depend on the set. */
const tables = Object.fromEntries(
  tableSets.map((set) => {
    const { columns } = tableFacts[set];
    const aTable = aRecord({
      kind: aWord(["table"]),
      set: aWord([set]),
      without: aWordList(columns),
      axes: nullOr(aTuple(aWord(columns), aWord(columns))),
    } satisfies Fields<TableData>);
    return [set, aTable];
  }),
);

const aLayerId = aText(isLayerId, "hidden1");

const layers = Object.fromEntries(
  Object.entries(layerKinds).map(([kind, { settings }]) => {
    const checks = Object.entries<Range | readonly string[] | "boolean">(settings).map(
      ([name, allowed]): [string, Check] => [name, toCheck(allowed)],
    );
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
  data: aChoice("kind", { plane: aPlane, table: aChoice("set", tables) }),
  network: aNetwork,
  training: aTraining,
  seed: aNumber(dataRanges.seed),
  view: aView,
} satisfies Fields<Experiment>);

function toCheck(allowed: Range | readonly string[] | "boolean"): Check {
  if (allowed === "boolean") return aBoolean;
  return "min" in allowed ? aNumber(allowed) : aWord(allowed);
}
