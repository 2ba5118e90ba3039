import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { imageFiles, imageMeta, toEntries } from "#data/set.fixture.ts";
import type { ImagesData } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { createImagesData, defaultExperiment } from "#model/presets.ts";
import { validate } from "#model/validate.ts";
import { toTemplate } from "#model/templates.ts";
import { DataPanel } from "#panels/DataPanel.tsx";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { PackDesk } from "#panels/data/PackDesk.tsx";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { Trouble } from "#panels/Trouble.tsx";

const toExperiment = ({ document }: TestPlayground) => document.store.getState().experiment;
const toData = (playground: TestPlayground) => toExperiment(playground).data as ImagesData;

/** The smallest pictures: quick on the CPU. */
const digits: Experiment = fitNetwork(defaultExperiment, { ...createImagesData("digits8"), samples: 100 });

test("whoever comes from points to pictures can train at once, and sees what they are", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataPanel />);
  await page.getByRole("radio", { name: "Pictures" }).click();
  expect(toExperiment(playground)).toEqual(defaultExperiment);
  await page.getByRole("radio", { name: /^Tiny digits/ }).click();
  await playground.session.settled();
  expect(playground.session.store.getState()).toMatchObject({ problems: [], trouble: null, phase: "ready" });
  await expect.element(page.getByRole("listbox", { name: "Tiny digits: 300 pictures" })).toBeVisible();
  await expect.element(page.getByRole("list", { name: "Pictures of each class" })).toBeVisible();
});

test("a picture of the sheet goes through the network, by mouse and by keyboard", async () => {
  const playground = await createTestPlayground(digits);
  renderIn(
    playground,
    <div style={{ width: 284 }}>
      <DataPanel />
    </div>,
  );
  const sheet = page.getByRole("listbox");
  await sheet.click({ position: { x: 60, y: 20 } });
  expect(playground.view.getState().watched).toEqual({ kind: "sample", part: "test", index: 1 });
  await userEvent.keyboard("{ArrowRight}{Enter}");
  expect(playground.view.getState().watched).toEqual({ kind: "sample", part: "test", index: 2 });
  await page.getByRole("radio", { name: "Training" }).click();
  await sheet.click({ position: { x: 20, y: 20 } });
  expect(playground.view.getState().watched).toEqual({ kind: "sample", part: "train", index: 0 });
});

test("the goal changes between the class and the picture, always with a network that can do it", async () => {
  const playground = await createTestPlayground(digits);
  renderIn(playground, <DataPanel />);
  await page.getByRole("radio", { name: "The picture itself" }).click();
  expect(toData(playground).target).toBe("picture");
  expect(validate(toExperiment(playground))).toEqual([]);
  await page.getByRole("radio", { name: "Its class" }).click();
  expect(validate(toExperiment(playground))).toEqual([]);
  playground.document.undo();
  expect(toData(playground).target).toBe("picture");
});

test("pictures are varied without a new run, and one press switches it off", async () => {
  const playground = await createTestPlayground(digits);
  renderIn(playground, <DataPanel />);
  const { run } = playground.session.store.getState();
  await page.getByText("Vary the pictures").click();
  page.getByRole("slider", { name: "Turn" }).element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await page.getByRole("switch", { name: "Mirror half of them" }).click();
  expect(toData(playground).augment).toMatchObject({ rotate: 10, flip: true, shift: 0 });
  await expect.element(page.getByText("2 on")).toBeVisible();
  await playground.session.settled();
  expect(playground.session.store.getState().run).toBe(run);
  await page.getByRole("button", { name: "Switch all off" }).click();
  expect(toData(playground).augment).toMatchObject({ rotate: 0, flip: false });
});

test("fewer training pictures are fed to the same run; the far end takes them all", async () => {
  const playground = await createTestPlayground(digits);
  renderIn(playground, <DataPanel />);
  const { run } = playground.session.store.getState();
  page.getByRole("slider", { name: "Training pictures" }).element().focus();
  await userEvent.keyboard("{ArrowRight}");
  await playground.session.settled();
  expect(playground.session.store.getState()).toMatchObject({ run, dataset: { train: { count: 200 } } });
  await userEvent.keyboard("{End}");
  expect(toData(playground).samples).toBe(0);
});

/** By the window of the browser behind the button. */
async function upload(file: File): Promise<void> {
  await expect.element(page.getByRole("button", { name: "Zip file" })).toBeVisible();
  await userEvent.upload(page.getByLabelText("Zip file", { exact: true }), file);
}

test("an experiment with a pack that is not here waits for it, and goes on when it is opened", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  const data: ImagesData = {
    ...createImagesData("mnist"),
    set: "dots",
    pack: { shape: [2, 3, 1], classes: 2, train: 3, test: 1 },
  };
  const playground = await createTestPlayground(fitNetwork(toTemplate("mnist-mlp"), data));
  renderIn(
    playground,
    <>
      <Trouble />
      <DataPanel />
      <PackDesk />
    </>,
  );
  const missing = page.getByText("The data pack “dots” is not here");
  await expect.element(missing).toBeVisible();
  playground.document.open(digits);
  await expect.element(missing).not.toBeInTheDocument();
  playground.document.undo();
  await page.getByRole("button", { name: "Open a data pack…" }).first().click();
  const zip = zipSync(Object.fromEntries(entries));
  await upload(new File([new Uint8Array(zip)], "dots.zip"));
  await expect.element(page.getByRole("radio", { name: "Dots" })).toBeChecked();
  await expect.poll(() => playground.session.store.getState().phase).toBe("ready");
  expect(toExperiment(playground).data).toEqual(data);
});

test("a pack with a fault says what is wrong and leaves the experiment alone", async () => {
  const playground = await createTestPlayground();
  renderIn(
    playground,
    <>
      <DataPanel />
      <PackDesk />
    </>,
  );
  playground.view.setState({ sheet: "pack" });
  await upload(new File([new Uint8Array(30)], "broken.zip"));
  await expect.element(page.getByText("This is no zip file")).toBeVisible();
  expect(toExperiment(playground)).toEqual(defaultExperiment);
});

test("a pack that is dropped anywhere on the page becomes the data; a picture is left to others", async () => {
  const playground = await createTestPlayground(digits);
  renderIn(playground, <PackDesk />);
  const entries = await toEntries(imageMeta, imageFiles);
  const zip = new File([new Uint8Array(zipSync(Object.fromEntries(entries)))], "dots.zip", {
    type: "application/zip",
  });
  const drag = (type: string, file: File) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    return window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  };
  expect(drag("dragover", new File([], "cat.png", { type: "image/png" }))).toBe(true);
  expect(drag("dragover", zip)).toBe(false);
  await expect.element(page.getByText("Drop a data pack or an experiment here")).toBeVisible();
  drag("drop", zip);
  await expect.poll(() => toData(playground).set).toBe("dots");
  await expect.element(page.getByText("Drop a data pack or an experiment here")).not.toBeInTheDocument();
});
