/** @file Both ends of the wire, with a real channel between them and the real engine behind it. */
import { afterEach, expect, test } from "vitest";
import { connect } from "#engine/connect.ts";
import { createEngine } from "#engine/engine.ts";
import { createXorJob } from "#engine/job.fixture.ts";
import { cnn, createPictureJob } from "#engine/pictures.fixture.ts";
import type { EngineEvent } from "#engine/protocol.ts";
import { serve } from "#engine/serve.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

function start() {
  const { port1, port2 } = new MessageChannel();
  const engine = createEngine();
  const stop = serve(port2, engine);
  const remote = connect(port1);
  ends.push(() => {
    remote.destroy();
    stop();
    engine.destroy();
    port1.close();
  });
  return remote;
}

test("a remote engine trains, tells and answers like the real one", async () => {
  const remote = start();
  const events: EngineEvent[] = [];
  remote.on((event) => events.push(event));
  expect(await remote.open({ backend: "cpu" })).toMatchObject({ backend: "cpu", reason: "forced" });
  const job = createXorJob();
  await remote.load(job);
  const state = await remote.step({ unit: "epoch", count: 100 });
  expect(state).toMatchObject({ epoch: 100, phase: "paused" });
  expect(state.point.trainAccuracy).toBeGreaterThan(0.95);
  const points = events.flatMap((event) => (event.type === "metrics" ? event.points : []));
  expect(points).toHaveLength(100);
  expect(points.at(-1)).toEqual(state.point);
  // The page keeps its data: what crosses is a copy.
  expect(job.data.train.x).toHaveLength(80);
});

test("the checkpoint of an event and that of an answer are the same", async () => {
  const remote = start();
  const events: EngineEvent[] = [];
  remote.on((event) => events.push(event));
  await remote.open({ backend: "cpu" });
  await remote.load(createXorJob());
  await remote.step({ unit: "batch", count: 3 });
  const told = events.find((event) => event.type === "checkpoint");
  expect(told?.checkpoint).toEqual(await remote.checkpoint());
  expect(await remote.restore(told!.checkpoint)).toMatchObject({ step: 3 });
});

test("predictions and a look inside cross whole, histograms and all", async () => {
  const remote = start();
  await remote.open({ backend: "cpu" });
  await remote.load(createPictureJob(cnn));
  await remote.step({ unit: "batch", count: 2 });
  const prediction = await remote.predict({ part: "test", first: 2, count: 3 });
  expect(prediction).toMatchObject({ run: 1, step: 2 });
  expect(prediction.answers).toHaveLength(3);
  const question = { layers: ["conv", "pool"], samples: 4, bins: 5, arrays: true };
  const { step, layers } = await remote.examine(question);
  expect([step, layers.map(({ layer }) => layer)]).toEqual([2, ["conv", "pool"]]);
  expect(layers[0]!.weights!.counts).toBeInstanceOf(Uint32Array);
  expect(layers[0]!.gradientArrays.map(({ name, values }) => [name, values.length])).toEqual([
    ["kernel", 36],
    ["bias", 4],
  ]);
  expect(layers[1]).toMatchObject({ weights: null, gradients: null, gradientNorm: NaN, gradientArrays: [] });
});

test("a job with weights of a run before starts from them, and a reset without them", async () => {
  const remote = start();
  await remote.open({ backend: "cpu" });
  const job = createPictureJob(cnn);
  const fresh = await remote.load(job);
  const learned = await remote.step({ unit: "batch", count: 20 });
  const inherited = await remote.weights({ layers: null });
  const again = await remote.load({ ...job, run: 2, inherited });
  expect(again).toMatchObject({ run: 2, step: 0 });
  expect(again.point.trainLoss).toBe(learned.point.trainLoss);
  const anew = await remote.reset({ seed: 1, run: 3 });
  expect(anew.point.trainLoss).toBe(fresh.point.trainLoss);
});

test("an error crosses with its code", async () => {
  const remote = start();
  await expect(remote.pause()).rejects.toMatchObject({ code: "run.failed", detail: "no run is loaded" });
});

test("what is open when the engine ends is rejected, and so is what comes later", async () => {
  const remote = start();
  const open = remote.open({ backend: "cpu" });
  remote.destroy();
  await expect(open).rejects.toMatchObject({ code: "run.workerCrashed" });
  await expect(remote.pause()).rejects.toMatchObject({ code: "run.workerCrashed" });
});
