/** @file Starts the engine's worker. It knows nothing of TF.js, so that a page can call it before all else. */
import EngineWorker from "#engine/worker.ts?worker";

export interface RunningWorker {
  readonly worker: Worker;
  /** Resolves with the error that nobody caught there; never while all is well. */
  readonly died: Promise<string>;
}

export function startWorker(): RunningWorker {
  const worker = new EngineWorker();
  const died = new Promise<string>((resolve) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(event.message);
    });
  });
  return { worker, died };
}
