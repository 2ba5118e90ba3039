/** @file What goes over the wire between `connect` and `serve`: types only, derived from the engine's own. */
import type { Engine, EngineError, EngineEvent } from "#engine/protocol.ts";

/** One call on the wire; derived from `Engine`, so that it cannot drift. */
export type Call = {
  [M in keyof Engine]: { readonly id: number; readonly call: M; readonly args: Parameters<Engine[M]> };
}[keyof Engine];

export type Reply =
  | { readonly id: number; readonly result: Awaited<ReturnType<Engine[keyof Engine]>> }
  | { readonly id: number; readonly error: EngineError }
  | { readonly event: EngineEvent };
