/** @file One measurement a worker: nothing that an engine leaves behind can slow the next one. */
import { measureConvNet } from "#bench/convnet.ts";
import { measureOurs } from "#bench/measure.ts";
import { measureStock } from "#bench/stock.ts";
import { createWebFiles, needFile } from "#state/webFiles.ts";
import { toWorkload, type WorkloadName } from "#bench/workloads.ts";
import type { BackendId } from "#engine/protocol.ts";

export interface BenchRequest {
  readonly name: WorkloadName;
  readonly backend: BackendId;
  readonly engine: "layerloom" | "stock" | "convnetjs";
  /** Of the page: files are fetched relative to it. */
  readonly base: string;
}

addEventListener("message", (event: MessageEvent<BenchRequest>) => {
  void answer(event.data);
});

async function answer({ name, backend, engine, base }: BenchRequest): Promise<void> {
  try {
    const get = async (path: string) => needFile(await fetch(new URL(path, base)));
    const workload = await toWorkload(name, createWebFiles(get));
    const measures = { layerloom: measureOurs, stock: measureStock, convnetjs: measureConvNet };
    postMessage({ result: await measures[engine](workload, backend) });
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
}
