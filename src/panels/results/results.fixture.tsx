/** @file For tests: the results of a network on small digits, with the real engine. */
import { expect } from "vitest";
import { page } from "vitest/browser";
import type { ImageDataset } from "#data/dataset.ts";
import type { Experiment } from "#model/experiment.ts";
import { createImagesData } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { ImageResults } from "#panels/results/ImageResults.tsx";
import type { Watched } from "#state/view.ts";

export const digits: Experiment = { ...toTemplate("mnist-mlp"), data: createImagesData("digits8") };

export async function openResults(experiment: Experiment = digits, epochs = 0): Promise<TestPlayground> {
  const playground = await createTestPlayground(experiment);
  if (epochs > 0) await playground.session.step("epoch", epochs);
  renderIn(playground, <ImageResults />);
  await drawn();
  return playground;
}

export function toSet({ session }: TestPlayground): ImageDataset {
  return session.store.getState().dataset as ImageDataset;
}

export function toWatched({ view }: TestPlayground): Watched {
  return view.getState().watched;
}

export function pad() {
  return page.getByRole("application", { name: /^Draw a digit/ });
}

/** Takes pictures and answers until the page shows some. */
export async function look(playground: TestPlayground): Promise<void> {
  await expect
    .poll(() => {
      playground.tick();
      const { pictures } = playground.live;
      return pictures?.kind === "sample" && pictures.watched === toWatched(playground);
    })
    .toBe(true);
  await drawn();
}

export async function predict(playground: TestPlayground): Promise<void> {
  await expect
    .poll(() => {
      playground.tick();
      return playground.live.prediction?.step === playground.live.latest?.step;
    })
    .toBe(true);
  await drawn();
}
