import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { timeTemplates, type TimeTemplateId } from "#model/timeTemplates.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { AlgorithmResults } from "#panels/results/algorithm/AlgorithmResults.tsx";
import { predict } from "#panels/results/results.fixture.tsx";

async function open(template: TimeTemplateId): Promise<TestPlayground> {
  const { data, ...rest } = timeTemplates[template];
  const playground = await createTestPlayground({ ...rest, data: { ...data, samples: 100 } as typeof data });
  renderIn(playground, <AlgorithmResults />);
  await predict(playground);
  return playground;
}

test("a sequence stands in rows: what goes in, what is wanted, what the network says", async () => {
  await open("echo-lstm");
  const names = [...document.querySelectorAll(".viz-rows-name")].map((node) => node.textContent);
  expect(names).toEqual(["input", "wanted", "network"]);
  await expect.element(page.getByText(/% of the answers to the test part are right/)).toBeVisible();
  await page.getByRole("button", { name: "Next sequence" }).click();
  await expect.element(page.getByRole("heading", { name: "Test sequence 2" })).toBeVisible();
});

test("another sequence is drawn, by the seed in the same order again", async () => {
  const headings = () => [...document.querySelectorAll("h3")].map((node) => node.textContent);
  const heading = () => headings().findLast((text) => text.startsWith("Test sequence"));
  const drawThree = async () => {
    await open("echo-lstm");
    const seen = [heading()];
    for (let i = 0; i < 3; i++) {
      await page.getByRole("button", { name: "Draw another sequence" }).last().click();
      await expect.poll(heading).not.toBe(seen.at(-1));
      seen.push(heading());
    }
    return seen;
  };
  const first = await drawThree();
  expect(await drawThree()).toEqual(first);
});

test("the recurrent layer is exchanged, and undo brings it back", async () => {
  const { document } = await open("adding-rnn");
  const kinds = () => document.store.getState().experiment.network.layers.map(({ kind }) => kind);
  await page.getByRole("radio", { name: "LSTM" }).click({ force: true });
  expect(kinds()).toContain("lstm");
  document.undo();
  await drawn();
  expect(kinds()).toContain("simpleRnn");
  await expect.element(page.getByRole("radio", { name: "SimpleRNN" })).toBeChecked();
});

test("sums are told beside the error of always answering 1", async () => {
  await open("adding-lstm");
  await expect.element(page.getByText(/always answering 1 gives 0.167/)).toBeVisible();
  await expect.element(page.getByText(/Right answer: .+ The network says/)).toBeVisible();
});
