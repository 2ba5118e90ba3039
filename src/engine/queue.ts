/**
 * @file Commands take turns with the training: each acts between two batches, in the order of arrival, and none is
 * lost by coming early.
 */
import type { Clock } from "#engine/clock.ts";
import { createDeferred } from "#engine/deferred.ts";
import { createError } from "#engine/errors.ts";

export interface Queue {
  /** Resolves when the command has acted. */
  act<T>(command: () => T | Promise<T>): Promise<T>;
  close(): void;
}

/** `advance` trains a batch and answers how many milliseconds later it wants to be called again. It must not throw. */
export function createQueue(clock: Clock, advance: () => Promise<number>): Queue {
  const commands: (() => Promise<void>)[] = [];
  let wake = createDeferred<void>();
  let closed = false;

  async function pump() {
    while (!closed) {
      wake = createDeferred();
      for (let command = commands.shift(); command; command = commands.shift()) await command();
      if (closed) return;
      const wait = await advance();
      if (wait > 0 && commands.length === 0) await clock.sleep(wait, wake.promise);
      else await clock.hop();
    }
  }
  void pump();

  return {
    async act(command) {
      if (closed) throw createError("run.failed", "the engine was destroyed");
      const answer = createDeferred<Awaited<ReturnType<typeof command>>>();
      commands.push(async () => {
        try {
          answer.resolve(await command());
        } catch (error) {
          answer.reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      wake.resolve();
      return answer.promise;
    },
    close() {
      closed = true;
      wake.resolve();
    },
  };
}
