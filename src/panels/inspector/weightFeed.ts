/**
 * @file The weights of one layer as they are now. They come with the pictures where these have them; where they do not
 * (a wide layer on points), the engine is asked for them alone, one question at a time.
 */
import type { WeightArray } from "#engine/protocol.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { LayerId } from "#model/network.ts";
import type { Playground } from "#state/playground.ts";

export interface WeightFeed {
  /** Null before they have arrived, and for an array that the layer has not. */
  get(name: WeightShape["name"]): WeightArray | null;
  subscribe(redraw: () => void): () => void;
}

export function createWeightFeed({ live, session }: Playground, layer: LayerId): WeightFeed {
  const listeners = new Set<() => void>();
  let asked: { readonly run: number; readonly arrays: readonly WeightArray[] } | null = null;
  let asking = false;
  let end = () => {};

  function read(): readonly WeightArray[] {
    const { run } = session.store.getState();
    const { pictures } = live;
    const known = pictures?.run === run ? pictures.weights.get(layer) : undefined;
    return known ?? (asked?.run === run ? asked.arrays : []);
  }

  async function follow(): Promise<void> {
    const { run, plans } = session.store.getState();
    const { pictures } = live;
    if (pictures?.run === run && pictures.weights.has(layer)) {
      listeners.forEach((listener) => listener());
      return;
    }
    const engine = session.engine();
    if (asking || !engine || !plans.get(layer)?.weights.length) return;
    asking = true;
    try {
      const arrays = await engine.weights({ layers: [layer] });
      if (session.store.getState().run === run) asked = { run, arrays };
      listeners.forEach((listener) => listener());
    } catch {
      // the engine is gone or has another network: the next pictures ask again
    } finally {
      asking = false;
    }
  }

  return {
    get: (name) => read().find((array) => array.name === name) ?? null,
    subscribe(redraw) {
      listeners.add(redraw);
      if (listeners.size === 1) end = live.subscribe("pictures", () => void follow());
      void follow();
      return () => {
        listeners.delete(redraw);
        if (listeners.size === 0) end();
      };
    },
  };
}
