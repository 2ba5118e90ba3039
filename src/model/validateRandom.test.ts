/** @file Random damage: what validation says of it, and that its repairs repair. */
import { array, assert, constantFrom, nat, property, record, sample } from "fast-check";
import type { Arbitrary } from "fast-check";
import { expect, test } from "vitest";
import { experiments } from "#model/arbitrary.ts";
import { createLayer } from "#model/editNetwork.ts";
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerGroups, layerKinds } from "#model/layerKinds.ts";
import type { Network } from "#model/network.ts";
import { createSequenceData } from "#model/sequencePresets.ts";
import { parseExperiment } from "#model/parse.ts";
import { createImagesData, createPlaneData } from "#model/presets.ts";
import { validate } from "#model/validate.ts";

const briefs = (experiment: Experiment) => validate(experiment).map(({ code, where }) => `${code} ${where}`);

const sequenceKinds = ["text", "words", "series", "records", "pairs", "ratings", "algorithm"] as const;

/** Sets, texts, series and columns that are not there, windows and delays that are too long. */
const brokenSequences: readonly ((a: number) => DataSpec)[] = [
  (a) => ({ ...createSequenceData(sequenceKinds[a % 6]!), set: "gone" }) as DataSpec,
  () => ({ ...createSequenceData("text"), corpus: "gone" }),
  () => ({ ...createSequenceData("series"), series: "gone" }),
  (a) => ({ ...createSequenceData("series"), columns: a % 2 === 0 ? [] : ["gone"] }),
  (a) => ({
    ...createSequenceData("series"),
    series: "air-passengers",
    window: 100 + (a % 300),
    horizon: 60,
  }),
  (a) => ({ ...createSequenceData("algorithm"), length: 2 + (a % 30), delay: 40 }),
];

/** Ways to break an experiment, each steered by two numbers. */
const damages: readonly ((experiment: Experiment, a: number, b: number) => Experiment)[] = [
  (one, a) =>
    withNetwork(one, ({ layers, links }) => ({ layers: layers.toSpliced(a % layers.length, 1), links })),
  (one, a) =>
    withNetwork(one, ({ layers, links }) => ({ layers, links: links.toSpliced(a % (links.length || 1), 1) })),
  (one, a, b) =>
    withNetwork(one, ({ layers, links }) => {
      if (layers.length === 0) return { layers, links };
      const [from, to] = [a, b].map((n) => layers[n % layers.length]!.id) as [string, string];
      return { layers, links: links.toSpliced(a % (links.length + 1), 0, { from, to }) };
    }),
  (one) =>
    withNetwork(one, ({ layers, links }) => ({
      layers,
      links: [...links, { from: "nowhere", to: "output" }],
    })),
  (one, a) =>
    withNetwork(one, ({ layers, links }) => {
      const kinds = Object.values(layerGroups).flat();
      const layer = createLayer({ layers, links }, kinds[a % kinds.length]!);
      return { layers: layers.toSpliced(a % (layers.length + 1), 0, layer), links };
    }),
  (one, a) =>
    withNetwork(one, ({ layers, links }) => {
      const kinds = Object.values(layerGroups).flat();
      const at = a % (layers.length || 1);
      const old = layers[at];
      if (!old || old.kind === "input" || old.kind === "output") return { layers, links };
      const changed = { ...createLayer({ layers, links }, kinds[a % kinds.length]!), id: old.id };
      return { layers: layers.with(at, changed), links };
    }),
  (one) =>
    withNetwork(one, ({ layers, links }) => ({
      layers: [...layers, { kind: "output", id: `extra${layers.length}`, ...layerKinds.output.defaults }],
      links,
    })),
  (one, a) => ({
    ...one,
    data: [
      createImagesData("mnist", "picture"),
      createImagesData("brain-mri-synth"),
      createPlaneData("sine"),
    ][a % 3]!,
  }),
  (one, a) => ({ ...one, data: createSequenceData(sequenceKinds[a % sequenceKinds.length]!) }),
  (one, a, b) => ({ ...one, data: brokenSequences[b % brokenSequences.length]!(a) }),
  (one) => ({ ...one, data: { ...createImagesData("mnist"), set: "gone" } }),
  (one) => ({ ...one, data: { ...createPlaneData("moons"), features: [] } }),
  (one, a) => ({ ...one, training: { ...one.training, learningRate: a - 10 } }),
];

const broken: Arbitrary<Experiment> = record({
  experiment: experiments,
  steps: array(record({ damage: constantFrom(...damages), a: nat(999), b: nat(999) }), {
    minLength: 1,
    maxLength: 4,
  }),
}).map(({ experiment, steps }) => steps.reduce((one, { damage, a, b }) => damage(one, a, b), experiment));

test("whatever is broken is told, and every repair is well formed and mends what it says", () => {
  assert(
    property(broken, (experiment) => {
      const before = briefs(experiment);
      const wellFormed = parseExperiment(experiment).ok;
      for (const [i, { repairs }] of validate(experiment).entries()) {
        for (const { experiment: repaired } of repairs) {
          const after = briefs(repaired);
          const isGone = !after.includes(before[i]!) || after.length < before.length;
          expect([before[i], isGone]).toEqual([before[i], true]);
          if (wellFormed) expect(parseExperiment(repaired)).toEqual({ ok: true, value: repaired });
        }
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);

test("pressing the first repair again and again comes to an end where no repair is left", () => {
  const left = sample(broken, { numRuns: 100, seed: 1 }).filter((experiment) => {
    let current = experiment;
    for (let presses = 0; presses < 60; presses++) {
      const repair = validate(current).flatMap(({ repairs }) => repairs)[0];
      if (!repair) break;
      current = repair.experiment;
    }
    return validate(current).some(({ repairs }) => repairs.length > 0);
  });
  expect(left.map(briefs)).toEqual([]);
});

function withNetwork(experiment: Experiment, change: (network: Network) => Network): Experiment {
  return { ...experiment, network: change(experiment.network) };
}
