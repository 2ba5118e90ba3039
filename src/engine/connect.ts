/** @file The page's end of the wire: an engine that lives elsewhere. Knows nothing of TF.js. */
import { createDeferred, type Deferred } from "#engine/deferred.ts";
import type { Engine, EngineError, EngineEvent, LiveEngine } from "#engine/protocol.ts";
import type { Reply } from "#engine/wire.ts";

/** What a worker, a worker's own scope and a `MessagePort` have in common. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  removeEventListener(type: "message", listener: (event: MessageEvent) => void): void;
  start?(): void;
}

type Result = Awaited<ReturnType<Engine[keyof Engine]>>;

/**
 * An engine behind a port that `serve` listens to. Rejections are `Error`s with the `code` and `detail` of an
 * `EngineError`. `destroy` rejects what is still open with "run.workerCrashed": call it when the worker died, too.
 */
export function connect(port: Port): LiveEngine {
  const open = new Map<number, Deferred<Result>>();
  const listeners = new Set<(event: EngineEvent) => void>();
  let calls = 0;
  let destroyed = false;

  function hear({ data }: MessageEvent) {
    const reply = data as Reply;
    if ("event" in reply) {
      for (const listener of listeners) listener(reply.event);
      return;
    }
    const waiting = open.get(reply.id);
    open.delete(reply.id);
    if ("error" in reply) waiting?.reject(toError(reply.error));
    else waiting?.resolve(reply.result);
  }

  function ask<M extends keyof Engine>(call: M): Engine[M] {
    const method = (...args: Parameters<Engine[M]>): Promise<Result> => {
      if (destroyed) return Promise.reject(toError(gone));
      const answer = createDeferred<Result>();
      const id = ++calls;
      open.set(id, answer);
      port.postMessage({ id, call, args }, []);
      return answer.promise;
    };
    return method as Engine[M];
  }

  port.addEventListener("message", hear);
  port.start?.();

  return {
    open: ask("open"),
    load: ask("load"),
    tune: ask("tune"),
    feed: ask("feed"),
    play: ask("play"),
    pause: ask("pause"),
    step: ask("step"),
    reset: ask("reset"),
    use: ask("use"),
    probe: ask("probe"),
    predict: ask("predict"),
    examine: ask("examine"),
    trace: ask("trace"),
    weights: ask("weights"),
    setWeights: ask("setWeights"),
    checkpoint: ask("checkpoint"),
    restore: ask("restore"),
    memory: ask("memory"),
    handOvers: ask("handOvers"),
    on(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    destroy() {
      destroyed = true;
      listeners.clear();
      port.removeEventListener("message", hear);
      for (const answer of open.values()) answer.reject(toError(gone));
      open.clear();
    },
  };
}

const gone: EngineError = { code: "run.workerCrashed", detail: "the engine has ended" };

function toError({ code, detail }: EngineError): Error & EngineError {
  return Object.assign(new Error(detail), { code, detail });
}
