import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Experiment } from "#model/experiment.ts";
import { timeTemplates } from "#model/timeTemplates.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { predict } from "#panels/results/results.fixture.tsx";
import { SeriesResults } from "#panels/results/series/SeriesResults.tsx";

const passengers = timeTemplates["passengers-gru"];

async function open(experiment: Experiment = passengers): Promise<TestPlayground> {
  const playground = await createTestPlayground(experiment);
  renderIn(playground, <SeriesResults />);
  await predict(playground);
  return playground;
}

const rowOf = (name: RegExp) => page.getByRole("row", { name });
const names = () => [...document.querySelectorAll("text.viz-name")].map((node) => node.textContent);

test("the network stands beside what needs no network, with its errors in the unit of the data", async () => {
  await open();
  await expect.element(rowOf(/the last value again/)).toBeVisible();
  await expect.element(rowOf(/the value 12 steps ago/)).toBeVisible();
  await expect.element(rowOf(/^network/)).toHaveTextContent(/network\d/);
  await expect.poll(names).toContain("on its own");
  expect(names()).toEqual(expect.arrayContaining(["truth", "network", "last value"]));
});

test("of several columns the one that is forecast moves alone, and that is told", async () => {
  await open(timeTemplates["weather-gru"]);
  await expect.element(page.getByText(/forecasts temp_max alone: the other 3 columns/)).toBeVisible();
});

test("a single column is told nothing of others", async () => {
  await open();
  await expect.element(rowOf(/^network/)).toBeVisible();
  expect(page.getByText(/stay at their last true values/).elements()).toHaveLength(0);
});

test("a baseline is shown and hidden", async () => {
  await open();
  expect(names()).not.toContain("last season");
  await page.getByRole("checkbox", { name: /12 steps ago/ }).click({ force: true });
  await drawn();
  expect(names()).toContain("last season");
});

test("the start of the run is moved by keys, and the run follows", async () => {
  await open();
  await expect.poll(names).toContain("on its own");
  const handle = page.getByRole("slider", { name: "From here on the network is on its own" });
  const before = handle.element().getAttribute("aria-valuenow");
  handle.element().focus();
  await userEvent.keyboard("{End}");
  await expect.element(handle).toHaveAttribute("aria-valuetext", "1 step after the end");
  expect(before).not.toBe("144");
  await expect.poll(names).toContain("on its own");
  await expect.element(page.getByText(/The band: where 80% of its errors lay/)).toBeVisible();
});

test("errors and verdict follow what is learned", async () => {
  const playground = await open();
  const error = () => rowOf(/^network/).element().textContent;
  await expect.element(page.getByText(/errs .+% (more|less) than|no better than/)).toBeVisible();
  const before = error();
  await playground.session.step("epoch", 2);
  await predict(playground);
  expect(error()).not.toBe(before);
});

test("the table holds what the chart shows", async () => {
  await open();
  await page.getByRole("button", { name: "Show as a table" }).first().click();
  await expect.element(page.getByRole("dialog", { name: "What the chart shows" })).toBeVisible();
  await expect.element(page.getByRole("columnheader", { name: "truth" })).toBeVisible();
});

test("prices have a line on why they are hardly told", async () => {
  await open(timeTemplates["stocks-lstm"]);
  await expect.element(page.getByText(/Why prices hardly beat/)).toBeVisible();
});
