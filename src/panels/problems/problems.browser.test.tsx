import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { removeLayer } from "#model/editNetwork.ts";
import { createImagesData, defaultExperiment } from "#model/presets.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { ProblemChip } from "#panels/problems/ProblemChip.tsx";
import { ResultsPanel } from "#panels/ResultsPanel.tsx";
import { Trouble } from "#panels/Trouble.tsx";

const digits = fitNetwork(defaultExperiment, { ...createImagesData("digits8"), samples: 100 });

async function createBroken(): Promise<TestPlayground> {
  const playground = await createTestPlayground(digits);
  await playground.session.step("batch", 1);
  const flatten = digits.network.layers.find(({ kind }) => kind === "flatten")!;
  playground.document.edit((experiment) => removeLayer(experiment, flatten.id));
  await playground.session.settled();
  return playground;
}

test("while the network is broken the results tell what is wrong, what was done, and how it was before", async () => {
  renderIn(await createBroken(), <ResultsPanel />);
  await expect
    .element(page.getByRole("button", { name: /^Dense needs a flat input; it gets 8×8×1/ }))
    .toBeVisible();
  await expect.element(page.getByText("Removed Flatten")).toBeVisible();
  await expect.element(page.getByRole("region", { name: "Last run" })).toHaveTextContent("Test accuracy");
});

test("undo beside the newest change brings the results back", async () => {
  const playground = await createBroken();
  renderIn(playground, <ResultsPanel />);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.element(page.getByRole("heading", { name: "Problems" })).not.toBeInTheDocument();
  await playground.session.settled();
  expect(playground.session.store.getState().problems).toEqual([]);
});

test("the chip counts the problems and selects the layer of the first one", async () => {
  const playground = await createBroken();
  renderIn(playground, <ProblemChip />);
  await page.getByRole("button", { name: "Fix 1 problem to train" }).click();
  const { layers } = playground.document.store.getState().experiment.network;
  const dense = layers.find(({ kind }) => kind === "dense")!;
  expect(playground.view.getState()).toMatchObject({ layers: [dense.id], tab: "network" });
});

test("what is told at its layer is not told twice", async () => {
  renderIn(await createBroken(), <Trouble />);
  await expect.element(page.getByRole("alert")).toBeEmptyDOMElement();
});
