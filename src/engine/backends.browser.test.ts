/** @file Every backend that this browser has does the same. One that it lacks is passed over, aloud. */
import { afterEach, describe, expect } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { activationRules } from "#engine/activations.ts";
import { createBackendTest, switchTo } from "#engine/device.fixture.ts";
import { createEngine } from "#engine/engine.ts";
import { createCurveJob, createXorJob } from "#engine/job.fixture.ts";
import { lossRules } from "#engine/losses.ts";
import { backends, type BackendId, type EngineEvent, type Job, type LiveEngine } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { activate, activations, toSoftmax } from "#model/activation.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";
import { createChain } from "#model/presets.ts";
import { losses, optimizers } from "#model/training.ts";

const engines: LiveEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.destroy();
});

function start() {
  const engine = createEngine();
  engines.push(engine);
  const events: EngineEvent[] = [];
  engine.on((event) => events.push(event));
  return { engine, events };
}

/** Small, for a dispatch takes milliseconds where WebGPU is software. */
const job = createXorJob({ training: { ...createXorJob().training, batchSize: 20 } });

async function toCurve(spec: Job, backend: BackendId, steps: number): Promise<number[]> {
  const device = await switchTo(backend);
  const trainer = createTrainer(spec, device);
  const curve: number[] = [];
  for (let i = 0; i < steps; i++) {
    trainer.step();
    const { point } = await trainer.evaluate();
    curve.push(point.trainLoss, point.testLoss, point.trainAccuracy, point.trainR2);
  }
  trainer.dispose();
  return curve.map((value) => (Number.isNaN(value) ? 0 : value));
}

function expectSame(found: readonly number[], expected: readonly number[], tolerance: number) {
  expect(found).toHaveLength(expected.length);
  expect(Math.max(...found.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(tolerance);
}

describe.each(backends)("%s", (backend) => {
  const onBackend = createBackendTest(backend);

  onBackend("gives the same first 20 steps as the cpu", async () => {
    expectSame(await toCurve(job, backend, 20), await toCurve(job, "cpu", 20), 1e-3);
  });

  onBackend("trains dropout and batch normalisation, and fits a curve, as the cpu does", async () => {
    const [input, hidden, output] = createChain([4], "swish", "linear").layers as [Layer, Layer, Layer];
    const between: Layer[] = [
      { kind: "batchNormalization", id: "norm", ...layerKinds.batchNormalization.defaults },
      { kind: "dropout", id: "drop", rate: 0.25 },
    ];
    const layers = [input, hidden, ...between, output];
    const links = layers.slice(1).map(({ id }, i) => ({ from: layers[i]!.id, to: id }));
    const { training } = createCurveJob();
    const spec = createCurveJob({
      network: { layers, links },
      training: { ...training, batchSize: 12, l1: 0.01, l2: 0.01, clipNorm: 0.5 },
    });
    expectSame(await toCurve(spec, backend, 4), await toCurve(spec, "cpu", 4), 2e-3);
  });

  onBackend("has every activation, forward and back", async () => {
    const device = await switchTo(backend);
    const z = [-4, -1.5, -0.25, 0.5, 1, 3.5];
    const h = 1e-4;
    const expected = activations.flatMap((kind) =>
      kind === "softmax" ? toSoftmax(z) : z.map((x) => activate(kind, x)),
    );
    const expectedSlopes = activations.flatMap((kind) => {
      if (kind === "softmax") return toSoftmax(z).map((y, i) => y * ((i === 0 ? 1 : 0) - toSoftmax(z)[0]!));
      return z.map((x, i) => (i === 0 ? (activate(kind, x + h) - activate(kind, x - h)) / (2 * h) : 0));
    });
    const all = tf.tidy(() => {
      const input = tf.tensor2d(z, [1, z.length]);
      const dy = tf.tensor2d([1, 0, 0, 0, 0, 0], [1, z.length]);
      const pieces = activations.map((kind) => {
        const rule = activationRules[kind];
        const y = rule.forward(input);
        return [y, rule.backward(dy, input, y)].map((tensor) => tf.reshape(tensor, [z.length]));
      });
      return tf.concat([...pieces.map(([y]) => y!), ...pieces.map(([, slope]) => slope!)]);
    });
    const found = [...(await device.read(all))];
    all.dispose();
    expectSame(found, [...expected, ...expectedSlopes], 2e-3);
  });

  onBackend("has every loss, and its slope", async () => {
    const toAll = async (id: BackendId) => {
      const device = await switchTo(id);
      const all = tf.tidy(() => {
        const a = tf.tensor2d([0.5, -1.5, 2.5, 0.25], [2, 2]);
        const t = tf.tensor2d([1, -1, -1, 1], [2, 2]);
        return tf.concat(
          losses.flatMap((kind) => [
            tf.reshape(tf.sum(lossRules[kind].each(a, t)), [1]),
            tf.reshape(lossRules[kind].slope(a, t), [4]),
          ]),
        );
      });
      const values = [...(await device.read(all))];
      all.dispose();
      return values;
    };
    expectSame(await toAll(backend), await toAll("cpu"), 1e-3);
  });

  onBackend("has every optimiser", async () => {
    for (const kind of optimizers) {
      const optimizer = { ...job.training.optimizer, kind };
      const spec = { ...job, training: { ...job.training, optimizer, batchSize: 0 } };
      expectSame(await toCurve(spec, backend, 2), await toCurve(spec, "cpu", 2), 1e-3);
    }
  });

  onBackend("holds no more memory after more steps", async () => {
    const device = await switchTo(backend);
    const trainer = createTrainer(job, device);
    const toMemory = async (steps: number) => {
      for (let i = 0; i < steps; i++) trainer.step();
      await trainer.evaluate();
      const { numTensors, numBytes } = tf.memory();
      return { numTensors, numBytes };
    };
    const first = await toMemory(10);
    expect(await toMemory(10)).toEqual(first);
    trainer.dispose();
  });

  onBackend("takes a run over in its course", async () => {
    const { engine } = start();
    await engine.open({ backend: "cpu" });
    await engine.load(job);
    await engine.step({ unit: "batch", count: 7 });
    const { step, point } = await engine.pause();
    expect(await engine.use({ backend })).toMatchObject({ backend });
    const carried = await engine.pause();
    expect(carried.step).toBe(step);
    expect(carried.point.trainLoss).toBeCloseTo(point.trainLoss, 4);
    const after = await engine.step({ unit: "epoch", count: 4 });
    const alone = start().engine;
    await alone.open({ backend: "cpu" });
    await alone.load(job);
    await alone.step({ unit: "batch", count: 7 });
    const expected = await alone.step({ unit: "epoch", count: 4 });
    expect(after.point.trainLoss).toBeCloseTo(expected.point.trainLoss, 3);
  });
});
