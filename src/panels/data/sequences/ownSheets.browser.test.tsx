import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Language } from "#i18n/languages.ts";
import { OwnTextSheet } from "#panels/data/sequences/OwnTextSheet.tsx";
import { SeriesSheet } from "#panels/data/sequences/SeriesSheet.tsx";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import type { ViewState } from "#state/view.ts";

async function openSheet(sheet: ViewState["sheet"], lang: Language = "en"): Promise<TestPlayground> {
  const playground = await createTestPlayground();
  playground.view.setState({ sheet });
  renderIn(
    playground,
    sheet === "text" ? <OwnTextSheet dropped={null} /> : <SeriesSheet dropped={null} />,
    lang,
  );
  return playground;
}

const button = (name: string) => page.getByRole("button", { name, exact: true });
const alert = () => page.getByRole("alert").first();
/** No text in any encoding: every second byte is zero or a control sign. */
const picture = new File([Uint8Array.from({ length: 400 }, (_, i) => (i % 7 ? i % 256 : 0))], "photo.csv");
const chooseFile = (file: File) =>
  userEvent.upload(document.querySelector<HTMLInputElement>("dialog input[type=file]")!, file);

test("a text that was emptied or is too short is told, and a ready one is a press away", async () => {
  const playground = await openSheet("text");
  const field = page.getByRole("textbox", { name: "Text", exact: true });
  await expect.element(field).toBeVisible();
  expect(alert().query()?.textContent ?? "").toBe("");
  await field.fill("a");
  await expect.element(alert()).toHaveTextContent("The text is too short");
  await field.clear();
  await expect.element(alert()).toHaveTextContent("There is no text yet");
  await expect.element(button("Learn from it")).toBeDisabled();
  await button("Take Tang poems instead").click();
  expect(playground.document.store.getState().experiment.data).toMatchObject({ set: "tang-poems" });
  expect(playground.view.getState().sheet).toBeNull();
});

test("in Chinese a Chinese text comes first", async () => {
  await openSheet("text", "zh");
  await page.getByRole("textbox", { name: "文本", exact: true }).fill("春");
  const offers = alert().getByRole("button");
  await expect.element(offers.nth(1)).toBeVisible();
  expect(offers.elements().map((offer) => offer.textContent)).toEqual(["改用唐诗", "改用福尔摩斯"]);
});

test("a file that is no text leaves what was typed, and goes with a press", async () => {
  await openSheet("text");
  const field = page.getByRole("textbox", { name: "Text", exact: true });
  await field.fill("long enough to learn from: ".repeat(4));
  await chooseFile(picture);
  await expect.element(alert()).toHaveTextContent("photo.csv is no text");
  await expect.element(button("Learn from it")).toBeDisabled();
  await button("Go on without this file").click();
  await expect.element(button("Learn from it")).toBeEnabled();
  await expect.element(field).toHaveValue("long enough to learn from: ".repeat(4));
});

test("a table that is none leaves what was pasted, and a ready series is a press away", async () => {
  const playground = await openSheet("series");
  const field = page.getByRole("textbox", { name: "Numbers, with or without dates" });
  await field.fill("dear all\nthis is a letter");
  await expect.element(alert()).toHaveTextContent("There is no column of numbers");
  await chooseFile(picture);
  await expect.element(alert()).toHaveTextContent("photo.csv holds no text");
  await expect.element(field).toHaveValue("dear all\nthis is a letter");
  await button("Go on without this file").click();
  await expect.element(alert()).not.toHaveTextContent("photo.csv");
  await button("Take the sunspots instead").click();
  expect(playground.document.store.getState().experiment.data).toMatchObject({ series: "sunspots" });
});
