/** @file Random experiments for tests: well formed, within all limits, and chained from input to output. */
import {
  array,
  boolean,
  constantFrom,
  double,
  integer,
  option,
  record,
  string,
  subarray,
  tuple,
} from "fast-check";
import type { Arbitrary } from "fast-check";
import { planeFeatures, planeSets, tableSets, type DataSpec, type TableSet } from "#model/data.ts";
import { experimentVersion, shownParts, speeds, type Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { matchTask } from "#model/matchTask.ts";
import type { Layer, Network } from "#model/network.ts";
import type { Setting } from "#model/layerRule.ts";
import type { Range } from "#model/range.ts";
import { tableFacts } from "#model/tables.ts";
import { losses, optimizers, schedules, trainingRanges as ranges } from "#model/training.ts";

const inRange = ({ min, max, integer: whole }: Range): Arbitrary<number> =>
  whole ? integer({ min, max }) : double({ min, max, noNaN: true }).map((value) => value + 0);
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

const toLayers = (kind: keyof typeof layerKinds): Arbitrary<Omit<Layer, "id">> => {
  const settings = Object.entries<Setting>(layerKinds[kind].settings);
  const values = settings.map(([name, allowed]) => {
    if (allowed === "boolean") return [name, boolean()] as const;
    if (allowed === "shape") return [name, constantFrom([-1])] as const;
    if (!("min" in allowed)) return [name, constantFrom(...allowed)] as const;
    return [name, inRange(name === "units" ? { ...allowed, max: 64 } : allowed)] as const;
  });
  return record(Object.fromEntries(values)).map((drawn) => ({ kind, ...drawn }));
};

const hiddenLayers = constantFrom("dense", "activation", "dropout", "batchNormalization").chain(toLayers);

const networks: Arbitrary<Network> = tuple(array(hiddenLayers, { maxLength: 6 }), toLayers("output")).map(
  ([hidden, output]) => {
    const layers = [
      { kind: "input", id: "input" },
      ...hidden.map((layer, i) => ({ ...layer, id: `hidden${i + 1}` })),
      { ...output, id: "output" },
    ] as Layer[];
    return { layers, links: layers.slice(1).map(({ id }, i) => ({ from: layers[i]!.id, to: id })) };
  },
);

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
  stop: record({
    epochs: orNull(inRange(ranges.stopEpochs)),
    trainLoss: orNull(inRange(ranges.stopLoss)),
    testLoss: orNull(inRange(ranges.stopLoss)),
    testAccuracy: orNull(inRange(ranges.stopAccuracy)),
    plateauEpochs: orNull(inRange(ranges.plateauEpochs)),
  }),
});

/** Experiments that `validate` finds nothing wrong with, but for a blank plane with too few points. */
export const experiments: Arbitrary<Experiment> = record({
  version: constantFrom(experimentVersion),
  title: string({ unit: "grapheme", maxLength: 20 }),
  data: constantFrom("plane", ...tableSets).chain((set) => (set === "plane" ? planes : toTables(set))),
  network: networks,
  canvas: constantFrom({ places: {}, folded: [] }, { places: { input: [10, -20] }, folded: ["input"] }),
  training: trainings,
  seed: seeds,
  view: record({
    speed: constantFrom(...speeds),
    points: constantFrom(...shownParts),
    discretize: boolean(),
    lossScale: constantFrom("linear", "log"),
    smoothing: double({ min: 0, max: 0.99, noNaN: true }),
  }),
}).map((experiment) => matchTask(experiment));
