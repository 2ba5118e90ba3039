/** @file For tests of the inspector: a small network on pictures in a playground, and its drawer opened on a layer. */
import { expect } from "vitest";
import { page } from "vitest/browser";
import { buildNetwork } from "#model/buildNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Layer, LayerId, LayerKind } from "#model/network.ts";
import { createImagesData, defaultExperiment, defaultTraining } from "#model/presets.ts";
import { Inspector } from "#panels/inspector/Inspector.tsx";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";

/** Conv2D (ReLU) → BatchNorm → MaxPool → Flatten → Dense on the smallest pictures there are. */
export const pictures: Experiment = {
  ...defaultExperiment,
  data: { ...createImagesData("digits8"), samples: 200 },
  network: buildNetwork(
    [
      ["conv2d", { filters: 4, padding: "same", strides: 2 }],
      ["batchNormalization"],
      ["maxPooling2d"],
      ["flatten"],
      ["dense", { units: 6, activation: "relu" }],
    ],
    { activation: "softmax" },
  ),
  training: { ...defaultTraining, loss: "categoricalCrossEntropy" },
};

export function layerOf({ document }: TestPlayground, kind: LayerKind): Layer {
  return document.store.getState().experiment.network.layers.find((layer) => layer.kind === kind)!;
}

export function idOf(playground: TestPlayground, kind: LayerKind): LayerId {
  return layerOf(playground, kind).id;
}

export async function open(kind: LayerKind, experiment: Experiment = pictures): Promise<TestPlayground> {
  const playground = await createTestPlayground(experiment);
  playground.view.setState({ layers: [idOf(playground, kind)] });
  renderIn(
    playground,
    <div style={{ width: 1000, height: 292 }}>
      <Inspector />
    </div>,
  );
  return playground;
}

export async function showTab(name: string): Promise<void> {
  await page.getByRole("tab", { name }).click();
}

/** Asks for pictures until they are there. */
export async function arrived(playground: TestPlayground): Promise<void> {
  await expect
    .poll(() => {
      playground.tick();
      return playground.live.pictures?.run;
    })
    .toBe(playground.session.store.getState().run);
  await drawn();
}
