/** @file What the app takes from the browser: stores, files, a worker, the beat at which pictures are drawn. */
import { connect } from "#engine/connect.ts";
import type { LiveEngine } from "#engine/protocol.ts";
import EngineWorker from "#engine/worker.ts?worker";

/** Null where the browser blocks it (sandboxed frames, private windows). */
export function openStorage(name: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[name];
  } catch {
    return null; // reading the property itself throws where storage is blocked
  }
}

/** A text file beside the page; rejects with the HTTP status or the network's reason. */
export async function fetchText(path: string): Promise<string> {
  const reply = await fetch(path);
  if (!reply.ok) throw new Error(`${reply.status} ${reply.statusText}`);
  return reply.text();
}

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");

/** Calls at most ten times a second (twice with reduced motion) on a frame; never while the page is hidden. */
export function tick(listener: () => void): () => void {
  let last = 0;
  let frame = requestAnimationFrame(beat);
  function beat(now: number): void {
    frame = requestAnimationFrame(beat);
    if (now - last < (reducedMotion.matches ? 500 : 100)) return;
    last = now;
    listener();
  }
  return () => cancelAnimationFrame(frame);
}

export function startEngine(onCrash: (detail: string) => void): LiveEngine {
  const worker = new EngineWorker();
  const engine = connect(worker);
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onCrash(event.message);
  });
  return {
    ...engine,
    destroy() {
      engine.destroy();
      worker.terminate();
    },
  };
}
