import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { toLink } from "#model/link.ts";
import { toTemplate } from "#model/templates.ts";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

const testLoss = async (page: Page) => (await ask(page, "metrics")).at(-1)!.testLoss;

test("a trained network goes by link, by code and by file to another page", async ({ page, context }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "rings" });
  await ask(page, "step", "epoch", 20);
  const [loss, { step }] = [await testLoss(page), await ask(page, "status")];

  await page.getByRole("button", { name: "Share" }).click();
  const sheet = page.getByRole("dialog", { name: "Share this experiment" });
  const link = sheet.getByRole("textbox", { name: "Link" });
  const plain = await link.inputValue();
  await sheet.getByRole("checkbox", { name: "With the trained weights" }).check();
  await expect(sheet.getByText(/^Epoch 20: \d+ weights, rounded to 16 bits/)).toBeVisible();
  await expect(link).not.toHaveValue(plain);
  const address = await link.inputValue();
  await expect(sheet.getByText(`${address.length.toLocaleString("en")} characters long.`)).toBeVisible();

  await sheet.getByRole("button", { name: "QR code" }).click();
  const code = page.getByRole("dialog", { name: "QR code" });
  await expect(code.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await expect(code.getByText(address)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(code).toBeHidden();
  await expect(sheet).toBeVisible();

  const download = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Save file" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.layerloom\.json$/);
  const text = await readFile(await file.path(), "utf8");

  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText("Opened with its weights, at epoch 20")).toBeVisible();
  await expect.poll(async () => (await ask(other, "status")).step).toBe(step);
  expect(Math.abs((await testLoss(other)) - loss)).toBeLessThan(1e-3);
  // What was opened is not lost by a reload, though nothing was trained since.
  await other.reload();
  await other.waitForFunction(() => "layerloom" in window);
  await expect.poll(async () => (await ask(other, "status")).step).toBe(step);

  // The file brings the very numbers, and the curve; dropped on the page it opens like one that was chosen.
  await ask(other, "load", { template: "xor" });
  await drop(other, "rings.layerloom.json", text);
  await expect.poll(async () => (await ask(other, "status")).step).toBe(step);
  expect(await testLoss(other)).toBeCloseTo(loss, 5);
  expect((await ask(other, "metrics")).length).toBeGreaterThan(10);

  // What is broken is named, and changes nothing.
  await drop(other, "broken.json", text.slice(0, -100));
  await expect(other.getByText("broken.json could not be opened")).toBeVisible();
  await drop(other, "newer.json", text.replace('"layerloom":1', '"layerloom":99'));
  await expect(other.getByText("This experiment is from a newer Layerloom")).toBeVisible();
  expect((await ask(other, "status")).step).toBe(step);
  await other.evaluate((hash) => (location.hash = hash), new URL(address).hash.slice(0, -30));
  await expect(other.getByText("Opened without its weights")).toBeVisible();
});

test("the gallery keeps, opens, renames, deletes and brings back", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "xor" });
  await ask(page, "step", "epoch", 5);
  const { step } = await ask(page, "status");
  const open = async () => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name: "Gallery" }).click();
  };
  const sheet = page.getByRole("dialog", { name: "Gallery" });
  await open();
  await expect(sheet.getByText("Nothing is kept yet.")).toBeVisible();
  await sheet.getByRole("button", { name: "Keep in gallery" }).click();
  await expect(sheet.getByText("Trained to epoch 5")).toBeVisible();
  await sheet.getByRole("button", { name: /^Rename/ }).click();
  await sheet.getByRole("textbox", { name: "Name" }).fill("Mine");
  await page.keyboard.press("Enter");
  await sheet.getByRole("button", { name: "Delete Mine" }).click();
  await expect(sheet.getByText("Deleted: Mine")).toBeVisible();
  await sheet.getByRole("button", { name: "Undo" }).click();
  await page.keyboard.press("Escape");

  await page.reload();
  await page.waitForFunction(() => "layerloom" in window);
  await ask(page, "load", { template: "rings" });
  await open();
  await sheet.getByRole("button", { name: "Open Mine" }).click();
  await expect.poll(async () => (await ask(page, "status")).step).toBe(step);
  expect((await ask(page, "experiment")).data.set).toBe("xor");
});

test("where the browser keeps nothing, the page says so and goes on", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["indexedDB", "localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  await openPlayground(page);
  await ask(page, "step", "epoch", 1);
  await page.getByRole("button", { name: "Share" }).click();
  const sheet = page.getByRole("dialog", { name: "Share this experiment" });
  await sheet.getByRole("button", { name: "Keep in gallery" }).click();
  await expect(sheet.getByText(/does not let this page keep anything/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  expect((await ask(page, "status")).epoch).toBe(1);
});

test("two tabs: each keeps its own work over a reload", async ({ page, context }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "xor" });
  const other = await context.newPage();
  await openPlayground(other);
  expect((await ask(other, "experiment")).data.set).toBe("xor");
  await ask(other, "load", { template: "rings" });
  await expect(page.getByText("Layerloom is open in another tab, too")).toBeVisible();
  await page.reload();
  await page.waitForFunction(() => "layerloom" in window);
  expect((await ask(page, "experiment")).data.set).toBe("xor");
  await other.reload();
  await other.waitForFunction(() => "layerloom" in window);
  expect((await ask(other, "experiment")).data.set).toBe("rings");
});

/** Lets a file fall on the page, as a mouse would. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName, { type: "application/json" }));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}

test("no link asks for the camera or the microphone, or saves a file", async ({ page }) => {
  const taken: string[] = [];
  page.on("download", (download) => taken.push(download.suggestedFilename()));
  await page.exposeFunction("tellDevice", (kind: string) => taken.push(kind));
  await page.addInitScript(() => {
    const { tellDevice } = window as unknown as { tellDevice: (kind: string) => Promise<void> };
    // An empty page, between two, is no secure one.
    if (!isSecureContext) return;
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      await tellDevice(JSON.stringify(wanted));
      throw new DOMException("none", "NotAllowedError");
    };
  });
  for (const template of ["lenet5", "spoken-digits"] as const) {
    await openPlayground(page, `?present=1&camera=1&download=1&save=1#${toLink(toTemplate(template))}`);
    await ask(page, "step", "batch", 2);
    await page.goto("about:blank");
  }
  await page.goto("./?embed=1&autoplay=1&panels=data,network,results,controls&state=lenet5&camera=1");
  const frame = page.getByRole("button", { name: "Pause" });
  await expect(frame).toBeVisible();
  expect(taken).toEqual([]);
});
