/** @file Starts the engine's worker. It knows nothing of TF.js, so that a page can call it before all else. */
import engineUrl from "#engine/worker.ts?worker&url";

export interface RunningWorker {
  readonly worker: Worker;
  /** Resolves with the error that nobody caught there; never while all is well. */
  readonly died: Promise<string>;
}

export function startWorker(): RunningWorker {
  const worker = createWorker(new URL(engineUrl, location.href).href);
  const died = new Promise<string>((resolve) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(event.message);
    });
  });
  return { worker, died };
}

/**
 * A frame without an origin (sandboxed) may not start a worker from an address, but from a script of its own, which then
 * imports the file; the server has to let it (`Access-Control-Allow-Origin: *`). Such a script may be no module itself.
 */
function createWorker(address: string): Worker {
  try {
    return new Worker(address, { type: "module" });
  } catch {
    const script = new Blob([toImporter(address)], { type: "text/javascript" });
    return new Worker(URL.createObjectURL(script));
  }
}

/** What is sent while the file is on its way is kept until somebody listens. */
function toImporter(address: string): string {
  return `const early = [];
const keep = (event) => early.push(event);
addEventListener("message", keep);
import(${JSON.stringify(address)}).then(
  () => {
    removeEventListener("message", keep);
    for (const { data, ports } of early) dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
  },
  (error) => setTimeout(() => { throw error; }),
);`;
}
