import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { toTinyPairs, toTinyTranslation } from "#panels/results/pairs/pairs.fixture.ts";
import { PairsResults } from "#panels/results/pairs/PairsResults.tsx";

const dataset = toTinyPairs(60);
const experiment = toTinyTranslation(dataset);

async function openResults(epochs = 0): Promise<TestPlayground> {
  const playground = await createTestPlayground(experiment, dataset);
  expect(playground.session.store.getState().problems).toEqual([]);
  if (epochs > 0) await playground.session.step("epoch", epochs);
  renderIn(playground, <PairsResults />);
  await drawn();
  return playground;
}

const field = () => page.getByRole("textbox", { name: "Text" });
const toAnswer = () =>
  [...document.querySelectorAll(".translating-answer .viz-sign")].map((sign) => sign.textContent).join("");

test("what is typed is translated sign by sign, and each sign shows what it was chosen among", async () => {
  await openResults(1);
  await field().fill("bca");
  await expect.poll(() => toAnswer().length, { timeout: 30_000 }).toBeGreaterThan(1);
  const choice = page.getByRole("list", { name: "The signs that were likely here" });
  document.querySelectorAll<HTMLElement>(".translating-answer .viz-sign")[1]!.click();
  const [first, second] = toAnswer();
  await expect.element(page.getByText(`after “${first}”`)).toBeVisible();
  const name = second === "∎" ? "the end" : second;
  // the greedy way takes the likeliest
  await expect.element(choice.getByRole("meter").first()).toHaveAttribute("aria-label", `${name}, taken`);
});

test("where it looked stands in a matrix of the answer and the text", async () => {
  await openResults();
  await field().fill("ab");
  await expect.poll(() => toAnswer().length > 0, { timeout: 30_000 }).toBe(true);
  await expect.element(page.getByRole("heading", { name: "Where it looks" })).toBeVisible();
  await expect
    .poll(() =>
      [...document.querySelectorAll(".viz-attention-keys > span")].map((one) => one.textContent).join(""),
    )
    .toBe("ab");
});

test("several beams give several answers, each with its probability", async () => {
  await openResults();
  await field().fill("abc");
  await page.getByRole("slider", { name: "Beams" }).fill("3");
  const answers = page.getByRole("list", {
    name: "The best answers, with the probability of each as a whole",
  });
  await expect.element(answers).toBeVisible();
  await expect
    .poll(() => answers.element().querySelectorAll(".beams-share:not(:empty)").length, { timeout: 30_000 })
    .toBe(3);
});

test("whole answers are counted, and test texts stand with what was answered", async () => {
  await openResults();
  const count = page.getByText(/^\d+ of 60 test texts, written by itself$/);
  await expect.element(count, { timeout: 30_000 }).toBeVisible();
  const examples = page.getByRole("list", { name: "Test texts" });
  expect(examples.getByRole("listitem").elements().length).toBe(8);
  const [text] = dataset.pairs.test[2]!;
  await examples.getByRole("button").nth(2).click();
  await expect.element(field()).toHaveValue(text);
  await expect.element(page.getByText(/^(That is right\.|Right would be: .*)$/).first()).toBeVisible();
});

test("letters that have no sign are told", async () => {
  await openResults();
  await field().fill("a龘");
  await expect.element(page.getByText("Not in the alphabet: 龘.", { exact: false })).toBeVisible();
});
