import { createRandom, drawNormal } from "#base/random.ts";
import { toFixture } from "./results.fixture.ts";
import type { Fixture } from "./stage.fixture.ts";
import { createGateMosaic, type GateMosaicData } from "./gateMosaic.ts";
import { createStepNorms, type StepNormsData } from "./stepNorms.ts";
import { createTimeHeatmap, type TimeHeatmapData } from "./timeHeatmap.ts";
import { createTimeStage, type TimeStageData } from "./timeStage.ts";
import { createUnitStrip, type UnitStripData } from "./unitStrip.ts";

export const poem = Array.from("春山不见人，但闻人语响。返景入深林，云照青苔上。");

/** States that keep some of what they were, in the way of a recurrent layer. */
function toStates(steps: number, units: number, seed: number): Float32Array<ArrayBuffer> {
  const random = createRandom(seed);
  const states = new Float32Array(steps * units);
  for (let step = 0; step < steps; step++) {
    for (let unit = 0; unit < units; unit++) {
      const before = step > 0 ? states[(step - 1) * units + unit]! : 0;
      const keep = 0.4 + 0.5 * Math.sin(unit);
      states[step * units + unit] = Math.tanh(keep * before * 1.4 + 0.7 * drawNormal(random));
    }
  }
  return states;
}

export const states: TimeHeatmapData = {
  label: "Hidden state of 64 units over 24 signs",
  values: toStates(24, 64, 4),
  steps: 24,
  units: 64,
  labels: { texts: poem, kind: "sign" },
  ramp: "diverging",
  range: 1,
  unit: 31,
  step: 17,
  unitName: (unit) => `unit ${unit + 1}`,
  describe: ({ unit, step }, value) => `unit ${unit + 1}, after ${poem[step] ?? step}: ${value.toFixed(2)}`,
  onPoint: () => undefined,
  onChoose: () => undefined,
};

const big = toStates(400, 256, 7).map(Math.abs);

const toRow = (from: Float32Array, unit: number) =>
  Float32Array.from({ length: 24 }, (_, step) => from[step * 64 + unit]!);

export const strip: UnitStripData = {
  label: "Unit 32",
  rows: [
    { name: "output h", values: toRow(states.values, 31), ramp: "diverging", range: 1 },
    {
      name: "memory c",
      values: toRow(states.values, 5).map((value) => value * 9),
      ramp: "diverging",
      range: 10,
    },
    { name: "forget gate", values: toRow(states.values, 6).map(Math.abs), ramp: "sequential", range: 1 },
    { name: "output gate", values: toRow(states.values, 7).map(Math.abs), ramp: "sequential", range: 1 },
  ],
  steps: 24,
  step: 17,
  diverged: "–",
  describe: (step) => `step ${step + 1}`,
  onStep: () => undefined,
};

export const vanishing: StepNormsData = {
  label: "Gradient by step",
  norms: Float32Array.from({ length: 24 }, (_, step) => 0.02 * 0.62 ** (23 - step)),
  step: 17,
  describe: (step, norm) => `${poem[step]!}: ${norm.toExponential(1)}`,
};

const toUnits = (from: Float32Array, step: number) => from.slice(step * 64, (step + 1) * 64);

export const gates: GateMosaicData = {
  label: "LSTM",
  gates: [
    { name: "forget", values: toUnits(states.values, 3).map(Math.abs), ramp: "sequential", range: 1 },
    { name: "candidate", values: toUnits(states.values, 9), ramp: "diverging", range: 1 },
  ],
};

const stage: TimeStageData = { states, note: "unit 32", strip, norms: vanishing };

export const fixtures: readonly Fixture[] = [
  toFixture("Time: hidden states", [960, 320], createTimeHeatmap, states),
  toFixture("Time: one unit", [960, 100], createUnitStrip, strip),
  toFixture("Time: gradient norms", [960, 80], createStepNorms, vanishing),
  toFixture("Time: 256 units, 400 frames, a gate", [800, 320], createTimeHeatmap, {
    ...states,
    values: big,
    steps: 400,
    units: 256,
    labels: { texts: Array.from({ length: 400 }, (_, i) => `${(i / 100).toFixed(2)} s`), kind: "scale" },
    ramp: "sequential",
    unit: 80,
    step: 200,
  }),
  toFixture("Time: gates on a card", [130, 84], createGateMosaic, gates),
  toFixture("Time: all together", [960, 460], createTimeStage, stage),
  toFixture("Time: on a phone", [340, 200], createTimeHeatmap, { ...states, unit: null, step: null }),
  toFixture("Time: one unit on a phone", [340, 100], createUnitStrip, strip),
];
