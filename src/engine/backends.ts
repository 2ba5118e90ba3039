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
  /** Names every backend, or where one was wanted those that were looked at before it started. */
  readonly report: BackendReport;
  /** Looks at the others as well, which may hold up the worker for some tenths of a second; null: none is left. */
  readonly complete: (() => Promise<BackendReport>) | null;
}

type Tried = BackendTrial & { readonly started: Device | null };

/** What was found the last time that somebody looked: looking at a GPU takes time. */
const seen = new Map<BackendId, Found | null>();

/**
 * Starts `wanted`, be it software; failing that, and without a wish, the best there is but for those in `avoid`.
 * `reason` is what the report says unless the wish could not be met.
 */
export async function openDevice(
  wanted: BackendId | null,
  reason: BackendReason,
  avoid: ReadonlySet<BackendId>,
): Promise<Opened> {
  const attempt = (backend: BackendId) => {
    if (backend === wanted) return start(backend, true);
    return avoid.has(backend) ? leave(backend) : start(backend, false);
  };
  const trials = new Map<BackendId, BackendTrial>();
  let device: Device | null = null;
  // Most machines of a class end at WASM, and small networks do anyway: it starts while GPUs are being looked for.
  const spare = wanted === null && !avoid.has("wasm") ? start("wasm", false) : null;
  if (spare) await Promise.all([spare, look("webgpu").catch(() => null)]);
  for (const backend of toOrder(wanted)) {
    const { started, ...trial } = await (backend === "wasm" && spare ? spare : attempt(backend));
    trials.set(backend, trial);
    device = started;
    if (device) break;
  }
  const list = () =>
    backends.flatMap((backend) => {
      const found = seen.get(backend);
      return trials.get(backend) ?? (found === undefined ? [] : toTrial(backend, found));
    });
  if (!device) {
    const detail = list().map((trial) => `${trial.backend}: ${trial.outcome} ${trial.device}`);
    throw createError("run.noBackend", detail.join("; "));
  }
  const { backend, name } = device;
  const used = wanted && backend !== wanted ? "fallback" : reason;
  const toReport = () => ({ backend, device: name, reason: used, trials: list() });
  async function complete(): Promise<BackendReport> {
    for (const id of backends) if (!trials.has(id)) trials.set(id, await glance(id));
    return toReport();
  }
  if (wanted === null) return { device, report: await complete(), complete: null };
  const report = toReport();
  return { device, report, complete: report.trials.length < backends.length ? complete : null };
}

function toOrder(wanted: BackendId | null): readonly BackendId[] {
  return wanted ? [wanted, ...backends.filter((id) => id !== wanted)] : backends;
}

async function look(backend: BackendId): Promise<Found | null> {
  const found = await starters[backend].find();
  seen.set(backend, found);
  return found;
}

function toTrial(backend: BackendId, found: Found | null): BackendTrial {
  if (!found) return { backend, outcome: "missing", device: "" };
  return { backend, outcome: found.software ? "software" : "ok", device: found.name };
}

/** What there is, without starting it. */
async function glance(backend: BackendId): Promise<BackendTrial> {
  try {
    return toTrial(backend, seen.get(backend) ?? (await look(backend)));
  } catch (error) {
    return { backend, outcome: "failed", device: toEngineError(error).detail };
  }
}

async function leave(backend: BackendId): Promise<Tried> {
  return { ...(await glance(backend)), started: null };
}

/** Starts a backend if it is there and worth it. */
async function start(backend: BackendId, isWanted: boolean): Promise<Tried> {
  const trial = await glance(backend);
  if (trial.outcome !== "ok" && !(isWanted && trial.outcome === "software"))
    return { ...trial, started: null };
  try {
    const started = await starters[backend].start(trial.device);
    return { backend, outcome: "used", device: started.name, started };
  } catch (error) {
    return { backend, outcome: "failed", device: toEngineError(error).detail, started: null };
  }
}
