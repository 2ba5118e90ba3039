/**
 * @file What is asked of the engine besides pictures, and only while the page shows it: the inside of some layers during
 * one batch (`view.examined`), and the answers to the whole test part (`view.predicting`). Both cost more than a
 * picture, so they come less often.
 */
import { createAsker } from "#state/asker.ts";
import type { Live } from "#state/live.ts";
import type { Scene } from "#state/scene.ts";
import type { View } from "#state/view.ts";

/** Samples of the batch that is looked into, and bars of its histograms. */
const examinedSamples = 32;
const bins = 40;
/** While playing, every so many ticks; the test part is answered anew after an epoch at the earliest. */
const examineEvery = 3;
const predictEvery = 10;
/** Of an autoencoder's test part only the first ones are asked for, and those more often: they are shown side by side. */
export const reconstructed = 12;
const reconstructEvery = 3;

/** Starts asking; see `createPictures` for `scene` and `tick`. */
export function createInsights(options: {
  readonly scene: () => Scene | null;
  readonly live: Live;
  readonly view: View;
  readonly tick: (listener: () => void) => () => void;
}): { destroy(): void } {
  const { live, view } = options;
  const examine = createAsker(examineEvery, async (scene) => {
    const { examined } = view.getState();
    if (!examined) return;
    const { layers, arrays } = examined;
    live.showExamination(await scene.engine.examine({ layers, arrays, samples: examinedSamples, bins }));
  });
  const predict = createAsker(predictEvery, async (scene) => {
    if (!view.getState().predicting) return;
    const { count } = scene.dataset.test;
    live.showPrediction(await scene.engine.predict({ part: "test", first: 0, count }));
  });
  const reconstruct = createAsker(reconstructEvery, async (scene) => {
    if (!view.getState().predicting) return;
    live.showPrediction(await scene.engine.predict({ part: "test", first: 0, count: reconstructed }));
  });

  let beats = 0;
  function beat(): void {
    const scene = options.scene();
    if (!scene) return;
    const { examined, predicting } = view.getState();
    const { step, epoch } = live.latest ?? { step: 0, epoch: 0 };
    const about = `${scene.run}/${scene.version}`;
    beats++;
    const now = `${about}/${scene.playing ? `beat ${beats}` : step}`;
    void examine(scene, `${now}/${JSON.stringify(examined)}`);
    if (isPicturesAgain(scene.dataset)) void reconstruct(scene, `${now}/${predicting}`);
    else void predict(scene, `${about}/${scene.playing ? Math.floor(epoch) : step}/${predicting}`);
  }

  return { destroy: options.tick(beat) };
}

/** Records that are to be given again are all wanted: how badly each is repeated is its score. */
function isPicturesAgain({ kind, task }: Scene["dataset"]): boolean {
  return kind === "images" && task.kind === "reconstruction";
}
