/** @file The real engine on the cpu backend: what calls do. */
import { expect, onTestFinished, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createEngine } from "#engine/engine.ts";
import { createCurveJob, createXorJob } from "#engine/job.fixture.ts";
import { start } from "#engine/live.fixture.ts";

test("a forced backend starts with its reason; what there is else is told when it has been looked at", async () => {
  const { engine, of } = await start();
  const first = await engine.use({ backend: "cpu" });
  const latest = () => of("backend").at(-1)?.report ?? first;
  await expect.poll(() => latest().trials.length, { timeout: 20_000 }).toBe(4);
  for (const { backend, reason } of [first, latest()]) expect([backend, reason]).toEqual(["cpu", "forced"]);
  expect(latest().trials.map(({ backend, outcome }) => [backend, outcome])).toEqual([
    ["webgpu", "missing"],
    ["webgl", "missing"],
    ["wasm", "ok"],
    ["cpu", "used"],
  ]);
});

test("calls act in the order of arrival, be it before loading has ended", async () => {
  const engine = createEngine();
  onTestFinished(() => engine.destroy());
  void engine.open({ backend: "cpu" });
  void engine.load(createXorJob());
  void engine.play({ untilEpoch: 3 });
  void engine.pause();
  const state = await engine.step({ unit: "epoch", count: 2 });
  expect(state).toMatchObject({ phase: "paused", epoch: 2, step: 10, stepsPerEpoch: 5 });
});

test("a call without a run is refused with a code", async () => {
  const { engine } = await start();
  await expect(engine.play({ untilEpoch: null })).rejects.toMatchObject({ code: "run.failed" });
});

test("play trains until the epoch asked for, with one point per epoch", async () => {
  const { engine, of, points, ended } = await start();
  expect(await engine.load(createXorJob())).toMatchObject({ phase: "paused", step: 0, point: { step: 0 } });
  const end = ended();
  expect(await engine.play({ untilEpoch: 6 })).toMatchObject({ phase: "playing", step: 0 });
  expect(await end).toMatchObject({ reason: "epochs", state: { phase: "paused", epoch: 6 } });
  expect(points().map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(of("phase").map(({ reason }) => reason)).toEqual(["play", "epochs"]);
  expect(of("checkpoint").at(-1)?.checkpoint).toMatchObject({ run: 1, step: 30, updates: 30 });
});

test("pause answers with the metrics of the very step, and trains no further", async () => {
  const { engine } = await start();
  await engine.load(createXorJob());
  await engine.play({ untilEpoch: null });
  const paused = await engine.pause();
  expect(paused).toMatchObject({ phase: "paused", point: { step: paused.step } });
  expect((await engine.checkpoint()).step).toBe(paused.step);
});

test("stepping a batch measures after each; a later pause ends it early", async () => {
  const { engine, points } = await start();
  await engine.load(createXorJob());
  expect(await engine.step({ unit: "batch", count: 3 })).toMatchObject({ step: 3, phase: "paused" });
  expect(points().map(({ step }) => step)).toEqual([1, 2, 3]);
  const long = engine.step({ unit: "batch", count: 1_000_000 });
  const paused = await engine.pause();
  expect((await long).step).toBe(paused.step);
});

test("many batches at a time are measured as in playing", async () => {
  const { engine, points } = await start();
  await engine.load(createXorJob());
  const { step, point } = await engine.step({ unit: "batch", count: 43 });
  expect([step, point.step]).toEqual([43, 43]);
  // Five batches are an epoch.
  expect(points().map((one) => one.step)).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 43]);
});

test("the same seed gives the same curve, however it was driven", async () => {
  const { engine, points, ended } = await start();
  await engine.load(createXorJob());
  let end = ended();
  await engine.play({ untilEpoch: 4 });
  await end;
  const first = points();
  await engine.reset({ seed: 1, run: 2 });
  await engine.step({ unit: "batch", count: 7 });
  end = ended();
  await engine.play({ untilEpoch: 4 });
  await end;
  const second = points()
    .slice(first.length)
    .filter(({ step }) => step % 5 === 0);
  expect(second).toEqual(first);
});

