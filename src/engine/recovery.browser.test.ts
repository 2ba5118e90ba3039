/** @file What happens when the ground moves: software GPUs, lost devices, missing operations, other wishes. */
import { afterEach, expect, test } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { isSoftwareName } from "#engine/device.ts";
import { createEngine } from "#engine/engine.ts";
import { createXorJob } from "#engine/job.fixture.ts";
import type { BackendId, EngineEvent, LiveEngine } from "#engine/protocol.ts";
import { createChain } from "#model/presets.ts";

const engines: LiveEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.destroy();
});

function start() {
  const engine = createEngine();
  engines.push(engine);
  const seen: EngineEvent[] = [];
  engine.on((event) => seen.push(event));
  /** The first event of a type, be it past or to come. */
  const next = <T extends EngineEvent["type"]>(type: T) =>
    new Promise<Extract<EngineEvent, { type: T }>>((resolve) => {
      const check = (event: EngineEvent) => {
        if (event.type === type) resolve(event as Extract<EngineEvent, { type: T }>);
      };
      seen.forEach(check);
      engine.on(check);
    });
  return { engine, next };
}

const job = createXorJob({ training: { ...createXorJob().training, batchSize: 20 } });

test("hardware goes first, software GPUs are left aside, WASM comes before plain JavaScript", async () => {
  const { engine } = start();
  const report = await engine.open({ backend: null });
  expect(report.reason).toBe("first");
  const gpus = report.trials.filter(({ backend }) => backend === "webgpu" || backend === "webgl");
  for (const { outcome, device } of gpus) if (isSoftwareName(device)) expect(outcome).toBe("software");
  if (gpus.every(({ outcome }) => outcome === "software" || outcome === "missing")) {
    expect(report).toMatchObject({ backend: "wasm", device: expect.stringMatching(/SIMD$/) });
  }
  expect(report.trials.find(({ backend }) => backend === "cpu")).toMatchObject({ outcome: "ok" });
});

const lose: Partial<Record<BackendId, () => void>> = {
  webgpu: () => (tf.findBackend("webgpu") as unknown as { device: GPUDevice }).device.destroy(),
  webgl: () => {
    const { gpgpu } = tf.findBackend("webgl") as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
    gpgpu.gl.getExtension("WEBGL_lose_context")!.loseContext();
  },
};

test.for(["webgpu", "webgl"] as const)(
  "a lost %s device: the run goes on elsewhere",
  async (backend, context) => {
    const { engine, next } = start();
    const report = await engine.open({ backend });
    context.skip(report.backend !== backend, `this browser has no ${backend}`);
    await engine.load(job);
    const before = await engine.step({ unit: "batch", count: 3 });
    await engine.play({ untilEpoch: 12 });
    lose[backend]!();
    const moved = await next("backend");
    expect(moved.report).toMatchObject({ reason: "lost" });
    expect(moved.report.backend).not.toBe(backend);
    const ended = await new Promise<EngineEvent>((resolve) => {
      engine.on((event) => {
        if (event.type === "phase") resolve(event);
      });
    });
    expect(ended).toMatchObject({ reason: "epochs", state: { phase: "paused", epoch: 12, step: 24 } });
    expect((await engine.pause()).point.trainLoss).toBeLessThan(before.point.trainLoss);
    // The same backend can be asked for again.
    expect(await engine.use({ backend })).toMatchObject({ backend, reason: "chosen" });
    expect(await engine.step({ unit: "batch", count: 1 })).toMatchObject({ step: 25 });
  },
);

test("a device that is lost while nothing runs is replaced as well", async (context) => {
  const { engine, next } = start();
  const report = await engine.open({ backend: "webgpu" });
  context.skip(report.backend !== "webgpu", "this browser has no webgpu");
  await engine.load(job);
  const before = await engine.step({ unit: "batch", count: 2 });
  lose.webgpu!();
  await next("backend");
  const state = await engine.pause();
  expect(state.step).toBe(before.step);
  expect(state.point.trainLoss).toBeCloseTo(before.point.trainLoss, 4);
});

test("work that WebGPU drops without a word counts as a lost device", async (context) => {
  const { engine, next } = start();
  const report = await engine.open({ backend: "webgpu" });
  context.skip(report.backend !== "webgpu", "this browser has no webgpu");
  await engine.load(job);
  const before = await engine.step({ unit: "batch", count: 2 });
  const { device } = tf.findBackend("webgpu") as unknown as { readonly device: GPUDevice };
  const encoder = device.createCommandEncoder();
  const [from, to] = [0, 0].map(() => device.createBuffer({ size: 4, usage: GPUBufferUsage.STORAGE }));
  encoder.copyBufferToBuffer(from!, 0, to!, 0, 4); // Neither may be copied.
  device.queue.submit([encoder.finish()]);
  expect((await next("backend")).report).toMatchObject({ reason: "lost" });
  const state = await engine.step({ unit: "batch", count: 1 });
  expect(state.step).toBe(before.step + 1);
});

test("a backend without an operation that the network needs gives way to one that has it", async () => {
  const { engine, next } = start();
  await engine.open({ backend: "wasm" });
  const config = tf.getKernel("Sin", "wasm");
  tf.unregisterKernel("Sin", "wasm");
  try {
    const state = await engine.load({ ...job, network: createChain([4], "sin", "sigmoid") });
    expect((await next("backend")).report).toMatchObject({ backend: "cpu", reason: "missingOp" });
    expect(state.step).toBe(0);
    expect(await engine.step({ unit: "epoch", count: 1 })).toMatchObject({ epoch: 1 });
  } finally {
    tf.registerKernel(config);
  }
});

test("a setting that the backend cannot do moves the run on where it stands", async () => {
  const { engine, next } = start();
  await engine.open({ backend: "wasm" });
  await engine.load(job);
  const before = await engine.step({ unit: "batch", count: 3 });
  const config = tf.getKernel("Softplus", "wasm");
  tf.unregisterKernel("Softplus", "wasm");
  try {
    const layers = job.network.layers.map((layer) =>
      layer.kind === "dense" ? { ...layer, activation: "softplus" as const } : layer,
    );
    await engine.tune({ network: { ...job.network, layers }, training: job.training, speed: "full" });
    expect((await next("backend")).report).toMatchObject({ backend: "cpu", reason: "missingOp" });
    expect((await engine.pause()).step).toBe(before.step);
  } finally {
    tf.registerKernel(config);
  }
});

test("a run that plays goes on playing on the backend that is chosen", async () => {
  const { engine } = start();
  await engine.open({ backend: "wasm" });
  await engine.load(job);
  await engine.play({ untilEpoch: null });
  const report = await engine.use({ backend: "cpu" });
  expect(report).toMatchObject({ backend: "cpu", reason: "chosen" });
  expect((await engine.play({ untilEpoch: null })).phase).toBe("playing");
  expect((await engine.pause()).step).toBeGreaterThan(0);
});
