import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { WideMain } from "#app/WideMain.tsx";
import { createImagesData, defaultExperiment } from "#model/presets.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { createTestPlayground, renderIn } from "#panels/playground.fixture.tsx";

const digits = fitNetwork(defaultExperiment, { ...createImagesData("digits8"), samples: 100 });
const data = () => page.getByRole("region", { name: "Data", exact: true });
const palette = () => page.getByRole("complementary", { name: "Layers" });
const dataButton = () => page.getByRole("button", { name: "Data", exact: true });
const layersButton = () => page.getByRole("button", { name: "Layers", exact: true });

test("beside pictures the rail opens one panel at a time, and closes it", async () => {
  const playground = await createTestPlayground(digits);
  playground.view.setState({ side: null });
  renderIn(playground, <WideMain layout="wide" />);
  await expect.element(dataButton()).toHaveAttribute("aria-expanded", "false");
  await expect.element(data()).not.toBeInTheDocument();
  await dataButton().click();
  await expect.element(data()).toBeVisible();
  await layersButton().click();
  await expect.element(palette()).toBeVisible();
  await expect.element(data()).not.toBeInTheDocument();
  await layersButton().click();
  await expect.element(palette()).not.toBeInTheDocument();
});

test("beside points the data stands open; the palette takes its place until it is closed", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <WideMain layout="wide" />);
  await expect.element(data()).toBeVisible();
  playground.view.setState({ side: "layers" });
  await expect.element(palette()).toBeVisible();
  await expect.element(data()).not.toBeInTheDocument();
  await page.getByRole("button", { name: "Close Layers" }).click();
  await expect.element(data()).toBeVisible();
});

test("where the palette lies over the canvas Escape closes it", async () => {
  const playground = await createTestPlayground(digits);
  playground.view.setState({ side: "layers" });
  renderIn(playground, <WideMain layout="folded" />);
  page.getByRole("button", { name: "Close Layers" }).element().focus();
  await userEvent.keyboard("{Escape}");
  await expect.element(palette()).not.toBeInTheDocument();
});

test("the drawer shows the one layer that is selected, and nothing for none or several", async () => {
  const playground = await createTestPlayground(digits);
  renderIn(playground, <WideMain layout="wide" />);
  const drawer = () => document.querySelector(".page-inspector");
  expect(drawer()).toBeNull();
  playground.view.setState({ layers: ["input"] });
  await expect.poll(drawer).not.toBeNull();
  playground.view.setState({ layers: ["input", "output"] });
  await expect.poll(drawer).toBeNull();
});
