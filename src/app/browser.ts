/** @file What the app takes from the browser: stores, files, a worker, the beat at which pictures are asked for. */
import { connect } from "#engine/connect.ts";
import type { LiveEngine } from "#engine/protocol.ts";
import { dataCacheName } from "#offline/programFiles.ts";
import { createWebFiles, needFile } from "#state/webFiles.ts";
import { startWorker, type RunningWorker } from "#engine/startWorker.ts";

/** Null where the browser blocks it (sandboxed frames, private windows). */
export function openStorage(name: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[name];
  } catch {
    return null; // reading the property itself throws where storage is blocked
  }
}

/** The files beside the page; rejects with the HTTP status or the network's reason. */
export const serverFiles = createWebFiles(fetchFile);

/** What arrived once is kept, and stands in for the server while it cannot be reached. */
async function fetchFile(path: string): Promise<Response> {
  const isOurs = !/^https?:/i.test(path);
  const cache = isOurs ? await openCache() : null;
  const reply = await fetch(path).catch(async (error: unknown) => {
    const kept = await cache?.match(path);
    if (kept) return kept;
    throw error;
  });
  needFile(reply);
  // A full store costs only that the file has to be fetched again.
  void cache?.put(path, reply.clone()).catch(() => {});
  return reply;
}

/** Null where the browser has none (plain http) or forbids it. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(dataCacheName);
  } catch {
    return null;
  }
}

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Calls ten times a second (twice with reduced motion); never while the page is hidden. Not by frames: one that is asked
 * for is painted, and a page that rests should cost nothing.
 */
export function tick(listener: () => void): () => void {
  let timer = 0;
  const wait = () => {
    timer = window.setTimeout(beat, reducedMotion.matches ? 500 : 100);
  };
  function beat(): void {
    wait();
    if (!document.hidden) listener();
  }
  wait();
  return () => clearTimeout(timer);
}

/** Starts engines: the first one in the worker that is there, those that take a dead one's place in others. */
export function createStart(first: RunningWorker): (onCrash: (detail: string) => void) => LiveEngine {
  let spare: RunningWorker | null = first;
  return (onCrash) => {
    const { worker, died } = spare ?? startWorker();
    spare = null;
    const engine = connect(worker);
    void died.then(onCrash);
    return {
      ...engine,
      destroy() {
        engine.destroy();
        worker.terminate();
      },
    };
  };
}
