/**
 * @file Pipelines before they are needed. WebGPU compiles a shader while everybody waits, or, if asked so, beside the
 * rest (`createComputePipelineAsync`). TF.js has a mode in which kernels ask for their pipelines in the second way and
 * compute nothing; ours are TF.js programs, so that it holds for them, too. What TF.js 4.22 does after that is not used:
 * one shader that fails would stay in its list, and every later call with it.
 */
import * as tf from "@tensorflow/tfjs-core";
import type { PieceBackend } from "#kernels/webgpu/pieceBackend.ts";

const mode = "WEBGPU_ENGINE_COMPILE_ONLY";

/** What was small enough for the CPU the first time lies on the device the second time and needs a shader. */
const mostPasses = 3;

/** By the keys of their programs. */
type Pipelines = Record<string, GPUComputePipeline | Promise<GPUComputePipeline>>;

/**
 * Compiles whatever `work` needs. `work` computes nothing: its tensors hold no numbers, must not be read, and it may wait
 * for nothing but promises that are settled. Ends when all is compiled or `signal` is aborted; what is compiled later is
 * used as well. Rejects when a shader does not compile.
 */
export async function warmUp(
  backend: PieceBackend,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  for (let pass = 0; pass < mostPasses && !signal.aborted; pass++) {
    const compiled: Promise<void>[] = [];
    tf.env().set(mode, true);
    try {
      await work();
    } finally {
      tf.env().set(mode, false);
      compiled.push(...takePending(backend));
    }
    if (compiled.length === 0) return;
    await Promise.race([Promise.all(compiled), aborted]);
  }
}

/** Takes the promises out of TF.js's list, which may be asked for them before they are kept; pipelines are put there. */
function takePending(backend: PieceBackend): Promise<void>[] {
  const { pipelineCache } = backend as unknown as { readonly pipelineCache: Pipelines };
  return Object.entries(pipelineCache).flatMap(([key, pipeline]) => {
    if (!(pipeline instanceof Promise)) return [];
    delete pipelineCache[key];
    const kept = keep(pipelineCache, key, pipeline);
    kept.catch(() => {}); // Whoever waits hears of it; when the work has failed before, nobody does.
    return [kept];
  });
}

async function keep(list: Pipelines, key: string, pipeline: Promise<GPUComputePipeline>): Promise<void> {
  try {
    const done = await pipeline;
    list[key] ??= done;
  } catch (error) {
    throw new Error(`the shader ${key} does not compile: ${String(error)}`, { cause: error });
  }
}
