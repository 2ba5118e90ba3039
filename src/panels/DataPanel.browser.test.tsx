import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { PlaneData } from "#model/data.ts";
import { toTemplate } from "#model/templates.ts";
import { DataPanel } from "#panels/DataPanel.tsx";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";

const toData = ({ document }: TestPlayground) => document.store.getState().experiment.data;

test("the arrow keys choose a set; undo brings the old one back", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataPanel />);
  page.getByRole("radio", { name: "Spirals" }).element().focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByRole("radio", { name: "Moons" })).toBeChecked();
  expect(toData(playground).set).toBe("moons");
  playground.document.undo();
  await expect.element(page.getByRole("radio", { name: "Spirals" })).toBeChecked();
});

test("looking at another kind changes nothing until a set is chosen", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataPanel />);
  await page.getByRole("radio", { name: "Values" }).click();
  expect(toData(playground).set).toBe("spiral");
  await page.getByRole("radio", { name: "Hills" }).click();
  expect(toData(playground).set).toBe("multiGauss");
  expect(playground.document.store.getState().experiment.training.loss).toBe("mse");
});

test("the curves share a picture; a list chooses among them", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataPanel />);
  await page.getByRole("radio", { name: "Curve edge" }).click();
  await page.getByRole("combobox", { name: "The curve" }).selectOptions("Step edge");
  expect(toData(playground).set).toBe("aboveStep");
  await expect.element(page.getByRole("radio", { name: "Curve edge" })).toBeChecked();
});

test("each press of a key on a slider is one step of undo", async () => {
  const playground = await createTestPlayground(toTemplate("xor"));
  renderIn(playground, <DataPanel />);
  const before = (toData(playground) as PlaneData).noise;
  page.getByRole("slider", { name: "Noise" }).element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect((toData(playground) as PlaneData).noise).toBeCloseTo(before + 0.02, 5);
  playground.document.undo();
  expect((toData(playground) as PlaneData).noise).toBeCloseTo(before + 0.01, 5);
});

test("the far end of the batch slider takes all samples at once, without a new run", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataPanel />);
  const { run } = playground.session.store.getState();
  page.getByRole("slider", { name: "Batch size" }).element().focus();
  await userEvent.keyboard("{End}");
  await playground.session.settled();
  expect(playground.document.store.getState().experiment.training.batchSize).toBe(0);
  expect(playground.session.store.getState().run).toBe(run);
});

test("a table tells its classes, its columns and its licence", async () => {
  const playground = await createTestPlayground(toTemplate("breast-cancer"));
  renderIn(playground, <DataPanel />);
  await expect.element(page.getByText("Not for diagnosis.")).toBeVisible();
  await expect.element(page.getByText("malignant", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "About this data" }).click();
  await expect.element(page.getByText("CC BY 4.0 (UCI)")).toBeVisible();
  await expect.element(page.getByText(/^W. Wolberg/)).toBeVisible();
});

test("columns are searched and left out; the axes of the map are chosen without a new run", async () => {
  const playground = await createTestPlayground(toTemplate("breast-cancer"));
  renderIn(playground, <DataPanel />);
  const { run } = playground.session.store.getState();
  await page.getByRole("combobox", { name: "Up" }).selectOptions("worst area");
  await playground.session.settled();
  expect(toData(playground)).toMatchObject({ axes: ["mean_radius", "worst_area"] });
  expect(playground.session.store.getState().run).toBe(run);
  await page.getByRole("button", { name: "30 of 30" }).click();
  await page.getByRole("searchbox").fill("fractal");
  await page.getByRole("checkbox", { name: "se fractal dimension" }).click();
  expect(toData(playground)).toMatchObject({ without: ["se_fractal_dimension"] });
});

test("a press shows the next thing to try", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataPanel />);
  await expect.element(page.getByText(/^Switch off sin x₁/)).toBeVisible();
  await page.getByRole("button", { name: "Next thing to try" }).click();
  await expect.element(page.getByText(/^Train on a tenth/)).toBeVisible();
  await expect.element(page.getByText("2 of 6")).toBeVisible();
});
