/** @file Random experiments for tests: well formed, within all limits, and linked from input to output. */
import {
  array,
  boolean,
  constantFrom,
  double,
  integer,
  oneof,
  option,
  record,
  string,
  subarray,
  tuple,
} from "fast-check";
import type { Arbitrary } from "fast-check";
import { growNetwork, inRange, networkPlans } from "#model/arbitraryNetwork.ts";
import { sequences } from "#model/arbitrarySequences.ts";
import {
  augmentRanges,
  imageSets,
  planeFeatures,
  planeSets,
  tableSets,
  type DataSpec,
  type ImagesData,
  type TableSet,
} from "#model/data.ts";
import { experimentVersion, shownParts, speeds, type Canvas, type Experiment } from "#model/experiment.ts";
import { matchTask } from "#model/matchTask.ts";
import type { Network } from "#model/network.ts";
import type { Problem } from "#model/problem.ts";
import { tableFacts } from "#model/tables.ts";
import { toEndsOf } from "#model/task.ts";
import { validateNetwork } from "#model/validateNetwork.ts";
import { losses, optimizers, schedules, trainingRanges as ranges } from "#model/training.ts";

const hundredths = (min: number, max: number) =>
  integer({ min: min * 100, max: max * 100 }).map((value) => value / 100);
const orNull = <T>(one: Arbitrary<T>) => option(one, { nil: null });
const seeds = integer({ min: 0, max: 4294967295 });

const planes: Arbitrary<DataSpec> = record({
  kind: constantFrom("plane"),
  set: constantFrom(...planeSets),
  samples: integer({ min: 4, max: 5000 }),
  noise: double({ min: 0, max: 1, noNaN: true }),
  testShare: double({ min: 0.1, max: 0.9, noNaN: true }),
  seed: seeds,
  features: subarray([...planeFeatures], { minLength: 1 }),
  painted: array(tuple(hundredths(-6, 6), hundredths(-6, 6), integer({ min: 0, max: 1 })), { maxLength: 40 }),
});

const toTables = (set: TableSet): Arbitrary<DataSpec> => {
  const columns = constantFrom(...tableFacts[set].columns);
  return record({
    kind: constantFrom("table"),
    set: constantFrom(set),
    pack: constantFrom(null),
    without: subarray(tableFacts[set].columns.slice(1)),
    axes: orNull(tuple(columns, columns)),
  });
};

const images: Arbitrary<DataSpec> = record({
  kind: constantFrom("images"),
  set: constantFrom(...imageSets),
  pack: constantFrom(null),
  // Few enough that a step on all of them at once fits into memory.
  samples: integer({ min: 1, max: 1000 }),
  target: constantFrom("class", "picture"),
  augment: record({
    shift: inRange(augmentRanges.shift),
    rotate: inRange(augmentRanges.rotate),
    zoom: inRange(augmentRanges.zoom),
    flip: boolean(),
    brightness: inRange(augmentRanges.brightness),
    noise: inRange(augmentRanges.noise),
  }),
});

const packs: Arbitrary<DataSpec> = images.map((data) => ({
  ...(data as ImagesData),
  set: "my-own-cats",
  pack: { shape: [24, 32, 3], classes: 7, train: 500, test: 100 },
}));

const trainings: Arbitrary<Experiment["training"]> = record({
  optimizer: record({
    kind: constantFrom(...optimizers),
    momentum: inRange(ranges.momentum),
    beta1: inRange(ranges.beta1),
    beta2: inRange(ranges.beta2),
    rho: inRange(ranges.rho),
    weightDecay: inRange(ranges.weightDecay),
    epsilon: inRange(ranges.epsilon),
  }),
  learningRate: inRange(ranges.learningRate),
  schedule: record({
    kind: constantFrom(...schedules),
    warmupEpochs: inRange(ranges.warmupEpochs),
    epochs: inRange(ranges.scheduleEpochs),
    factor: inRange(ranges.factor),
  }),
  loss: constantFrom(...losses),
  batchSize: inRange(ranges.batchSize),
  l1: inRange(ranges.l1),
  l2: inRange(ranges.l2),
  clipNorm: orNull(inRange(ranges.clipNorm)),
  truncation: orNull(inRange(ranges.truncation)),
  stateful: boolean(),
  teacherForcing: inRange(ranges.teacherForcing),
  stop: record({
    epochs: orNull(inRange(ranges.stopEpochs)),
    trainLoss: orNull(inRange(ranges.stopLoss)),
    testLoss: orNull(inRange(ranges.stopLoss)),
    testAccuracy: orNull(inRange(ranges.stopAccuracy)),
    plateauEpochs: orNull(inRange(ranges.plateauEpochs)),
  }),
});

const data: Arbitrary<DataSpec> = oneof(
  planes,
  constantFrom(...tableSets).chain(toTables),
  { weight: 2, arbitrary: images },
  packs,
  { weight: 4, arbitrary: sequences },
);

/** Places and folded cards of some layers of a network. */
const toCanvas = ({ layers }: Network): Arbitrary<Canvas> => {
  const ids = layers.map(({ id }) => id);
  return record({
    places: array(tuple(constantFrom(...ids), hundredths(-900, 900), hundredths(-900, 900)), {
      maxLength: 4,
    }).map((places) => Object.fromEntries(places.map(([id, x, y]) => [id, [x, y] as const]))),
    folded: subarray(ids),
  });
};

/** Experiments that `validate` finds nothing wrong with, but for a blank plane with too few points. */
export const experiments: Arbitrary<Experiment> = record({
  version: constantFrom(experimentVersion),
  title: string({ unit: "grapheme", maxLength: 20 }),
  data,
  plan: networkPlans,
  training: trainings,
  seed: seeds,
  view: record({
    speed: constantFrom(...speeds),
    points: constantFrom(...shownParts),
    discretize: boolean(),
    lossScale: constantFrom("linear", "log"),
    smoothing: double({ min: 0, max: 0.99, noNaN: true }),
  }),
}).chain(({ plan, ...rest }) => {
  const network = growNetwork(plan, toEndsOf(rest.data, rest.training.loss));
  return toCanvas(network)
    .map((canvas) => fitMemory(matchTask({ ...rest, network, canvas })))
    .filter((experiment) => findExcess(experiment) === undefined);
});

/** Attention over many steps with a large batch may ask for more memory than there is: the batch gives way. */
function fitMemory(experiment: Experiment): Experiment {
  return findExcess(experiment)?.repairs[0]?.experiment ?? experiment;
}

function findExcess(experiment: Experiment): Problem | undefined {
  return validateNetwork(experiment).find(({ code }) => code === "network.tooMuchMemory");
}
