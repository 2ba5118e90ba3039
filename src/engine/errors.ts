/** @file Errors on their way to the page: a code that i18n has words for, and the detail that a log wants. */
import type { EngineError } from "#engine/protocol.ts";

/** An error to throw inside the engine; `toEngineError` gives its code back. */
export function createError(code: EngineError["code"], detail: string): Error {
  return Object.assign(new Error(detail), { code });
}

/** What the wire carries for anything that was thrown. */
export function toEngineError(thrown: unknown): EngineError {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  if (thrown instanceof Error && "code" in thrown && isCode(thrown.code))
    return { code: thrown.code, detail };
  return { code: isOutOfMemory(detail) ? "run.outOfMemory" : "run.failed", detail };
}

/**
 * The backend cannot do what the network needs: it was not given the kernel, its shader does not compile, or there is
 * more to do than the device takes at once. Words of TF.js and of `kernels/webgpu/warmUp.ts`.
 */
export function isMissingOp(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return /kernel '\w+'.*backend|shader .* does not compile|exceeds WebGPU (limits|maximum)/is.test(
    thrown.message,
  );
}

function isCode(code: unknown): code is EngineError["code"] {
  return typeof code === "string" && code.startsWith("run.");
}

/** The words of V8, Emscripten, WebGL and WebGPU for it. */
function isOutOfMemory(detail: string): boolean {
  return /out of memory|out-of-memory|allocation failed|cannot enlarge memory|array length|OOM/i.test(detail);
}
