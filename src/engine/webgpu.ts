/** @file TF.js's WebGPU backend on a device of our own, so that we hear when it is lost. */
import * as tf from "@tensorflow/tfjs-core";
import { choose, createDevice, isSoftwareName, type Device, type Found } from "#engine/device.ts";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";

/** Kept while it lives: going back to WebGPU takes no second start. */
let running: Device | null = null;

export async function findWebGpu(): Promise<Found | null> {
  const adapter = await requestAdapter();
  if (!adapter) return null;
  const { description, vendor, architecture, device, isFallbackAdapter } = adapter.info;
  const name = description || [vendor, architecture || device].filter(Boolean).join(" ");
  // Older browsers say on the adapter itself what newer ones say in its info.
  const fallback = isFallbackAdapter || ("isFallbackAdapter" in adapter && adapter.isFallbackAdapter);
  return { name, software: fallback || isSoftwareName(`${name} ${architecture}`) };
}

export async function startWebGpu(name: string): Promise<Device> {
  if (!running || running.isLost()) running = await start(name);
  await choose("webgpu");
  return running;
}

async function start(name: string): Promise<Device> {
  const [{ registerGpu }, { warmUp }, adapter] = await Promise.all([
    import("#kernels/webgpu/kernels.ts"),
    import("#kernels/webgpu/warmUp.ts"),
    requestAdapter(),
  ]);
  if (!adapter) throw new Error("the adapter has gone");
  const { limits } = adapter;
  const device = await adapter.requestDevice({
    requiredFeatures: (["timestamp-query"] as const).filter((feature) => adapter.features.has(feature)),
    requiredLimits: {
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxStorageBuffersPerShaderStage: limits.maxStorageBuffersPerShaderStage,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  registerGpu(device, adapter.info);
  return createDevice("webgpu", name, {
    lost: Promise.race([device.lost.then(({ reason, message }) => message || reason), toFirstError(device)]),
    settle: () => toBackend().finish(),
    warmUp: (work, signal) => warmUp(toBackend(), work, signal),
  });
}

function toBackend(): PieceBackend {
  return tf.findBackend("webgpu") as PieceBackend;
}

/**
 * A shader or a binding that is not valid, or no memory left: WebGPU drops that submit and goes on, so that every number
 * from there on may be wrong. Such a device is given up.
 */
function toFirstError(device: GPUDevice): Promise<string> {
  return new Promise((resolve) => {
    const hear = ({ error }: GPUUncapturedErrorEvent) => {
      resolve(error.message);
      device.destroy();
    };
    device.addEventListener("uncapturederror", hear, { once: true });
  });
}

function requestAdapter(): Promise<GPUAdapter | null> {
  // TypeScript takes WebGPU for granted; browsers and Node do not.
  const gpu = (globalThis.navigator as Partial<Navigator> | undefined)?.gpu;
  return gpu ? gpu.requestAdapter({ powerPreference: "high-performance" }) : Promise.resolve(null);
}
