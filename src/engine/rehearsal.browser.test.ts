/** @file A rehearsal on WebGPU: shaders are compiled beside everything else, and nothing else is left of it. */
import { afterEach, describe, expect, vi } from "vitest";
import * as tf from "@tensorflow/tfjs-core";
import { createBackendTest, switchTo } from "#engine/device.fixture.ts";
import { createEngine } from "#engine/engine.ts";
import { createXorJob } from "#engine/job.fixture.ts";
import { toLayer } from "#engine/pictures.fixture.ts";
import type { EngineEvent, Job } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { toPlainPorts } from "#model/port.ts";
import { createChain } from "#model/presets.ts";
import type { Layer } from "#model/network.ts";

afterEach(() => vi.restoreAllMocks());

function toGpu(): GPUDevice {
  return (tf.findBackend("webgpu") as unknown as { readonly device: GPUDevice }).device;
}

/** What the text of each shader is. */
function noteShaders(gpu: GPUDevice): ReadonlyMap<GPUShaderModule, string> {
  const codes = new Map<GPUShaderModule, string>();
  const create = gpu.createShaderModule.bind(gpu);
  vi.spyOn(gpu, "createShaderModule").mockImplementation((order) => {
    const shader = create(order);
    codes.set(shader, order.code);
    return shader;
  });
  return codes;
}

/** Exclusive or, whose batches of 16 leave 8 samples over. */
function toJob(between: readonly Layer[], shape: readonly number[] = [2]): Job {
  const [input, , output] = createChain([4], "tanh", "sigmoid").layers as [Layer, Layer, Layer];
  const layers = [input, ...between, output];
  const links = layers.slice(1).map(({ id }, i) => ({ from: layers[i]!.id, to: id }));
  const job = createXorJob({ network: { layers, links } });
  const data = { ...job.data, ports: toPlainPorts(shape) };
  return { ...job, data, training: { ...job.training, batchSize: 16, clipNorm: 1 } };
}

const jobs: readonly (readonly [string, Job])[] = [
  ["a chain of dense layers", toJob([toLayer("dense", "d", { units: 3 })])],
  [
    "normalisation, dropout and a function whose slope needs what went in",
    toJob([
      toLayer("dense", "d", { units: 3, activation: "gelu" }),
      toLayer("batchNormalization", "n", {}),
      toLayer("dropout", "o", { rate: 0.5 }),
    ]),
  ],
  ["a recurrent layer", toJob([toLayer("gru", "g", { units: 3 })], [2, 1])],
  [
    "a convolution and a pooling",
    toJob([toLayer("conv2d", "c", { filters: 2, kernelSize: 1 }), toLayer("flatten", "f", {})], [1, 2, 1]),
  ],
];

describe("webgpu", () => {
  const onGpu = createBackendTest("webgpu");

  for (const [name, job] of jobs) {
    onGpu(`with ${name} nothing is compiled after a rehearsal, and no number has changed`, async () => {
      const device = await switchTo("webgpu");
      const trainer = createTrainer(job, device);
      const first = await trainer.checkpoint();
      const gpu = toGpu();
      const codes = noteShaders(gpu);
      const beside = vi.spyOn(gpu, "createComputePipelineAsync");
      const compile = gpu.createComputePipeline.bind(gpu);
      const atOnce: string[] = [];
      vi.spyOn(gpu, "createComputePipeline").mockImplementation((order) => {
        atOnce.push(codes.get(order.compute.module) ?? "");
        return compile(order);
      });
      await trainer.rehearse(new AbortController().signal);
      expect(beside).toHaveBeenCalled();
      expect(await trainer.checkpoint()).toEqual(first);
      for (let i = 0; i < 3; i++) trainer.step();
      const { point } = await trainer.evaluate();
      const layers = job.network.layers.map(({ id }) => id);
      await trainer.examine({ layers: layers.slice(-1), samples: 64, bins: 4, arrays: false });
      expect(atOnce).toEqual([]);
      trainer.dispose();

      const plain = createTrainer(job, device);
      for (let i = 0; i < 3; i++) plain.step();
      expect((await plain.evaluate()).point).toEqual(point);
      plain.dispose();
    });
  }

  onGpu("a rehearsal that nobody waits for any more ends, and the run can begin all the same", async () => {
    const trainer = createTrainer(jobs[0]![1], await switchTo("webgpu"));
    const control = new AbortController();
    const gpu = toGpu();
    const compile = gpu.createComputePipelineAsync.bind(gpu);
    const begun = vi.spyOn(gpu, "createComputePipelineAsync").mockImplementation((order) => {
      control.abort();
      return new Promise(
        (resolve) =>
          void compile(order).then(
            () => resolve,
            () => resolve,
          ),
      );
    });
    trainer.tune(toJob([toLayer("dense", "d", { units: 3 })]).network, {
      ...jobs[0]![1].training,
      loss: "hinge",
      optimizer: { ...jobs[0]![1].training.optimizer, kind: "adagrad" },
    });
    await trainer.rehearse(control.signal);
    expect(begun).toHaveBeenCalled();
    trainer.step();
    expect((await trainer.evaluate()).point.step).toBe(1);
    trainer.dispose();
  });

  onGpu("a new spec ends the preparation of the one before it", async () => {
    const engine = createEngine();
    await engine.open({ backend: "webgpu" });
    const [first, second] = await Promise.all([
      engine.load(jobs[0]![1]),
      engine.load({ ...jobs[1]![1], run: 2 }),
    ]);
    expect([first.run, second.run]).toEqual([1, 2]);
    expect(first.point.trainLoss).toBeNaN();
    expect(second.point.trainLoss).toBeGreaterThan(0);
    engine.destroy();
  });

  onGpu("a shader that does not compile makes the next backend take over", async () => {
    const engine = createEngine();
    const seen: EngineEvent[] = [];
    engine.on((event) => seen.push(event));
    await engine.open({ backend: "webgpu" });
    const refused = new Error("no such thing in WGSL");
    vi.spyOn(toGpu(), "createComputePipelineAsync").mockRejectedValue(refused);
    // Of another width, so that its shaders are not there yet.
    const state = await engine.load(toJob([toLayer("dense", "d", { units: 5 })]));
    expect(state.point.trainLoss).toBeGreaterThan(0);
    const reports = seen.flatMap((event) => (event.type === "backend" ? [event.report] : []));
    expect(reports.map(({ reason }) => reason)).toEqual(["missingOp"]);
    expect(reports[0]!.backend).not.toBe("webgpu");
    engine.destroy();
  });
});
