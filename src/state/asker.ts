/** @file Questions to the engine that are asked again and again while the page shows their answers. */
import type { Scene } from "#state/scene.ts";

export type Asker = (scene: Scene, key: string) => Promise<void>;

/** Asks when the key is another one: at once while paused, else every so many beats at most, and never twice at a time. */
export function createAsker(every: number, ask: (scene: Scene) => Promise<void>): Asker {
  let seen = "";
  let wait = 0;
  let asking = false;
  return async (scene, key) => {
    wait = Math.max(0, wait - 1);
    if (asking || key === seen || (scene.playing && wait > 0)) return;
    asking = true;
    wait = every;
    try {
      await ask(scene);
      seen = key;
    } catch {
      // The engine that was asked is gone or changed its network; the next beat asks the one that is there.
    } finally {
      asking = false;
    }
  };
}
