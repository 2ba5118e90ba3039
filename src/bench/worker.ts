/** @file One contestant a worker: nothing that an engine leaves behind can slow the next one. */
import type { CreateContestant, Contestant } from "#bench/contestant.ts";
import { watchGpu } from "#bench/gpuCalls.ts";
import { toGrowthJob } from "#bench/growth.ts";
import { toLoss } from "#bench/judge.ts";
import type { Block, EngineName, Prepared, Request, Reply } from "#bench/race.ts";
import { createSetup, type Setup } from "#bench/setup.ts";
import { blockSteps, toJob } from "#bench/workloads.ts";
import { createWebFiles, needFile } from "#state/webFiles.ts";

const creators: Readonly<Record<EngineName, () => Promise<CreateContestant>>> = {
  layerloom: async () => (await import("#bench/ours.ts")).createOurs,
  stock: async () => (await import("#bench/stock.ts")).createStock,
  convnetjs: async () => (await import("#bench/convnet.ts")).createConvNet,
  jax: async () => (await import("#bench/jax.ts")).createJax,
  limit: async () => (await import("#bench/limit.ts")).createLimit,
};

/** Losses that would take longer than this are left out: software GPUs take seconds for a step. */
const mostLossMs = 30_000;

const countGpuCalls = watchGpu();
let contestant: Contestant | null = null;

addEventListener("message", (event: MessageEvent<Request>) => {
  void answer(event.data).then(
    (reply) => postMessage(reply),
    (error: unknown) =>
      postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Reply),
  );
});

async function answer(request: Request): Promise<Reply> {
  return request.kind === "prepare" ? { prepared: await prepare(request) } : { block: await run(request) };
}

async function prepare({
  workload,
  engine,
  backend,
  base,
  lossSteps,
}: Extract<Request, { kind: "prepare" }>): Promise<Prepared> {
  const get = async (path: string) => needFile(await fetch(new URL(path, base)));
  const files = createWebFiles(get);
  const job = typeof workload === "string" ? await toJob(workload, files) : toGrowthJob(workload);
  const setup = await createSetup(job);
  const create = await creators[engine]();
  const start = performance.now();
  const first = await create(setup, backend);
  await first.train(1);
  const firstStepMs = performance.now() - start;
  contestant = first;
  const steps = typeof workload === "string" ? blockSteps[workload] : 1;
  const allocated = (await first.memory?.allocatedBy(() => first.train(steps))) ?? null;
  const losses = lossSteps.length > 0 ? await toLosses(await create(setup, backend), setup, lossSteps) : [];
  return { firstStepMs, allocatedPerStep: allocated && allocated / steps, losses };
}

/** The losses of a fresh one; null where they take too long. */
async function toLosses(
  contestant: Contestant,
  { exam, job, outputs }: Setup,
  steps: readonly number[],
): Promise<readonly (number | null)[]> {
  const losses: (number | null)[] = [];
  let [done, msPerStep] = [0, 0];
  for (const step of steps) {
    if (msPerStep * (step - done) > mostLossMs) {
      losses.push(null);
      continue;
    }
    if (step > done) {
      // Some compile in the first steps: the last tells how long one takes.
      await contestant.train(step - done - 1);
      const start = performance.now();
      await contestant.train(1);
      msPerStep = performance.now() - start;
      done = step;
    }
    losses.push(toLoss(await contestant.answer(exam), exam.targets, { loss: job.training.loss, outputs }));
  }
  return losses;
}

async function run({ steps }: Extract<Request, { kind: "block" }>): Promise<Block> {
  if (!contestant) throw new Error("nothing has been prepared");
  const before = countGpuCalls();
  const start = performance.now();
  await contestant.train(steps);
  const ms = performance.now() - start;
  const { dispatches, submits } = countGpuCalls();
  return {
    steps,
    ms,
    dispatches: dispatches - before.dispatches,
    submits: submits - before.submits,
    bytes: contestant.memory?.count() ?? null,
  };
}
