/**
 * @file Engines side by side on one workload: a worker each, and blocks of steps by turns, so that what else the machine
 * does meets all of them alike. The median of its blocks counts for each.
 */
import BenchWorker from "#bench/worker.ts?worker";
import type { BackendId } from "#engine/protocol.ts";
import type { Growth } from "#bench/growth.ts";
import { lossSteps } from "#bench/lossSteps.ts";
import { blockSteps, type WorkloadName } from "#bench/workloads.ts";

/** `limit` trains nothing: it shows what the machine can do at the same time. */
export const engineNames = ["layerloom", "stock", "convnetjs", "jax", "limit"] as const;
export type EngineName = (typeof engineNames)[number];

/** By its name, or the network of a size. */
export type Workload = WorkloadName | Growth;

export type Request =
  | {
      readonly kind: "prepare";
      readonly workload: Workload;
      readonly engine: EngineName;
      readonly backend: BackendId;
      /** Of the page: files are fetched relative to it. */
      readonly base: string;
      readonly lossSteps: readonly number[];
    }
  | { readonly kind: "block"; readonly steps: number };

export type Reply = { readonly prepared: Prepared } | { readonly block: Block } | { readonly error: string };

export interface Prepared {
  /** From the first touch of the engine's code to the end of the first step. */
  readonly firstStepMs: number;
  /** Bytes that its tensors took on the way, given back or not; null where there is no telling. */
  readonly allocatedPerStep: number | null;
  /** After the steps that were asked for; null where they would have taken too long. */
  readonly losses: readonly (number | null)[];
}

export interface Block {
  readonly steps: number;
  readonly ms: number;
  readonly dispatches: number;
  readonly submits: number;
  readonly bytes: number | null;
}

export interface BenchResult extends Prepared {
  /** Median over the blocks. */
  readonly msPerStep: number;
  /** WebGPU compute dispatches and submits to its queue; null on other backends. */
  readonly dispatchesPerStep: number | null;
  readonly submitsPerStep: number | null;
  /** What its tensors have grown by; null where there is no telling. */
  readonly bytesPerStep: number | null;
}

export type Outcome = BenchResult | { readonly failed: string };
export type Outcomes = Readonly<Partial<Record<EngineName, Outcome>>>;

interface Lane {
  readonly engine: EngineName;
  readonly prepared: Prepared;
  readonly blocks: Block[];
  ask(request: Request): Promise<Reply>;
}

/** Time given to each engine, in ms; at least three blocks are run, or what there is time for in a minute. */
const budgetMs = 3000;
const leastBlocks = 3;
/**
 * Where steps are quick, a block is of so many that it takes this long: on a busy machine short blocks would slip through
 * between what others do, and a worker's clock is told in tenths.
 */
const leastBlockMs = 100;
const mostMs = 60_000;

export async function race(
  workload: Workload,
  backend: BackendId,
  engines: readonly EngineName[],
): Promise<Outcomes> {
  const outcomes: Partial<Record<EngineName, Outcome>> = {};
  const lanes: Lane[] = [];
  const workers: Worker[] = [];
  try {
    for (const engine of engines) {
      const worker = new BenchWorker();
      workers.push(worker);
      const ask = (request: Request) => askWorker(worker, request);
      try {
        const base = document.baseURI;
        const reply = await ask({
          kind: "prepare",
          workload,
          engine,
          backend,
          base,
          // How a network of a size learns is of no interest.
          lossSteps: typeof workload === "string" ? lossSteps : [],
        });
        if ("prepared" in reply) lanes.push({ engine, prepared: reply.prepared, blocks: [], ask });
      } catch (error) {
        outcomes[engine] = { failed: error instanceof Error ? error.message : String(error) };
      }
    }
    await takeTurns(lanes, workload);
  } finally {
    for (const worker of workers) worker.terminate();
  }
  for (const { engine, prepared, blocks } of lanes)
    outcomes[engine] = toResult(prepared, blocks, backend === "webgpu");
  return outcomes;
}

async function takeTurns(lanes: readonly Lane[], workload: Workload): Promise<void> {
  const start = performance.now();
  const budget = budgetMs * lanes.length;
  const isOver = (rounds: number) => {
    const ms = performance.now() - start;
    return rounds >= leastBlocks ? ms > budget : rounds > 0 && ms > mostMs;
  };
  const steps = new Map<Lane, number>();
  for (const lane of lanes) {
    // The first block is for warming up.
    const least = lane.engine === "limit" || typeof workload !== "string" ? 1 : blockSteps[workload];
    await runBlock(lane, least);
    const { ms } = await runBlock(lane, least);
    steps.set(lane, least * Math.max(1, Math.ceil(leastBlockMs / Math.max(ms, 0.1))));
  }
  for (let round = 0; !isOver(round); round++)
    for (const lane of lanes) lane.blocks.push(await runBlock(lane, steps.get(lane)!));
}

async function runBlock({ ask }: Lane, steps: number): Promise<Block> {
  const reply = await ask({ kind: "block", steps });
  if (!("block" in reply)) throw new Error("a block was asked for");
  return reply.block;
}

function toResult(prepared: Prepared, blocks: readonly Block[], isGpu: boolean): BenchResult {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const count = (read: (block: Block) => number) => blocks.reduce((sum, block) => sum + read(block), 0);
  const steps = count((block) => block.steps);
  const between = steps - first.steps;
  return {
    ...prepared,
    msPerStep: toMedian(blocks.map(({ steps, ms }) => ms / steps)),
    dispatchesPerStep: isGpu ? count(({ dispatches }) => dispatches) / steps : null,
    submitsPerStep: isGpu ? count(({ submits }) => submits) / steps : null,
    bytesPerStep:
      first.bytes === null || last.bytes === null ? null : (last.bytes - first.bytes) / Math.max(1, between),
  };
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function askWorker(worker: Worker, request: Request): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const finish = new AbortController();
    const { signal } = finish;
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Reply>) => {
        finish.abort();
        if ("error" in data) reject(new Error(data.error));
        else resolve(data);
      },
      { signal },
    );
    worker.addEventListener(
      "error",
      (event) => {
        finish.abort();
        reject(new Error(event.message));
      },
      { signal },
    );
    worker.postMessage(request);
  });
}
