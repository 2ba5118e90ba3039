import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { findRareClass } from "#data/classBalance.ts";
import type { PointDataset } from "#data/dataset.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createTestPlayground, renderIn } from "#panels/playground.fixture.tsx";
import { RareClass } from "#panels/results/ranks/RareClass.tsx";
import { predict } from "#panels/results/results.fixture.tsx";

test("the rarer of two classes has a threshold; answers are asked for while it is open", async () => {
  const playground = await createTestPlayground({
    ...defaultExperiment,
    data: { kind: "table", set: "breast-cancer", pack: null, without: [], axes: null },
  });
  const dataset = playground.session.store.getState().dataset as PointDataset;
  const rare = findRareClass(dataset)!;
  renderIn(playground, <RareClass dataset={dataset} rare={rare} />);
  expect(playground.view.getState().predicting).toBe(false);
  await page.getByText(/^Threshold for/).click();
  await predict(playground);
  const counts = page.getByText(/are found|is found/);
  await expect.element(counts).toHaveTextContent(new RegExp(`of ${rare.count} are found`));
  page.getByRole("slider", { name: "Threshold", exact: true }).element().focus();
  await userEvent.keyboard("{End}");
  await expect.element(counts).toHaveTextContent(/ 0 missed/);
});
