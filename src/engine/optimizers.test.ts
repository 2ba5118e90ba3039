/** @file Each optimiser on one weight, beside the textbook's formula written in plain numbers. */
import { beforeAll, describe, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { openDevice } from "#engine/backends.ts";
import { optimizerRules, type OptimizerRule } from "#engine/optimizers.ts";
import { defaultTraining } from "#model/presets.ts";
import { optimizers, type OptimizerKind } from "#model/training.ts";

beforeAll(async () => {
  await openDevice("cpu", "forced", new Set());
});

const spec = { ...defaultTraining.optimizer, momentum: 0.8, rho: 0.95, epsilon: 1e-4 };
const rates = [0.1, 0.1, 0.05, 0.2, 0.2];
const gradients = [0.5, -0.25, 1.5, 0, -2];

/** The weight after each step, from 1. */
const formulas: Record<OptimizerKind, () => (g: number, rate: number, t: number, w: number) => number> = {
  sgd: () => (g, rate, _, w) => w - rate * g,
  momentum: () => {
    let v = 0;
    return (g, rate, _, w) => {
      v = 0.8 * v - rate * g;
      return w + v;
    };
  },
  nesterov: () => {
    let v = 0;
    return (g, rate, _, w) => {
      v = 0.8 * v - rate * g;
      return w + 0.8 * v - rate * g;
    };
  },
  adagrad: () => {
    let a = 0.1;
    return (g, rate, _, w) => {
      a += g * g;
      return w - (rate * g) / Math.sqrt(a + 1e-4);
    };
  },
  adadelta: () => {
    let a = 0;
    let d = 0;
    return (g, rate, _, w) => {
      a = 0.95 * a + 0.05 * g * g;
      const delta = (-Math.sqrt(d + 1e-4) / Math.sqrt(a + 1e-4)) * g;
      d = 0.95 * d + 0.05 * delta * delta;
      return w + rate * delta;
    };
  },
  rmsprop: () => {
    let a = 0;
    return (g, rate, _, w) => {
      a = 0.95 * a + 0.05 * g * g;
      return w - (rate * g) / Math.sqrt(a + 1e-4);
    };
  },
  adam: createAdam,
  adamw: () => {
    const adam = createAdam();
    return (g, rate, t, w) => adam(g, rate, t, w - rate * spec.weightDecay * w);
  },
  adamax: () => {
    let m = 0;
    let u = 0;
    return (g, rate, t, w) => {
      m = 0.9 * m + 0.1 * g;
      u = Math.max(0.999 * u, Math.abs(g));
      return w - ((rate / (1 - 0.9 ** t)) * m) / (u + 1e-4);
    };
  },
};

function createAdam() {
  let m = 0;
  let v = 0;
  return (g: number, rate: number, t: number, w: number) => {
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    const scaled = (rate * Math.sqrt(1 - 0.999 ** t)) / (1 - 0.9 ** t);
    return w - (scaled * m) / (Math.sqrt(v) + 1e-4);
  };
}

describe.each(optimizers)("%s", (kind) => {
  test("moves a weight as its formula says", () => {
    const rule: OptimizerRule = optimizerRules[kind];
    const formula = formulas[kind]();
    let state = { theta: tf.tensor1d([1]), slots: rule.slots.map((value) => tf.tensor1d([value])) };
    let weight = 1;
    for (const [i, g] of gradients.entries()) {
      const next = rule.update(state.theta, tf.tensor1d([g]), state.slots, spec, rates[i]!, i + 1);
      state = { theta: next.theta, slots: [...next.slots] };
      weight = formula(g, rates[i]!, i + 1, weight);
      expect(state.theta.dataSync()[0]).toBeCloseTo(weight, 5);
    }
    expect(weight).not.toBeCloseTo(1, 2);
  });
});
