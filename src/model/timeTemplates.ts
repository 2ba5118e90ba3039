/**
 * @file Networks on series, payments and sequences made by a rule that one should have seen, small enough for a laptop
 * without a graphics card. What each reaches stands in the README, beside what needs no network.
 */
import { createSequenceData } from "#model/sequencePresets.ts";
import { buildNetwork, type Step } from "#model/buildNetwork.ts";
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment, defaultTraining } from "#model/presets.ts";
import type { AlgorithmData, RecordsData, SeriesData } from "#model/sequenceData.ts";
import type { TrainingSpec } from "#model/training.ts";

export const timeTemplateIds = [
  "sunspots-gru",
  "passengers-gru",
  "co2-gru",
  "weather-gru",
  "stocks-lstm",
  "fraud-labels",
  "fraud-predictor",
  "fraud-autoencoder",
  "echo-lstm",
  "parity-lstm",
  "brackets-rnn",
  "brackets-lstm",
  "adding-rnn",
  "adding-lstm",
] as const;
export type TimeTemplateId = (typeof timeTemplateIds)[number];

/** An answer at every step. */
const each = { returnSequences: true } as const;

const brackets = { set: "brackets", length: 16, samples: 4000 } as const;
const readBrackets: Step = ["embedding", { inputDim: 6, outputDim: 4, maskZero: true }];

export const timeTemplates: Readonly<Record<TimeTemplateId, Experiment>> = {
  "sunspots-gru": forecast({ series: "sunspots", window: 72, horizon: 12 }, [["gru", { units: 24 }]]),

  // Changes, not values: what grows year by year leaves everything that was seen while training.
  "passengers-gru": forecast(
    { series: "air-passengers", window: 24, target: "change" },
    [["gru", { units: 16 }]],
    { batchSize: 8 },
  ),
  "co2-gru": forecast({ series: "co2", columns: ["co2_ppm"], window: 24, horizon: 12, target: "change" }, [
    ["gru", { units: 16 }],
  ]),
  "weather-gru": forecast(
    {
      series: "seattle-weather",
      columns: ["temp_max", "precipitation", "temp_min", "wind"],
      window: 14,
    },
    [["gru", { units: 16 }]],
    { learningRate: 0.002 },
  ),
  "stocks-lstm": forecast(
    {
      set: "stocks",
      series: "eu-stocks",
      columns: ["DAX", "SMI", "CAC", "FTSE"],
      window: 20,
      target: "change",
    },
    [["lstm", { units: 16 }]],
    { learningRate: 0.001, batchSize: 64 },
  ),

  "fraud-labels": pay("label", [["gru", { units: 32, ...each }]]),
  // Each payment from those well before it: no label is seen, the error alone marks what is odd.
  "fraud-predictor": pay("next", [["gru", { units: 32, ...each }]]),
  // All payments through 6 numbers and out again (Malhotra et al. 2016): more of them would hold misuse, too.
  "fraud-autoencoder": pay("self", [
    ["gru", { units: 6 }],
    ["repeatVector", { n: 64 }],
    ["gru", { units: 32, ...each }],
  ]),

  "echo-lstm": follow({ set: "echo", length: 40, delay: 10 }, [["lstm", { units: 24, ...each }]]),
  "parity-lstm": follow({ set: "parity", length: 16 }, [["lstm", { units: 16, ...each }]]),
  "brackets-rnn": follow(brackets, [readBrackets, ["simpleRnn", { units: 32 }]]),
  "brackets-lstm": follow(brackets, [readBrackets, ["lstm", { units: 32 }]]),
  // Hochreiter and Schmidhuber 1997, table 7, made shorter.
  "adding-rnn": follow({ set: "adding", length: 40, samples: 4000 }, [["simpleRnn", { units: 24 }]], {
    loss: "mse",
  }),
  "adding-lstm": follow({ set: "adding", length: 40, samples: 4000 }, [["lstm", { units: 24 }]], {
    loss: "mse",
  }),
};

function train(patch: Partial<TrainingSpec>): TrainingSpec {
  return { ...defaultTraining, l2: 0, clipNorm: 1, batchSize: 32, learningRate: 0.005, ...patch };
}

function forecast(
  patch: Partial<Omit<SeriesData, "kind">>,
  steps: readonly Step[],
  training: Partial<TrainingSpec> = {},
): Experiment {
  return {
    ...defaultExperiment,
    data: { ...createSequenceData("series"), ...patch },
    network: buildNetwork(steps, { activation: "linear" }),
    training: train({ loss: "mse", ...training }),
  };
}

function pay(target: RecordsData["target"], steps: readonly Step[]): Experiment {
  const isLabel = target === "label";
  const data: DataSpec = { ...createSequenceData("records"), target };
  return {
    ...defaultExperiment,
    data,
    network: buildNetwork(steps, { activation: isLabel ? "sigmoid" : "linear" }),
    training: train({ loss: isLabel ? "binaryCrossEntropy" : "mse" }),
  };
}

function follow(
  patch: Partial<Omit<AlgorithmData, "kind">>,
  steps: readonly Step[],
  training: Partial<TrainingSpec> = {},
): Experiment {
  const isNumber = patch.set === "adding";
  return {
    ...defaultExperiment,
    data: { ...createSequenceData("algorithm"), ...patch },
    network: buildNetwork(steps, { activation: isNumber ? "linear" : "sigmoid" }),
    training: train({ loss: isNumber ? "mse" : "binaryCrossEntropy", learningRate: 0.01, ...training }),
  };
}
