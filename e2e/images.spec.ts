import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

/** A dense network on MNIST, trained for one epoch. */
async function openDigits(page: Page, query = ""): Promise<void> {
  await openPlayground(page, query);
  await ask(page, "load", { template: "mnist-mlp" });
  await ask(page, "step", "epoch", 1);
}

const shares = (page: Page) => page.getByRole("list", { name: "How sure the network is of each class" });

/** What went wrong with a picture of one's own. */
const fault = (page: Page) => page.getByRole("region", { name: "What it has learned" }).getByRole("alert");

/** Draws a line on the pad, in shares of its side. */
async function draw(page: Page, [first, ...rest]: readonly (readonly [number, number])[]): Promise<void> {
  const { x, y, width, height } = (await page
    .getByRole("application", { name: /^Draw a digit/ })
    .boundingBox())!;
  const move = ([left, top]: readonly [number, number]) =>
    page.mouse.move(x + width * left, y + height * top, { steps: 6 });
  await move(first!);
  await page.mouse.down();
  for (const place of rest) await move(place);
  await page.mouse.up();
}

const three = [
  [0.3, 0.3],
  [0.5, 0.18],
  [0.7, 0.3],
  [0.5, 0.48],
  [0.72, 0.65],
  [0.5, 0.85],
  [0.28, 0.72],
] as const;

test("a drawn digit is read, and clearing goes back to the data", async ({ page }) => {
  await openDigits(page);
  await draw(page, three);
  await expect(page.getByText("Your drawing", { exact: true })).toBeVisible();
  await expect
    .poll(async () =>
      Number(await shares(page).getByLabel("3", { exact: true }).getAttribute("aria-valuenow")),
    )
    .toBeGreaterThan(50);
  await page.getByRole("button", { name: "Clear: back to the data" }).click();
  await expect(page.getByText("Test picture 1", { exact: true })).toBeVisible();
});

test("a digit is drawn by keyboard alone", async ({ page }) => {
  await openDigits(page);
  await page.getByRole("application", { name: /^Draw a digit/ }).focus();
  for (let i = 0; i < 9; i++) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Space");
  for (let i = 0; i < 18; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect(page.getByText("Your drawing", { exact: true })).toBeVisible();
  await expect
    .poll(async () =>
      Number(await shares(page).getByLabel("1", { exact: true }).getAttribute("aria-valuenow")),
    )
    .toBeGreaterThan(50);
});

test("a cell of the confusion matrix opens its pictures; a chosen one goes through the network", async ({
  page,
}) => {
  await openDigits(page);
  const worst = page.getByText(/^Most common mistake: \d read as \d, \d+ times?$/);
  await worst.scrollIntoViewIfNeeded();
  const [, truth, answer] = /(\d) read as (\d)/.exec((await worst.textContent())!)!;
  await page.getByRole("gridcell", { name: new RegExp(`^${truth} read as ${answer}: `) }).click();
  const cell = page.getByRole("region", { name: `${truth} read as ${answer}` });
  await cell.getByRole("listbox").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`truly ${truth}`, { exact: true })).toBeVisible();
  await expect(cell.getByLabel(`${truth}, the right one`)).toBeVisible();
});

test("a file that is no picture, and a picture from a file", async ({ page }) => {
  await openDigits(page);
  const input = page.locator('input[type="file"][accept="image/*"]').first();
  await input.setInputFiles({ name: "words.png", mimeType: "image/png", buffer: Buffer.from("words") });
  await expect(fault(page)).toContainText("could not be read as a picture");
  await expect(page.getByText("Test picture 1", { exact: true })).toBeVisible();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><path d="M450 150v600" stroke="#123" stroke-width="80"/></svg>`;
  await input.setInputFiles({ name: "one.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) });
  await expect(page.getByText("Your picture", { exact: true })).toBeVisible();
  await expect(fault(page)).toBeHidden();
  await expect
    .poll(async () =>
      Number(await shares(page).getByLabel("1", { exact: true }).getAttribute("aria-valuenow")),
    )
    .toBeGreaterThan(50);
});

test("a denied camera says what to do", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("denied", "NotAllowedError"));
  });
  await openDigits(page);
  await page.getByRole("button", { name: "Show it something by camera" }).click();
  await expect(fault(page)).toContainText("The camera is blocked. Allow it for this page");
});

test("an autoencoder shows originals and reconstructions", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "conv-autoencoder" });
  await ask(page, "step", "batch", 2);
  await expect(page.getByRole("heading", { name: "Originals and reconstructions" })).toBeVisible();
  await expect(page.getByRole("img", { name: /^12 test pictures, each beside/ })).toBeVisible();
});

for (const [name, query, size] of [
  ["light", "?theme=light", { width: 1440, height: 900 }],
  ["dark, in Chinese", "?theme=dark&lang=zh", { width: 1440, height: 900 }],
] as const) {
  test(`axe finds nothing in the results on pictures: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openDigits(page, query);
    await page.locator('[data-worst="true"]').click();
    const { violations } = await new AxeBuilder({ page }).include(".image-results").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}
