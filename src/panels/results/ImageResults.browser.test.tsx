import { Profiler } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { buildNetwork } from "#model/buildNetwork.ts";
import { createImagesData } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { createTestPlayground, drawn, renderIn } from "#panels/playground.fixture.tsx";
import {
  digits,
  look,
  openResults,
  pad,
  predict,
  toSet,
  toWatched,
} from "#panels/results/results.fixture.tsx";
import { ImageResults } from "#panels/results/ImageResults.tsx";
import type { SamplePictures } from "#state/scene.ts";

const shares = () => page.getByRole("list", { name: "How sure the network is of each class" }).first();

async function drawBar(): Promise<void> {
  const side = pad().element().clientWidth;
  await userEvent.dragAndDrop(pad(), pad(), {
    sourcePosition: { x: side / 4, y: side / 6 },
    targetPosition: { x: side / 4, y: (5 * side) / 6 },
    steps: 8,
  });
}

test("what is drawn goes through the network, as large as its set has it; clearing goes back to the data", async () => {
  const playground = await openResults(digits, 2);
  await drawBar();
  const watched = toWatched(playground);
  expect(watched).toMatchObject({ kind: "own", source: "drawn" });
  await look(playground);
  const pictures = playground.live.pictures as SamplePictures;
  expect(pictures.x.length).toBe(64);
  await expect.element(page.getByText("Your drawing", { exact: true })).toBeVisible();
  const meters = shares().getByRole("meter").elements();
  const outputs = [...pictures.outputs.get("output")!];
  expect(meters.map((meter) => Number(meter.ariaValueNow))).toEqual(
    outputs.map((share) => Math.round(100 * share)),
  );
  expect(outputs.indexOf(Math.max(...outputs))).toBe(1);
  await page.getByRole("button", { name: "Clear: back to the data" }).click();
  expect(toWatched(playground)).toEqual({ kind: "sample", part: "test", index: 0 });
  await expect.element(page.getByText("Test picture 1", { exact: true })).toBeVisible();
});

test("undo takes the last stroke away, and the first one brings the data back", async () => {
  const playground = await openResults();
  await drawBar();
  await drawBar();
  const undo = page.getByRole("button", { name: "Take the last stroke away" });
  await undo.click();
  expect(toWatched(playground).kind).toBe("own");
  await undo.click();
  expect(toWatched(playground).kind).toBe("sample");
  await expect.element(undo).toBeDisabled();
});

