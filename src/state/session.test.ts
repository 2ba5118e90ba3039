import { afterEach, expect, test } from "vitest";
import { createEngine } from "#engine/engine.ts";
import type { LiveEngine } from "#engine/protocol.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { addLayer, setUnits } from "#model/editNetwork.ts";
import { setData, setTraining } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { createSession } from "#state/createSession.ts";
import { createDocument } from "#state/document.ts";
import { createLive } from "#state/live.ts";
import { toResumed } from "#state/opening.ts";
import type { Resumed } from "#state/session.ts";
import { takeSnapshot } from "#state/snapshot.ts";

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const offline: DataFiles = {
  text: () => Promise.reject(new Error("offline")),
  bytes: () => Promise.reject(new Error("offline")),
};

/** A playground without a page: the real engine on the CPU, in this thread. */
function start(
  experiment: Experiment = toTemplate("xor"),
  resumed: Resumed | null = null,
  document = createDocument(experiment),
) {
  const live = createLive();
  const crashes: ((detail: string) => void)[] = [];
  const engines: LiveEngine[] = [];
  const session = createSession({
    document,
    live,
    startEngine: (onCrash) => {
      crashes.push(onCrash);
      const engine = createEngine();
      engines.push(engine);
      return engine;
    },
    load: (data) => loadDataset(data, offline),
    backend: "cpu",
    resumed,
  });
  ends.push(() => session.destroy());
  const state = () => session.store.getState();
  return { document, live, session, state, crash: () => crashes.at(-1)!("test") };
}

function chooseTable(experiment: Experiment): Experiment {
  return setData(experiment, { kind: "table", set: "iris", pack: null, without: [], axes: null });
}

/** Resolves when the session's state is as asked. */
function until(session: ReturnType<typeof start>["session"], isTrue: () => boolean): Promise<void> {
  if (isTrue()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = session.store.subscribe(() => {
      if (!isTrue()) return;
      end();
      resolve();
    });
  });
}

test("a session becomes ready with its first point on the curve", async () => {
  const { session, state, live } = start();
  await session.settled();
  expect(state().phase).toBe("ready");
  expect(state().backend?.backend).toBe("cpu");
  expect(live.history.map((point) => point.step)).toEqual([0]);
});

test("steps move the run and its curve", async () => {
  const { session, state, live } = start();
  await session.step("epoch", 3);
  expect(state().phase).toBe("paused");
  expect(live.latest?.epoch).toBe(3);
  expect(live.latest!.trainLoss).toBeLessThan(live.history[0]!.trainLoss);
});

test("reset replays the same curve; new weights give another one", async () => {
  const { session, live, document } = start();
  await session.step("epoch", 2);
  const first = live.latest!.trainLoss;
  await session.reset();
  expect(live.history).toHaveLength(1);
  await session.step("epoch", 2);
  expect(live.latest!.trainLoss).toBe(first);
  document.edit((experiment) => ({ ...experiment, seed: experiment.seed + 1 }));
  await session.step("epoch", 2);
  expect(live.latest!.trainLoss).not.toBe(first);
});

test("a learning rate acts at once, a neuron more starts again and goes on playing", async () => {
  const { session, state, live, document } = start();
  await session.step("epoch", 1);
  const { run } = state();
  document.edit((experiment) => setTraining(experiment, { learningRate: 0.001 }));
  await session.settled();
  expect(state().run).toBe(run);
  expect(live.latest!.epoch).toBe(1);
  await session.play();
  document.edit((experiment) => setUnits(experiment, "hidden1", 5));
  await session.settled();
  expect(state().run).toBe(run + 1);
  expect(state().phase).toBe("playing");
  await session.pause();
  expect(state().phase).not.toBe("playing");
});

test("an experiment with problems does not train, and loses nothing while it is mended", async () => {
  const { session, state, live, document } = start();
  await session.step("epoch", 1);
  const { run } = state();
  document.edit((experiment) => setTraining(experiment, { learningRate: -1 }));
  await session.settled();
  expect(state().problems.map((problem) => problem.code)).toEqual(["value.outOfRange"]);
  await expect(session.play()).rejects.toThrow();
  document.undo();
  await session.settled();
  expect(state().problems).toEqual([]);
  expect(state().run).toBe(run);
  expect(live.latest!.epoch).toBe(1);
});

test("data that does not arrive stops nothing for good: undo brings the run back", async () => {
  const { session, state, live, document } = start();
  await session.step("epoch", 2);
  const { run } = state();
  document.edit((experiment) => chooseTable(experiment));
  await session.settled();
  expect(state()).toMatchObject({ phase: "error", trouble: { code: "data.failedToLoad" } });
  await expect(session.play()).rejects.toThrow();
  await session.retry();
  expect(state().trouble?.code).toBe("data.failedToLoad");
  document.undo();
  await session.settled();
  expect(state()).toMatchObject({ phase: "paused", trouble: null, run });
  expect(live.latest!.epoch).toBe(2);
});

test("layers that an edit leaves alone keep their weights; the others begin anew and are named", async () => {
  const { session, state, document } = start();
  await session.step("epoch", 2);
  const before = await session.engine()!.weights({ layers: ["hidden1"] });
  document.edit((experiment) => addLayer(experiment, "hidden1", "dense"));
  await session.settled();
  expect(await session.engine()!.weights({ layers: ["hidden1"] })).toEqual(before);
  expect([...state().fresh].toSorted()).toEqual(["hidden2", "output"]);
  await session.reset();
  expect(await session.engine()!.weights({ layers: ["hidden1"] })).not.toEqual(before);
  expect(state().fresh.size).toBe(0);
});

