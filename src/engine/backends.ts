/**
 * @file Which backend TF.js computes on. Hardware first: WebGPU, then WebGL; then WASM with SIMD; then plain JavaScript,
 * which always works. A GPU that is software (SwiftShader, llvmpipe) is slower than WASM and is only used when asked
 * for. Each backend is loaded when its turn comes, so that a page fetches one of them.
 */
import { choose, createDevice, type Device, type Found } from "#engine/device.ts";
import { createError, toEngineError } from "#engine/errors.ts";
import {
  backends,
  type BackendId,
  type BackendReason,
  type BackendReport,
  type BackendTrial,
} from "#engine/protocol.ts";
import { registerLoops } from "#kernels/loops.ts";
import { knowsSimd } from "#kernels/simdModule.ts";
import { findWebGl, startWebGl } from "#engine/webgl.ts";
import { findWebGpu, startWebGpu } from "#engine/webgpu.ts";

interface Starter {
  readonly find: () => Found | null | Promise<Found | null>;
  /** Loads and registers the backend and makes it TF.js's own. Rejects when it does not start. */
  readonly start: (name: string) => Promise<Device>;
}

const starters: Record<BackendId, Starter> = {
  webgpu: { find: findWebGpu, start: startWebGpu },
  webgl: { find: findWebGl, start: startWebGl },
  wasm: {
    find: () => (knowsSimd() ? { name: "", software: false } : null),
    start: async () => {
      const { startWasm } = await import("#engine/wasm.ts");
      return startWasm();
    },
  },
  cpu: {
    find: () => ({ name: "", software: false }),
    start: async (name) => {
      await import("@tensorflow/tfjs-backend-cpu");
      await choose("cpu");
      registerLoops();
      return createDevice("cpu", name);
    },
  },
};

export interface Opened {
  readonly device: Device;
  readonly report: BackendReport;
}

/**
 * Starts `wanted`, be it software; failing that, and without a wish, the best there is but for those in `avoid`.
 * `reason` is what the report says unless the wish could not be met. The report names every backend.
 */
export async function openDevice(
  wanted: BackendId | null,
  reason: BackendReason,
  avoid: ReadonlySet<BackendId>,
): Promise<Opened> {
  const trials = new Map<BackendId, BackendTrial>();
  let device: Device | null = null;
  for (const backend of wanted ? [wanted, ...backends.filter((id) => id !== wanted)] : backends) {
    const may = !device && (backend === wanted || !avoid.has(backend));
    const { started, ...trial } = await attempt(backend, may, backend === wanted);
    device ??= started;
    trials.set(backend, trial);
  }
  const all = backends.map((backend) => trials.get(backend)!);
  if (!device) {
    const detail = all.map((trial) => `${trial.backend}: ${trial.outcome} ${trial.device}`).join("; ");
    throw createError("run.noBackend", detail);
  }
  const { backend, name } = device;
  const used = wanted && backend !== wanted ? "fallback" : reason;
  return { device, report: { backend, device: name, reason: used, trials: all } };
}

/** Looks at one backend, and starts it if it `may` be used and is worth it. */
async function attempt(
  backend: BackendId,
  may: boolean,
  wanted: boolean,
): Promise<BackendTrial & { readonly started: Device | null }> {
  try {
    const found = await starters[backend].find();
    if (!found) return { backend, outcome: "missing", device: "", started: null };
    const { name, software } = found;
    if (software && !wanted) return { backend, outcome: "software", device: name, started: null };
    if (!may) return { backend, outcome: "ok", device: name, started: null };
    const started = await starters[backend].start(name);
    return { backend, outcome: "used", device: started.name, started };
  } catch (error) {
    return { backend, outcome: "failed", device: toEngineError(error).detail, started: null };
  }
}