test("another sample takes the drawing off the pad", async () => {
  const playground = await openResults();
  await drawBar();
  playground.view.setState({ watched: { kind: "sample", part: "train", index: 4 } });
  await expect.element(page.getByText("Training picture 5", { exact: true })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Take the last stroke away" })).toBeDisabled();
  await page.getByRole("button", { name: "Next picture" }).click();
  expect(toWatched(playground)).toMatchObject({ part: "train", index: 5 });
});

test("a wrong one is a test picture that the network takes for another class", async () => {
  const playground = await openResults(digits, 1);
  await page.getByRole("button", { name: "A wrong one" }).click();
  await expect.poll(() => toWatched(playground)).not.toMatchObject({ index: 0 });
  await look(playground);
  const meters = shares().getByRole("meter").elements();
  const values = meters.map((meter) => Number(meter.ariaValueNow));
  const truth = meters.findIndex((meter) => meter.ariaLabel?.endsWith("the right one"));
  expect(truth).toBeGreaterThanOrEqual(0);
  expect(values.indexOf(Math.max(...values))).not.toBe(truth);
});

test("training, its answers and its pictures never render React", async () => {
  const playground = await createTestPlayground(digits);
  let renders = 0;
  renderIn(
    playground,
    <Profiler id="results" onRender={() => renders++}>
      <ImageResults />
    </Profiler>,
  );
  await drawn();
  await predict(playground);
  const before = renders;
  const { live } = playground;
  for (let step = 1; step <= 20; step++) {
    live.push([{ ...live.latest!, step, epoch: step, testLoss: 1 / (8 * step) }], null);
    live.showPrediction({ ...live.prediction!, step });
    live.show({ ...live.pictures!, step });
    await drawn();
  }
  await expect.element(page.getByText("0.006")).toBeVisible();
  expect(before).toBeGreaterThan(0);
  expect(renders).toBe(before);
});

test("the matrix counts every test picture, and a cell opens the very pictures with their probabilities", async () => {
  const playground = await openResults(digits, 1);
  await predict(playground);
  const cells = page.getByRole("grid", { name: "Confusion matrix, 300 test digits" }).getByRole("gridcell");
  const sum = cells.elements().reduce((sum, cell) => sum + Number(cell.textContent), 0);
  expect(sum).toBe(300);
  const [, truth, answer] = /Most common mistake: (\d) read as (\d), \d+ times?/.exec(
    document.body.textContent,
  )!;
  await page.getByRole("gridcell", { name: new RegExp(`^${truth} read as ${answer}: `) }).click();
  const cell = page.getByRole("region", { name: `${truth} read as ${answer}` });
  const sheet = cell.getByRole("listbox");
  await expect.element(sheet).toBeVisible();
  sheet.element().focus();
  await userEvent.keyboard("{Enter}");
  const watched = toWatched(playground);
  expect(watched).toMatchObject({ kind: "sample", part: "test" });
  const index = watched.kind === "sample" ? watched.index : -1;
  expect(toSet(playground).test.y[index]).toBe(Number(truth));
  await expect
    .element(cell.getByText(new RegExp(`: ${truth}, read as ${answer}, [\\d.]+% sure: wrong`)).last())
    .toBeVisible();
  const top = cell.getByRole("meter", { name: answer!, exact: true });
  expect(Number(top.element().ariaValueNow)).toBeGreaterThan(10);
  await cell.getByRole("button", { name: "Close these pictures" }).click();
  await expect.element(cell).not.toBeInTheDocument();
});

test("answers are asked for only while they are on the screen", async () => {
  const playground = await openResults();
  await expect.poll(() => playground.view.getState().predicting).toBe(true);
  (document.querySelector(".predictions") as HTMLElement).style.display = "none";
  await expect.poll(() => playground.view.getState().predicting).toBe(false);
});

test("the table has precision, recall and F1 of each class", async () => {
  const playground = await openResults(digits, 1);
  await predict(playground);
  await page.getByRole("tab", { name: "By class" }).click();
  const rows = page.getByRole("table", { name: /^Precision, recall and F1/ }).getByRole("row");
  expect(rows.elements().length).toBe(11);
  await expect.element(rows.nth(1)).toHaveTextContent(/^0[\d.–]+30$|^0.*\d+$/);
});

test("two classes and one output neuron: both have a bar, and half is the border", async () => {
  const playground = await openResults({
    ...toTemplate("mnist-mlp"),
    data: createImagesData("brain-mri-synth"),
    network: buildNetwork([["flatten"]], { activation: "sigmoid" }),
    training: { ...toTemplate("mnist-mlp").training, loss: "binaryCrossEntropy" },
  });
  await look(playground);
  await predict(playground);
  await expect.element(page.getByRole("heading", { name: "Show it a picture" })).toBeVisible();
  const values = shares().getByRole("meter").elements();
  expect(values.map((meter) => Number(meter.ariaValueNow)).reduce((a, b) => a + b)).toBeCloseTo(100, -0.5);
  const { answers } = playground.live.prediction!;
  const { y } = toSet(playground).test;
  const taken = answers.reduce((sum, answer, i) => sum + Number(answer > 0.5 && y[i] === 0), 0);
  await expect
    .element(page.getByRole("gridcell", { name: new RegExp(`^no lesion read as lesion: ${taken} times`) }))
    .toBeVisible();
});

test("an autoencoder shows its copies beside the originals, and its mean error", async () => {
  const playground = await openResults({
    ...toTemplate("conv-autoencoder"),
    data: createImagesData("digits8", "picture"),
  });
  await predict(playground);
  expect(playground.live.prediction!.answers.length).toBe(12 * 64);
  await expect
    .element(page.getByRole("img", { name: "12 test pictures, each beside what the network makes of it" }))
    .toBeVisible();
  await expect
    .element(page.getByRole("img", { name: "what the network makes of it", exact: true }))
    .toBeVisible();
  await expect.element(page.getByRole("term").filter({ hasText: "Mean error" })).toBeVisible();
  expect(page.getByRole("grid").elements()).toEqual([]);
});
