/** @file The worker's end of the wire: calls in, replies and events out. */
import { toEngineError } from "#engine/errors.ts";
import type { Engine, LiveEngine } from "#engine/protocol.ts";
import type { Call, Reply } from "#engine/wire.ts";
import type { Port } from "#engine/connect.ts";

/** Answers calls on the port until the returned function is called. */
export function serve(port: Port, engine: LiveEngine): () => void {
  const unsubscribe = engine.on((event) => reply({ event }));

  function reply(message: Reply) {
    // The engine keeps the checkpoint that an event carries, so that one is copied; an answer belongs to its asker.
    port.postMessage(message, "result" in message ? toBuffers(message.result) : []);
  }

  async function answer({ id, call, args }: Call) {
    try {
      const method = engine[call] as (...args: Call["args"]) => ReturnType<Engine[keyof Engine]>;
      reply({ id, result: await method(...args) });
    } catch (error) {
      reply({ id, error: toEngineError(error) });
    }
  }

  function hear({ data }: MessageEvent) {
    void answer(data as Call);
  }

  port.addEventListener("message", hear);
  port.start?.();
  return () => {
    unsubscribe();
    port.removeEventListener("message", hear);
  };
}

/** The memory of all typed arrays in a plain value. */
function toBuffers(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(toBuffers);
}
