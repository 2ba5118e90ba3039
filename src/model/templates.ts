/** @file Complete experiments to start from, each with one thing to teach. */
import type { PlaneFeature, PlaneSet, TableSet } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { recommendTemplateIds, recommendTemplates } from "#model/recommendTemplates.ts";
import { imageTemplateIds, imageTemplates } from "#model/imageTemplates.ts";
import { timeTemplateIds, timeTemplates } from "#model/timeTemplates.ts";
import { sequenceTemplateIds, sequenceTemplates } from "#model/sequenceTemplates.ts";
import { createChain, createPlaneData, defaultExperiment, defaultTraining } from "#model/presets.ts";

export const templateIds = [
  "spiral",
  "circle",
  "xor",
  "rings",
  "moons",
  "perceptron",
  "sine",
  "iris",
  "breast-cancer",
  "letters",
  "concrete",
  ...imageTemplateIds,
  ...sequenceTemplateIds,
  ...recommendTemplateIds,
  ...timeTemplateIds,
] as const;
export type TemplateId = (typeof templateIds)[number];

const templates: Record<TemplateId, Experiment> = {
  spiral: defaultExperiment,
  circle: change({ set: "circle", units: [4], rate: 0.03 }),
  xor: change({ set: "xor", units: [4], rate: 0.03 }),
  rings: change({ set: "rings", units: [8], rate: 0.01, classes: 3 }),
  moons: change({ set: "moons", units: [6], rate: 0.01 }),
  perceptron: change({ set: "gauss", units: [], rate: 0.03 }),
  sine: change({ set: "sine", units: [12, 12], rate: 0.01, features: ["x1"], regression: true }),
  iris: change({ table: "iris", units: [8], rate: 0.01, classes: 3 }),
  "breast-cancer": change({ table: "breast-cancer", units: [8], rate: 0.003 }),
  letters: change({ table: "letters", units: [64], rate: 0.003, classes: 26, batch: 64 }),
  concrete: change({ table: "concrete", units: [24, 12], rate: 0.01, regression: true }),
  ...imageTemplates,
  ...sequenceTemplates,
  ...recommendTemplates,
  ...timeTemplates,
};

export function toTemplate(id: TemplateId): Experiment {
  return templates[id];
}

interface Recipe {
  readonly set?: PlaneSet;
  readonly table?: TableSet;
  readonly features?: readonly PlaneFeature[];
  readonly units: readonly number[];
  readonly rate: number;
  readonly batch?: number;
  readonly classes?: number;
  readonly regression?: boolean;
}

function change(recipe: Recipe): Experiment {
  const many = (recipe.classes ?? 2) > 2;
  return {
    ...defaultExperiment,
    data: recipe.table
      ? { kind: "table", set: recipe.table, pack: null, without: [], axes: null }
      : createPlaneData(recipe.set ?? "spiral", recipe.features),
    network: createChain(recipe.units, "tanh", recipe.regression ? "linear" : many ? "softmax" : "sigmoid"),
    training: {
      ...defaultTraining,
      learningRate: recipe.rate,
      batchSize: recipe.batch ?? defaultTraining.batchSize,
      loss: recipe.regression ? "mse" : many ? "categoricalCrossEntropy" : "binaryCrossEntropy",
    },
  };
}
