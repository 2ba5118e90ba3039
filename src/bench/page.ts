/** @file The page `?bench`: `window.bench` for `npm run bench`, and for anyone's console. */
import { race, engineNames, type BenchResult, type EngineName, type Outcomes } from "#bench/race.ts";
import { lossSteps } from "#bench/lossSteps.ts";
import { countWorkloadFlops, workloadNames, type WorkloadName } from "#bench/workloads.ts";
import { backends, type BackendId } from "#engine/protocol.ts";

interface On {
  readonly backend: BackendId;
}

export interface Bench {
  readonly workloads: readonly WorkloadName[];
  readonly lossSteps: readonly number[];
  /** Operations of one training step. */
  countFlops(name: WorkloadName): number;
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
    const outcome = (await bench.race(name, { backend, engines: [engine] }))[engine]!;
    if ("failed" in outcome) throw new Error(outcome.failed);
    return outcome;
  }
}

function check(name: string, known: readonly string[]): void {
  if (!known.includes(name)) throw new Error(`${name} is none of ${known.join(", ")}`);
}
