/** @file The named workloads of the bench: the same data, weights and steps for every engine that is measured. */
import { toImagePart, type ImageMeta } from "#data/images.ts";
import { loadDataset } from "#data/loadDataset.ts";
import type { Job, JobData } from "#engine/protocol.ts";
import { createChain, createPlaneData, defaultTraining } from "#model/presets.ts";
import type { Task } from "#model/task.ts";
import type { TrainingSpec } from "#model/training.ts";

export const workloadNames = ["spiral-mlp", "mnist-mlp"] as const;
export type WorkloadName = (typeof workloadNames)[number];

export interface Workload {
  readonly job: Job;
  /** Steps that are timed together; the median of such blocks is the result. */
  readonly block: number;
}

/** Fetches a file of the app by its path relative to the page. */
export type Fetch = (path: string) => Promise<Response>;

export async function toWorkload(name: WorkloadName, get: Fetch): Promise<Workload> {
  return name === "spiral-mlp" ? toSpiral(get) : toDigits(get);
}

/** 2-8-8-1 tanh, mean squared error, plain gradient descent, 250 training points, batch 10: 25 steps an epoch. */
async function toSpiral(get: Fetch): Promise<Workload> {
  const data = { ...createPlaneData("spiral"), samples: 500, testShare: 0.5, noise: 0 };
  const loaded = await loadDataset(data, async (path) => (await get(path)).text());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { task, features, train, test } = loaded.value;
  const training: TrainingSpec = {
    ...defaultTraining,
    optimizer: { ...defaultTraining.optimizer, kind: "sgd" },
    loss: "mse",
    learningRate: 0.03,
    batchSize: 10,
  };
  const network = createChain([8, 8], "tanh", "tanh");
  return { job: toJob(network, training, task, { features, train, test }), block: 25 };
}

/** 784-128-10 relu, categorical cross-entropy, Adam, batch 64, on MNIST. */
async function toDigits(get: Fetch): Promise<Workload> {
  const meta = (await (await get("data/mnist/meta.json")).json()) as ImageMeta;
  const read = async (part: "train" | "test") => {
    const [images, labels] = await Promise.all([
      get(`data/mnist/${part}-images.u8gz`),
      get(`data/mnist/${part}-labels.u8`),
    ]);
    const unpacked = new Response(images.body!.pipeThrough(new DecompressionStream("gzip")));
    const bytes = new Uint8Array(await unpacked.arrayBuffer());
    const decoded = toImagePart(meta, part, bytes, new Uint8Array(await labels.arrayBuffer()));
    if (!decoded.ok) throw new Error(`mnist ${part}: ${decoded.error}`);
    const { count, pixels, labels: y } = decoded.value;
    return { count, x: Float32Array.from(pixels, (value) => value / 255), y: Float32Array.from(y) };
  };
  const training: TrainingSpec = {
    ...defaultTraining,
    loss: "categoricalCrossEntropy",
    learningRate: 0.001,
    batchSize: 64,
  };
  const data: JobData = { features: 784, train: await read("train"), test: await read("test") };
  const network = createChain([128], "relu", "softmax");
  return { job: toJob(network, training, { kind: "classification", classes: 10 }, data), block: 10 };
}

function toJob(network: Job["network"], training: TrainingSpec, task: Task, data: JobData): Job {
  return { run: 1, network, training, task, data, seed: 1, speed: "full" };
}
