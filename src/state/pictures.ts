/**
 * @file The pictures of a network at one moment, asked of the engine again and again while something moves. The next
 * question waits until the last answer has been drawn, so a slow page slows the pictures and never the training.
 */
import { createIdentity } from "#state/identity.ts";
import type { Live } from "#state/live.ts";
import { createGrids, takePoints } from "#state/pointPictures.ts";
import { takeSample } from "#state/samplePictures.ts";
import type { Pictures, Scene } from "#state/scene.ts";
import type { View } from "#state/view.ts";

/**
 * Starts asking. `tick` calls its argument at the rate at which pictures may be redrawn (never while the page is
 * hidden) and returns the function that ends it.
 */
export function createPictures(options: {
  readonly scene: () => Scene | null;
  readonly live: Live;
  readonly view: View;
  readonly tick: (listener: () => void) => () => void;
}): { destroy(): void } {
  const { live, view } = options;
  const grids = createGrids();
  const samples = createIdentity();
  let asking = false;
  let seen = "";

  async function ask(): Promise<void> {
    const scene = options.scene();
    if (!scene || asking) return;
    const { hovered, selected, hoverPoint, chosenPoint, watched, layers } = view.getState();
    const point = hoverPoint ?? chosenPoint;
    const mapOf = hovered ?? selected;
    const inspected = layers.length === 1 ? layers[0]! : null;
    const key = JSON.stringify([
      scene.run,
      scene.version,
      live.latest?.step,
      ...(scene.dataset.kind === "points" ? [mapOf, point] : [samples(watched), inspected]),
    ]);
    if (key === seen && !scene.playing) return;
    asking = true;
    try {
      const { dataset } = scene;
      const pictures: Pictures | null =
        dataset.kind === "points"
          ? await takePoints(scene, dataset, grids(dataset), mapOf, point)
          : await takeSample(scene, dataset, watched, inspected);
      if (!pictures || options.scene()?.run !== scene.run) return;
      seen = key;
      live.show(pictures);
    } catch {
      // The engine that was asked is gone or changed its network; the next tick asks the one that is there.
    } finally {
      asking = false;
    }
  }

  return { destroy: options.tick(() => void ask()) };
}
