/** @file A backend that has been started: what TF.js computes on now. */
import * as tf from "@tensorflow/tfjs-core";
import { createError } from "#engine/errors.ts";
import type { BackendId } from "#engine/protocol.ts";

/** What is there before TF.js is asked. */
export interface Found {
  readonly name: string;
  readonly software: boolean;
}

export interface Device {
  readonly backend: BackendId;
  /** As the driver names it: "NVIDIA H200", "SwiftShader"; "SIMD" or empty where there is no driver. */
  readonly name: string;
  /** Resolves with the driver's reason when the device is gone; on a CPU never. */
  readonly lost: Promise<string>;
  isLost(): boolean;
  /** The numbers of a tensor, copied; rejects when the device is lost, even where TF.js would wait for ever. */
  read(tensor: tf.Tensor): Promise<Float32Array<ArrayBuffer>>;
  /** Resolves when the work queued so far is done, so that queues stay short. */
  settle(): Promise<void>;
  /**
   * Has `work` done on a device that computes nothing and reads zeros, where shaders can be compiled that way beside
   * everything else; `work` waits for nothing but those reads. Ends early when `signal` is aborted, rejects when one does
   * not compile. Elsewhere it does nothing.
   */
  warmUp(work: (blind: Device) => Promise<void>, signal: AbortSignal): Promise<void>;
}

interface DeviceOptions {
  readonly lost?: Promise<string>;
  readonly settle?: () => Promise<void>;
  readonly warmUp?: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
}

export function createDevice(backend: BackendId, name: string, options: DeviceOptions = {}): Device {
  const lost = options.lost ?? new Promise<string>(() => {});
  let gone = false;
  const failure = lost.then((reason): never => {
    gone = true;
    throw createError("run.deviceLost", reason);
  });
  failure.catch(() => {}); // Whoever waits for a read hears of it; nobody else need.
  const device: Device = {
    backend,
    name,
    lost,
    isLost: () => gone,
    read: async (tensor) => {
      const data = await Promise.race([tensor.data<"float32">(), failure]);
      return new Float32Array(data);
    },
    settle: async () => {
      if (options.settle) await Promise.race([options.settle(), failure]);
    },
    warmUp: async (work, signal) => {
      const blind: Device = { ...device, read: async ({ size }) => new Float32Array(size) };
      if (options.warmUp) await Promise.race([options.warmUp(() => work(blind), signal), failure]);
    },
  };
  return device;
}

/** Makes a registered backend the one that TF.js computes on. */
export async function choose(backend: BackendId): Promise<void> {
  tf.enableProdMode(); // No advice on the console, no checks in every op.
  if (!(await tf.setBackend(backend))) throw new Error(`TF.js could not start its ${backend} backend`);
}

/** The words by which software GPUs name themselves. */
export function isSoftwareName(name: string): boolean {
  return /swiftshader|llvmpipe|lavapipe|softpipe|basic render|software/i.test(name);
}
