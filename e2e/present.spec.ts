import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { ask, expect, openPlayground, test } from "./fixtures.ts";
import { readPdf } from "./pdf.fixture.ts";

const classroom = { width: 1280, height: 720 };

async function download(page: Page, button: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test("a teacher presents: nothing to edit, the keys of a remote control, a pointer, and Escape leaves", async ({
  page,
}) => {
  await page.setViewportSize(classroom);
  await openPlayground(page);
  const recipeWord = page.getByRole("button", { name: "Adam", exact: true });
  await expect(recipeWord).toBeVisible();
  await page.keyboard.press("p");
  const bar = page.getByRole("banner");
  await expect(bar.getByRole("heading", { name: "Spirals" })).toBeVisible();
  await expect(recipeWord).toHaveCount(0);
  await expect(page.getByText("Adam", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a neuron to Hidden 1" })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Data", exact: true })).toHaveCount(0);
  // from the back row: nothing that is read is smaller than 12 px × 1.25
  const caption = page.locator(".figure-name").first();
  expect(await caption.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))).toBe(15);

  await page.keyboard.press("PageUp");
  await expect.poll(async () => (await ask(page, "status")).epoch).toBe(1);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("playing");
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("paused");
  const { network } = await ask(page, "experiment");
  await page.getByRole("button", { name: "Hidden 1, neuron 2" }).click();
  await page.keyboard.press("Delete");
  expect((await ask(page, "experiment")).network).toEqual(network);

  await page.keyboard.press(".");
  const black = page.getByRole("button", { name: "Back to the page" });
  await expect(black).toBeVisible();
  await page.keyboard.press("b");
  await expect(black).toHaveCount(0);

  const laser = page.locator(".laser");
  await page.mouse.move(500, 300);
  await expect(laser).toHaveClass(/laser-on/);
  expect(await laser.evaluate((dot) => dot.style.transform)).toBe("translate(500px, 300px)");
  await page.getByRole("button", { name: "Laser pointer" }).click();
  await expect(laser).toHaveCount(0);

  // first the neuron, then the presentation
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(recipeWord).toBeVisible();
  await page.goto("./?present=1&lang=zh");
  await expect(page.getByRole("button", { name: "激光笔" })).toBeVisible();
});

test("an experiment leaves the page: on paper, as pictures, as numbers", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await openPlayground(page, "?theme=dark");
  await ask(page, "step", "epoch", 20);
  const last = (await ask(page, "metrics")).at(-1)!;

  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: /Save charts and numbers/ }).click();
  const curve = await download(page, "Save Loss as SVG");
  expect(curve.name).toBe("Spirals-Loss.svg");
  const drawing = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const lines = [...parsed.querySelectorAll("path")].map((path) => path.getAttribute("stroke"));
    return { root: parsed.documentElement.localName, lines, words: parsed.documentElement.textContent };
  }, curve.content.toString());
  expect(drawing.root).toBe("svg");
  expect(drawing.lines.filter((color) => color?.startsWith("rgb"))).not.toHaveLength(0);
  expect(drawing.words).toContain("train");
  expect(curve.content.toString()).not.toMatch(/var\(|class=|Inter/);
  const picture = await download(page, "Save Decision map as PNG");
  expect(picture.name).toBe("Spirals-Decision-map.png");
  expect(picture.content.subarray(1, 4).toString()).toBe("PNG");
  const width = await page.locator(".map-frame").evaluate((frame) => frame.getBoundingClientRect().width);
  expect(picture.content.readUInt32BE(16)).toBe(Math.round(2 * (width + 24)));
  const numbers = await download(page, "Save the history as CSV");
  const lines = numbers.content.toString().split("\r\n");
  expect(lines[0]).toBe("step,epoch,trainLoss,testLoss,trainAccuracy,testAccuracy");
  expect(lines.at(-2)!.split(",").map(Number)).toEqual([
    last.step,
    last.epoch,
    last.trainLoss,
    last.testLoss,
    last.trainAccuracy,
    last.testAccuracy,
  ]);
  await page.keyboard.press("Escape");

  await page.keyboard.press("Control+p");
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  const printed = readPdf(await page.pdf({ format: "A4", printBackground: true }));
  expect(printed.text).toContain("Spirals");
  expect(printed.text).toContain(last.testLoss.toFixed(3));
  expect(printed.text).toContain("tanh");
  // the two curves are lines, in the colours of the light theme though the page is dark
  expect([...printed.inks]).toEqual(expect.arrayContaining(["#0a7a6d", "#191a1c"]));
  expect(printed.pages).toBeLessThanOrEqual(3);
});
