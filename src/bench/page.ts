/** @file The page `?bench`: `window.bench` for `npm run bench`, and for anyone's console. */
import BenchWorker from "#bench/worker.ts?worker";
import type { BenchRequest } from "#bench/worker.ts";
import type { BenchResult } from "#bench/measure.ts";
import { workloadNames, type WorkloadName } from "#bench/workloads.ts";
import { backends, type BackendId } from "#engine/protocol.ts";

export interface Bench {
  readonly workloads: readonly WorkloadName[];
  /** Our engine; rejects when the backend is not to be had. */
  run(name: WorkloadName, options: { readonly backend: BackendId }): Promise<BenchResult>;
  /** Stock TF.js `model.fit` on the same workload. */
  runStock(name: WorkloadName, options: { readonly backend: BackendId }): Promise<BenchResult>;
  /** ConvNetJS, which is plain JavaScript. */
  runConvNet(name: WorkloadName): Promise<BenchResult>;
}

export function startBench(root: HTMLElement): void {
  const bench: Bench = {
    workloads: workloadNames,
    run: (name, { backend }) => measure({ name, backend, engine: "layerloom", base: document.baseURI }),
    runConvNet: (name) => measure({ name, backend: "cpu", engine: "convnetjs", base: document.baseURI }),
    runStock: (name, { backend }) => measure({ name, backend, engine: "stock", base: document.baseURI }),
  };
  Object.assign(window, { bench });
  const list = document.createElement("pre");
  list.textContent = `window.bench\n${workloadNames.join("\n")}`;
  root.append(list);
}

async function measure(request: BenchRequest): Promise<BenchResult> {
  if (!workloadNames.includes(request.name)) throw new Error(`workloads: ${workloadNames.join(", ")}`);
  if (!backends.includes(request.backend)) throw new Error(`backends: ${backends.join(", ")}`);
  const worker = new BenchWorker();
  try {
    return await new Promise<BenchResult>((resolve, reject) => {
      worker.addEventListener(
        "message",
        ({ data }: MessageEvent<{ result?: BenchResult; error?: string }>) => {
          if (data.result) resolve(data.result);
          else reject(new Error(data.error));
        },
      );
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
