import { Profiler } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildNetwork } from "#model/buildNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { letters, toAlphabetText } from "#panels/results/text/text.fixture.ts";
import { TextResults } from "#panels/results/text/TextResults.tsx";

const length = 6;
const dataset = toAlphabetText(length);

const experiment: Experiment = {
  ...defaultExperiment,
  data: {
    kind: "text",
    set: "alphabet",
    pack: { unit: "character", corpora: [{ id: "alphabet", characters: 1000, distinct: 26 }] },
    corpus: "alphabet",
    length,
    alphabet: 100,
    target: "each",
  },
  network: buildNetwork(
    [
      ["embedding", { inputDim: letters.signs.length, outputDim: 12 }],
      ["gru", { units: 16, returnSequences: true }],
    ],
    { activation: "softmax" },
  ),
  training: {
    ...defaultExperiment.training,
    loss: "categoricalCrossEntropy",
    learningRate: 0.05,
    batchSize: 8,
  },
};

async function openResults(epochs = 0): Promise<TestPlayground> {
  const playground = await createTestPlayground(experiment, dataset);
  expect(playground.session.store.getState().problems).toEqual([]);
  if (epochs > 0) await playground.session.step("epoch", epochs);
  renderIn(playground, <TextResults />);
  await drawn();
  return playground;
}

const field = () => page.getByRole("textbox", { name: "Beginning" });
const signs = () => [...document.querySelectorAll(".viz-sign")];
const toText = () =>
  signs()
    .map((sign) => sign.textContent)
    .join("");
const toGiven = () => document.querySelectorAll(".viz-sign-given").length;

async function readWritten(count: number): Promise<string> {
  await expect.poll(() => toText().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count);
  return toText().slice(0, count);
}

test("a network that has learned the alphabet writes it on from where a person begins", async () => {
  await openResults(40);
  await field().fill("cd");
  await expect.poll(() => toText().startsWith("cd") && toText().length > 12, { timeout: 30_000 }).toBe(true);
  expect(toGiven()).toBe(2);
  expect(toText().slice(0, 12)).toBe("cdefghijklmn");
});

test("the same seed writes the same text, another one another text", async () => {
  await openResults();
  await field().fill("ab");
  await expect.poll(toGiven).toBe(2);
  const first = await readWritten(20);
  await page.getByRole("button", { name: "Write again" }).click();
  await expect.poll(() => toText().length).toBeLessThan(20);
  expect(await readWritten(20)).not.toBe(first);
  await field().fill("a");
  await field().fill("ab");
  await expect.element(page.getByText("seed 2")).toBeVisible();
  expect((await readWritten(20)).slice(0, 2)).toBe("ab");
});

test("each sign has been drawn from candidates that can be looked at", async () => {
  await openResults(40);
  await field().fill("ab");
  await readWritten(6);
  (signs()[3] as HTMLElement).click();
  await expect.element(page.getByText("after “abc”")).toBeVisible();
  const rows = page.getByRole("list", { name: /^The likeliest next signs/ }).getByRole("meter");
  await expect.element(rows.first()).toHaveAttribute("aria-label", "d, drawn");
  await userEvent.keyboard("{Escape}");
});

test("a character without a sign is named, and the rest is read", async () => {
  await openResults();
  await field().fill("a龘b");
  await expect.element(page.getByText("Not in the alphabet: 龘.", { exact: false })).toBeVisible();
  await expect.poll(() => toText().startsWith("a龘b")).toBe(true);
});

test("without a beginning it begins by itself", async () => {
  await openResults();
  await field().fill("");
  expect(await readWritten(5)).toMatch(/^[a-z]{5}$/);
  expect(toGiven()).toBe(1);
});

test("what is written is what is watched", async () => {
  const { view } = await openResults();
  await field().fill("abc");
  await expect.poll(toGiven).toBe(3);
  await expect
    .poll(() => {
      const { watched } = view.getState();
      return watched.kind === "own" && watched.source === "written" && watched.x.length === length;
    })
    .toBe(true);
});

test("bits per sign stand beside what counting reaches", async () => {
  await openResults(40);
  const list = page.getByRole("term").filter({ hasText: "counting signs behind the two before" });
  await expect.element(list).toBeVisible();
  await expect.element(page.getByText("1.500")).toBeVisible();
  await expect.element(page.getByText("It knows more of the text than counting does.")).toBeVisible();
});

test("it writes while the network trains, and neither renders React", async () => {
  const playground = await createTestPlayground(experiment, dataset);
  let renders = 0;
  renderIn(
    playground,
    <Profiler id="text" onRender={() => renders++}>
      <TextResults />
    </Profiler>,
  );
  await readWritten(3);
  const before = renders;
  await playground.session.play();
  const { length: written } = toText();
  await expect.poll(() => toText().length !== written, { timeout: 30_000 }).toBe(true);
  await playground.session.pause();
  expect(playground.live.latest!.step).toBeGreaterThan(0);
  expect(renders - before).toBeLessThanOrEqual(2);
});