test("a dead worker is replaced and the run goes on from its last checkpoint", async () => {
  const { session, state, live, crash } = start();
  await session.step("epoch", 2);
  const { step } = live.latest!;
  crash();
  await until(session, () => state().notices.some((notice) => notice.kind === "recovered"));
  expect(live.latest!.step).toBe(step);
  await session.step("batch", 1);
  expect(live.latest!.step).toBe(step + 1);
});

test("a diverged run stops at its last finite state and offers half the learning rate", async () => {
  const wild = setTraining(toTemplate("sine"), {
    learningRate: 100,
    optimizer: { ...defaultExperiment.training.optimizer, kind: "sgd" },
  });
  const { session, state, live } = start(addLayer(wild, "hidden2", "activation"));
  await session.play();
  await until(session, () => state().trouble !== null);
  expect(state().trouble?.code).toBe("run.diverged");
  expect(state().trouble?.repairs[0]?.experiment.training.learningRate).toBe(50);
  expect(state().phase).not.toBe("playing");
  expect(live.history.every((point) => Number.isFinite(point.trainLoss))).toBe(true);
});

test("data that does not arrive is a problem at its place; another set helps", async () => {
  const { session, state, document } = start(toTemplate("iris"));
  await session.settled();
  expect(state().trouble?.code).toBe("data.failedToLoad");
  expect(state().phase).toBe("error");
  document.open(toTemplate("xor"));
  await session.settled();
  expect(state().trouble).toBeNull();
  expect(state().phase).toBe("ready");
});

test("a kept run goes on where it was", async () => {
  const first = start();
  const checkpoints: Resumed["checkpoint"][] = [];
  first.session.onCheckpoint((checkpoint) => checkpoints.push(checkpoint));
  await first.session.step("epoch", 2);
  const second = start(toTemplate("xor"), {
    checkpoint: checkpoints.at(-1)!,
    history: first.live.history,
  });
  await second.session.settled();
  expect(second.live.history).toEqual(first.live.history);
  await first.session.step("epoch", 1);
  await second.session.step("epoch", 1);
  expect(second.live.latest!.trainLoss).toBe(first.live.latest!.trainLoss);
});

test("a race measures the backends that are there and leaves the run alone", async () => {
  const { session, state } = start();
  await session.step("epoch", 2);
  const { run, phase } = state();
  await session.race(["webgpu", "cpu"]);
  expect(state()).toMatchObject({ run, phase, laps: { webgpu: null, cpu: expect.any(Number) } });
  expect(state().laps!.cpu).toBeGreaterThan(0);
});

test("play ends a race, and what was on is no longer told to run", async () => {
  const { session, state } = start();
  await session.settled();
  const held = session.race(["cpu", "webgl", "wasm"]);
  await until(session, () => state().laps?.cpu === "running");
  await session.play(null);
  await held;
  expect(Object.keys(state().laps!)).toEqual([]);
  await session.pause();
});

test("another network forgets what was measured", async () => {
  const { session, state, document } = start();
  await session.race(["webgpu"]);
  expect(state().laps).toEqual({ webgpu: null });
  document.edit((experiment) => setUnits(experiment, "hidden1", 5));
  await session.settled();
  expect(state().laps).toBeNull();
});

test("a snapshot opens elsewhere at its step, with its weights and its curve, while another run plays there", async () => {
  const first = start();
  await first.session.step("epoch", 3);
  const { experiment, trained, history } = await takeSnapshot(first);
  const other = start(toTemplate("rings"));
  await other.session.play();
  expect(await other.session.open(experiment, toResumed(trained!, history))).toBe(true);
  expect(other.state().phase).toBe("paused");
  expect(other.live.history.map(({ step }) => step)).toEqual(first.live.history.map(({ step }) => step));
  expect(other.live.latest!.testLoss).toBeCloseTo(first.live.latest!.testLoss, 6);
  expect(await other.session.engine()!.weights({ layers: null })).toEqual(trained!.weights);
});

test("the same experiment with another run is another run; a run goes with its own experiment alone", async () => {
  const first = start();
  await first.session.step("epoch", 2);
  const saved = await takeSnapshot(first);
  await first.session.step("epoch", 2);
  await first.session.open(saved.experiment, toResumed(saved.trained!, saved.history));
  expect(first.live.latest!.step).toBe(saved.trained!.step);
  expect(await first.session.engine()!.weights({ layers: null })).toEqual(saved.trained!.weights);
  await first.session.open(toTemplate("rings"), null);
  expect(first.live.latest!.step).toBe(0);
});

test("another experiment on the same data begins with weights of its own", async () => {
  const one = start();
  await one.session.settled();
  const fresh = await one.session.engine()!.weights({ layers: null });
  const { experiment } = one.document.store.getState();
  await one.session.step("epoch", 2);
  await one.session.open(
    { ...experiment, title: "another", training: { ...experiment.training, l2: 0.01 } },
    null,
  );
  expect(one.live.latest!.step).toBe(0);
  expect(await one.session.engine()!.weights({ layers: null })).toEqual(fresh);
});

test("what the document refuses leaves the run as it was", async () => {
  const shut = createDocument(toTemplate("xor"), () => false);
  const one = start(toTemplate("xor"), null, shut);
  await one.session.step("epoch", 1);
  const saved = await takeSnapshot(one);
  expect(await one.session.open(toTemplate("rings"), toResumed(saved.trained!, []))).toBe(false);
  expect(one.live.latest!.step).toBe(saved.trained!.step);
});

test("an untrained network has no weights to give away", async () => {
  expect((await takeSnapshot(start())).trained).toBeNull();
});
