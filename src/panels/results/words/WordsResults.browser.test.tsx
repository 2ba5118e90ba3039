import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { buildNetwork } from "#model/buildNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { predict } from "#panels/results/results.fixture.tsx";
import { tinyWords } from "#panels/results/words/words.fixture.ts";
import { WordsResults } from "#panels/results/words/WordsResults.tsx";

const { count, x } = tinyWords.train;

const experiment: Experiment = {
  ...defaultExperiment,
  data: {
    kind: "words",
    set: "tiny-words",
    pack: { classes: 2, distinct: 26, longest: 5, train: count, test: count },
    length: x.length / count,
  },
  network: buildNetwork(
    [
      ["embedding", { inputDim: tinyWords.alphabet.signs.length, outputDim: 6 }],
      ["gru", { units: 8 }],
    ],
    { activation: "softmax" },
  ),
  training: {
    ...defaultExperiment.training,
    loss: "categoricalCrossEntropy",
    learningRate: 0.05,
    batchSize: 5,
  },
};

async function openResults(epochs = 0): Promise<TestPlayground> {
  const playground = await createTestPlayground(experiment, tinyWords);
  expect(playground.session.store.getState().problems).toEqual([]);
  if (epochs > 0) await playground.session.step("epoch", epochs);
  renderIn(playground, <WordsResults />);
  await drawn();
  return playground;
}

const field = () => page.getByRole("textbox", { name: "Text" });
const shares = () => page.getByRole("list", { name: "How sure the network is of each class" });
const toShares = () =>
  shares()
    .getByRole("meter")
    .elements()
    .map((meter) => Number(meter.ariaValueNow));

test("the classes change letter by letter", async () => {
  await openResults(15);
  await field().fill("cca");
  await expect.poll(() => toShares()[0]).toBeGreaterThan(80);
  await field().fill("ccb");
  await expect.poll(() => toShares()[1]).toBeGreaterThan(80);
  const letters = [...document.querySelectorAll<HTMLElement>(".viz-sign")];
  expect(letters.map((letter) => letter.textContent).join("")).toBe("ccb");
  const shareOf = (i: number) => Number(letters[i]!.dataset["share"]);
  expect(Math.round(100 * shareOf(2))).toBe(toShares()[1]);
  letters[1]!.click();
  await expect.element(page.getByText("after “cc”")).toBeVisible();
  await expect.poll(() => toShares()[1]).toBe(Math.round(100 * shareOf(1)));
});

test("a word of the test part has its class marked, a typed one has none", async () => {
  const { view } = await openResults();
  const truth = shares().getByRole("meter", { name: "alpha, the right one" });
  await expect.element(truth).toBeInTheDocument();
  expect(view.getState().watched).toEqual({ kind: "sample", part: "test", index: 0 });
  await field().fill("cac");
  await expect.element(truth).not.toBeInTheDocument();
  expect(view.getState().watched).toMatchObject({ kind: "own", source: "written" });
  await page.getByRole("button", { name: "Another" }).click();
  await expect.element(field()).toHaveValue("ca");
});

test("letters that are not read are told", async () => {
  await openResults();
  await field().fill("ca龘");
  await expect.element(page.getByText("Not in the alphabet: 龘.", { exact: false })).toBeVisible();
  await field().fill("abcdabcd");
  await expect.element(page.getByText("Only the first 5 letters are read.")).toBeVisible();
  await field().fill("");
  await expect.element(page.getByText("Type something.")).toBeVisible();
});

test("the matrix counts the test words, a cell lists them, and a press reads one", async () => {
  const playground = await openResults(15);
  await predict(playground);
  await page.getByRole("gridcell", { name: /^beta read as beta/ }).click();
  const cell = page.getByRole("region", { name: "beta, read as what it is" });
  await expect.element(cell.getByRole("listitem").first()).toBeVisible();
  expect(cell.getByRole("listitem").elements()).toHaveLength(5);
  await cell.getByRole("button", { name: /^ddb/ }).click();
  await expect.element(field()).toHaveValue("ddb");
  expect(playground.view.getState().watched).toEqual({ kind: "sample", part: "test", index: 9 });
});

test("the network stands beside counting letters", async () => {
  await openResults(15);
  await expect.element(page.getByText("80.0%", { exact: true })).toBeVisible();
  await expect.element(page.getByText("The order of the letters tells it", { exact: false })).toBeVisible();
});
