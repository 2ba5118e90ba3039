/** @file The page `?bench`: `window.bench` for `npm run bench`, and for anyone's console. */
import {
  race,
  engineNames,
  type BenchResult,
  type EngineName,
  type Outcome,
  type Outcomes,
} from "#bench/race.ts";
import { countGrowthFlops, growthSizes, type Growth } from "#bench/growth.ts";
import { lossSteps } from "#bench/lossSteps.ts";
import { measureProbing, type ProbingResult } from "#bench/probing.ts";
import { countWorkloadFlops, workloadNames, type WorkloadName } from "#bench/workloads.ts";
import { backends, type BackendId } from "#engine/protocol.ts";
import { createWebFiles, needFile } from "#state/webFiles.ts";

interface On {
  readonly backend: BackendId;
}

export interface Bench {
  readonly workloads: readonly WorkloadName[];
  readonly lossSteps: readonly number[];
  /** Operations of one training step. */
  countFlops(name: WorkloadName): number;
  readonly growthSizes: typeof growthSizes;
  countGrowthFlops(growth: Growth): number;
  /** Our engine on the network of this size. */
  grow(growth: Growth, options: On): Promise<BenchResult>;
  /** Playing with and without the questions that the page asks. */
  probe(name: WorkloadName, options: On): Promise<ProbingResult>;
  /** These engines by turns; of each, its result or why there is none. */
  race(name: WorkloadName, options: On & { readonly engines: readonly EngineName[] }): Promise<Outcomes>;
  /** Our engine alone; rejects when the backend is not to be had. */
  run(name: WorkloadName, options: On): Promise<BenchResult>;
  /** Stock TF.js `model.fit` on the same workload. */
  runStock(name: WorkloadName, options: On): Promise<BenchResult>;
  /** jax-js, its whole step compiled, on `wasm` or `webgpu`. */
  runJax(name: WorkloadName, options: On): Promise<BenchResult>;
  /** ConvNetJS, which is plain JavaScript. */
  runConvNet(name: WorkloadName): Promise<BenchResult>;
}

export function startBench(root: HTMLElement): void {
  const bench: Bench = {
    workloads: workloadNames,
    lossSteps,
    countFlops: countWorkloadFlops,
    growthSizes,
    countGrowthFlops,
    grow: async (growth, { backend }) => need((await race(growth, backend, ["layerloom"])).layerloom!),
    probe: (name, { backend }) =>
      measureProbing(
        name,
        backend,
        createWebFiles(async (path) => needFile(await fetch(path))),
      ),
    race: (name, { backend, engines }) => {
      check(name, workloadNames);
      check(backend, backends);
      for (const engine of engines) check(engine, engineNames);
      return race(name, backend, engines);
    },
    run: (name, { backend }) => runAlone(name, backend, "layerloom"),
    runStock: (name, { backend }) => runAlone(name, backend, "stock"),
    runJax: (name, { backend }) => runAlone(name, backend, "jax"),
    runConvNet: (name) => runAlone(name, "cpu", "convnetjs"),
  };
  Object.assign(window, { bench });
  const list = document.createElement("pre");
  list.textContent = `window.bench\n${workloadNames.join("\n")}`;
  root.append(list);

  async function runAlone(name: WorkloadName, backend: BackendId, engine: EngineName): Promise<BenchResult> {
    return need((await bench.race(name, { backend, engines: [engine] }))[engine]!);
  }
}

function need(outcome: Outcome): BenchResult {
  if ("failed" in outcome) throw new Error(outcome.failed);
  return outcome;
}

function check(name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new Error(`${name} is none of ${known.join(", ")}`);
}