test("reset goes back to the first weights, new seeds to others", async () => {
  const { engine } = await start();
  const { point } = await engine.load(createXorJob());
  await engine.step({ unit: "epoch", count: 2 });
  expect(await engine.reset({ seed: 1, run: 2 })).toMatchObject({ run: 2, step: 0, phase: "paused", point });
  const other = await engine.reset({ seed: 5, run: 3 });
  expect(other.point.trainLoss).not.toBe(point.trainLoss);
});

test("a loss that is no number any more pauses at the last finite state", async () => {
  const { engine, of, ended } = await start();
  const job = createCurveJob();
  await engine.load({ ...job, training: { ...job.training, learningRate: 0.05 } });
  const good = await engine.step({ unit: "epoch", count: 2 });
  await engine.tune({
    network: job.network,
    speed: "full",
    training: { ...job.training, learningRate: 1e6 },
  });
  const end = ended();
  await engine.play({ untilEpoch: null });
  expect((await end).reason).toBe("problem");
  const [event] = of("diverged");
  expect(event!.step).toBeGreaterThan(good.step);
  const state = await engine.pause();
  expect(Number.isFinite(state.point.trainLoss)).toBe(true);
  expect(state.point.step).toBe(state.step);
  const arrays = await engine.weights({ layers: null });
  expect(arrays.every(({ values }) => values.every((value) => Number.isFinite(value)))).toBe(true);
});

test("a new learning rate acts at once, without a new start", async () => {
  const { engine } = await start();
  const job = createXorJob();
  await engine.load(job);
  await engine.step({ unit: "batch", count: 5 });
  const before = await engine.weights({ layers: null });
  await engine.tune({ network: job.network, speed: "full", training: { ...job.training, learningRate: 0 } });
  expect((await engine.step({ unit: "batch", count: 5 })).step).toBe(10);
  expect(await engine.weights({ layers: null })).toEqual(before);
});

test("a run is carried over to a fresh engine by its checkpoint", async () => {
  const first = await start();
  await first.engine.load(createXorJob());
  await first.engine.step({ unit: "batch", count: 7 });
  const checkpoint = await first.engine.checkpoint();
  const expected = await first.engine.step({ unit: "epoch", count: 3 });
  const second = await start();
  await second.engine.load(createXorJob());
  expect(await second.engine.restore(checkpoint)).toMatchObject({ step: 7 });
  expect(await second.engine.step({ unit: "epoch", count: 3 })).toEqual(expected);
});

test("a job that cannot be trained is refused, and the engine stays usable", async () => {
  const { engine } = await start();
  const job = createXorJob();
  const train = { count: 0, x: new Float32Array(0), y: new Float32Array(0) };
  await expect(engine.load({ ...job, data: { ...job.data, train } })).rejects.toMatchObject({
    code: "run.failed",
  });
  expect(await engine.load(job)).toMatchObject({ step: 0 });
});

test("loading again and again leaves no tensors behind", async () => {
  const { engine } = await start();
  await engine.load(createXorJob());
  const before = await engine.memory();
  for (let i = 0; i < 3; i++) {
    await engine.load(createXorJob());
    await engine.step({ unit: "epoch", count: 1 });
    await engine.reset({ seed: 2, run: 2 });
  }
  await engine.load(createXorJob());
  expect(await engine.memory()).toEqual(before);
});

test("a device out of memory pauses the run and says so; the run can go on", async () => {
  const { engine, of } = await start();
  await engine.load(createXorJob());
  const before = await engine.step({ unit: "batch", count: 2 });
  const kernel = tf.getKernel("Tanh", "cpu");
  const broken = () => {
    throw new Error("Out of memory");
  };
  tf.unregisterKernel("Tanh", "cpu");
  tf.registerKernel({ kernelName: "Tanh", backendName: "cpu", kernelFunc: broken });
  await expect(engine.step({ unit: "batch", count: 2 })).rejects.toMatchObject({ code: "run.outOfMemory" });
  expect(of("error")).toMatchObject([
    { run: 1, error: { code: "run.outOfMemory", detail: "Out of memory" } },
  ]);
  expect(of("phase").at(-1)).toMatchObject({ reason: "problem", state: { phase: "paused", step: 2 } });
  tf.unregisterKernel("Tanh", "cpu");
  tf.registerKernel(kernel);
  expect((await engine.pause()).point).toEqual(before.point);
  expect(await engine.step({ unit: "batch", count: 2 })).toMatchObject({ step: 4 });
});
