import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { timeTemplates } from "#model/timeTemplates.ts";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { predict } from "#panels/results/results.fixture.tsx";
import { RecordsResults } from "#panels/results/records/RecordsResults.tsx";

/** A network of two units: what it says matters less than how it is shown. */
async function open(template: "fraud-labels" | "fraud-autoencoder"): Promise<TestPlayground> {
  const experiment = timeTemplates[template];
  const layers = experiment.network.layers.map((layer) =>
    "units" in layer ? { ...layer, units: 2 } : layer,
  );
  const playground = await createTestPlayground({
    ...experiment,
    network: { ...experiment.network, layers },
  });
  renderIn(playground, <RecordsResults />);
  await predict(playground);
  return playground;
}

test("counts say what is caught, missed and wrongly suspected, and the threshold moves them", async () => {
  await open("fraud-labels");
  const counts = page.getByText(/cases of misuse are caught/);
  await expect.element(counts).toHaveTextContent(/payments are marked/);
  const before = counts.element().textContent;
  const threshold = page.getByRole("slider", { name: "Threshold", exact: true });
  threshold.element().focus();
  await userEvent.keyboard("{End}");
  await expect.element(counts).toHaveTextContent(/ 0 missed/);
  expect(counts.element().textContent).not.toBe(before);
  await userEvent.keyboard("{Home}");
  await expect.element(page.getByText(/Nothing is marked/)).toBeVisible();
  await expect.element(page.getByText(/Average precision .+ one payment alone reaches 0.270/)).toBeVisible();
});

test("customers stand by their score; the chosen one's payments are read along time", async () => {
  await open("fraud-labels");
  const list = page.getByRole("listbox", { name: /most suspicious/ });
  await expect.element(list.getByRole("option").first()).toBeVisible();
  expect(list.getByRole("option").elements()).toHaveLength(400);
  await list.getByRole("option").nth(1).click();
  await expect.element(list.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  const strip = page.getByRole("img", { name: /Payments of customer/ });
  strip.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByText(/Payment 1\s/)).toBeVisible();
});

test("an autoencoder's error marks payments; all of the test part is asked for", async () => {
  const playground = await open("fraud-autoencoder");
  expect(playground.live.prediction!.answers).toHaveLength(400 * 64 * 27);
  await expect.element(page.getByText(/how badly the network repeats it/)).toBeVisible();
  await expect.element(page.getByText(/distance from the usual payment.+ reaches 0.3/)).toBeVisible();
  await expect.element(page.getByText(/cases of misuse are caught/)).toBeVisible();
});
