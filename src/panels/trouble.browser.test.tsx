import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import type { Experiment } from "#model/experiment.ts";
import { Announcer } from "#panels/Announcer.tsx";
import { Done } from "#panels/Done.tsx";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { Trouble } from "#panels/Trouble.tsx";

const { data, network } = defaultExperiment;
const withoutFeatures: Experiment = {
  ...defaultExperiment,
  data: data.kind === "plane" ? { ...data, features: [] } : data,
};

/** Linear neurons with steps far too large: the loss is beyond all numbers within an epoch. */
const wild: Experiment = {
  ...defaultExperiment,
  network: {
    ...network,
    layers: network.layers.map((layer) =>
      layer.kind === "dense" || layer.kind === "output" ? { ...layer, activation: "linear" } : layer,
    ),
  },
  training: {
    ...defaultExperiment.training,
    loss: "mse",
    learningRate: 100,
    optimizer: { ...defaultExperiment.training.optimizer, kind: "sgd" },
  },
};

/** Resolves once the session is in this phase. */
function inPhase({ session }: TestPlayground, phase: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (session.store.getState().phase !== phase) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = session.store.subscribe(look);
    look();
  });
}

test("a problem of the document is mended by its button, and the network trains again", async () => {
  const playground = await createTestPlayground(withoutFeatures);
  renderIn(playground, <Trouble />);
  await expect.element(page.getByRole("alert")).toHaveTextContent("The network gets no feature");
  await page.getByRole("button", { name: "Switch on x₁ and x₂" }).click();
  await expect.element(page.getByRole("alert")).toBeEmptyDOMElement();
  expect(playground.document.store.getState().experiment.data).toMatchObject({ features: ["x1", "x2"] });
  await playground.session.step("batch", 1);
  expect(playground.live.latest?.step).toBe(1);
});

test("a problem can be undone where there is something to go back to, and only there", async () => {
  const playground = await createTestPlayground(withoutFeatures);
  renderIn(playground, <Trouble />);
  const undo = page.getByRole("button", { name: "Undo" });
  await expect.element(undo).not.toBeInTheDocument();
  playground.document.open(toTemplate("circle"));
  playground.document.open(withoutFeatures);
  await undo.click();
  expect(playground.document.store.getState().experiment).toEqual(toTemplate("circle"));
});

test("a diverged run goes on at half the rate with one press", async () => {
  const playground = await createTestPlayground(wild);
  renderIn(playground, <Trouble />);
  await playground.session.play();
  await page.getByRole("button", { name: "Halve the rate, go on" }).click();
  expect(playground.document.store.getState().experiment.training.learningRate).toBe(50);
  playground.document.undo();
  expect(playground.document.store.getState().experiment.training.learningRate).toBe(100);
});

test("a run that ends by itself says why, to the eye and to a screen reader", async () => {
  const { training } = defaultExperiment;
  const playground = await createTestPlayground({
    ...defaultExperiment,
    training: { ...training, batchSize: 0, stop: { ...training.stop, epochs: 2 } },
  });
  renderIn(
    playground,
    <>
      <Done />
      <Announcer />
    </>,
  );
  await playground.session.play();
  await inPhase(playground, "done");
  await expect.element(page.getByText("Done: it has reached epoch 2.", { exact: true })).toBeVisible();
  await expect
    .element(page.getByRole("status"))
    .toHaveTextContent(/^Done: it has reached epoch 2\. Epoch 2, test loss \d\.\d+\.$/);
});
