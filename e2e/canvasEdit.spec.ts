import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { drawLink, readStill, openDigits, readLinks, toLayer } from "./canvas.fixture.ts";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

test("a problem is said at its link, and one press mends it", async ({ page }) => {
  await openDigits(page);
  await toLayer(page, /^Flatten/).click();
  await page.keyboard.press("Delete");
  const note = page
    .getByRole("region", { name: "Network" })
    .getByText("Dense needs a flat input; it gets 5×5×16");
  await expect(note).toBeVisible();
  await expect(toLayer(page, /^Dense, 120.*no output/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  await page.getByRole("button", { name: "Insert Flatten" }).click();
  await expect(note).toBeHidden();
  await expect.poll(() => readLinks(page)).toContain("flatten1>hidden1");
});

for (const query of ["?theme=light", "?theme=dark&lang=zh"]) {
  test(`axe finds nothing on a canvas of cards with its palette open: ${query}`, async ({ page }) => {
    await openPlayground(page, query);
    await ask(page, "load", { template: "inception" });
    await page.getByRole("button", { name: /Layers to add|可添加的层/ }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

test("layers are copied as text, and what is no layer is refused in words", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openDigits(page);
  const before = (await ask(page, "experiment")).network;
  await toLayer(page, /^Conv2D, 16/).click();
  await page.keyboard.press("Control+c");
  await page.keyboard.press("Control+v");
  await expect
    .poll(async () => (await ask(page, "experiment")).network.layers.length)
    .toBe(before.layers.length + 1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"layerloom":"layers"');
  await page.keyboard.press("Control+z");
  await page.evaluate(() => navigator.clipboard.writeText("a shopping list"));
  await page.keyboard.press("Control+v");
  await expect(page.getByText("The clipboard holds no layers. Nothing was changed.")).toBeVisible();
  expect((await ask(page, "experiment")).network).toEqual(before);
});

test("a layer is dragged to a place, arranged again, folded, and each is one step of undo", async ({
  page,
}) => {
  await openDigits(page);
  const canvas = async () => (await ask(page, "experiment")).canvas;
  const box = await readStill(toLayer(page, /^Flatten/));
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 160, { steps: 8 });
  await page.mouse.up();
  await expect.poll(async () => Object.keys((await canvas()).places)).toEqual(["flatten1"]);
  await page.getByRole("button", { name: "Arrange all layers" }).click();
  await expect.poll(canvas).toEqual({ places: {}, folded: [] });
  await page.keyboard.press("Control+z");
  await expect.poll(async () => Object.keys((await canvas()).places)).toEqual(["flatten1"]);
  await page.keyboard.press("Control+z");
  await expect.poll(canvas).toEqual({ places: {}, folded: [] });
  const folding = toLayer(page, /^Conv2D, 16/);
  await readStill(folding);
  await folding.dblclick();
  await expect.poll(async () => (await canvas()).folded).toEqual(["conv2d_2"]);
});

test("a link into a layer that reads one takes the place of the one before; a link is removed by mouse", async ({
  page,
}) => {
  await openDigits(page);
  await drawLink(page, toLayer(page, /^Dense, 120/), toLayer(page, /^Output/));
  await expect.poll(() => readLinks(page)).toContain("hidden1>output");
  expect(await readLinks(page)).not.toContain("hidden2>output");
  await page.keyboard.press("Control+z");
  await expect.poll(() => readLinks(page)).toContain("hidden2>output");
  // After an undo the layers may still be on their way back to their places: then the mouse goes beside the link.
  await expect(async () => {
    const { x, y } = await findMiddle(page, /^Flatten/, /^Dense, 120/);
    await page.mouse.move(x, y, { steps: 3 });
    await page.getByRole("button", { name: "Insert a layer" }).click({ timeout: 3000 });
  }).toPass();
  await page
    .getByRole("dialog", { name: "Insert a layer" })
    .getByRole("button", { name: "Remove this link" })
    .click();
  await expect.poll(() => readLinks(page)).not.toContain("flatten1>hidden1");
  await page.keyboard.press("Control+z");
  await expect.poll(() => readLinks(page)).toContain("flatten1>hidden1");
  const remove = page.getByRole("button", { name: "Remove this link" });
  // A bundle is wider than the button over its middle: a press beside that chooses the link.
  await expect(async () => {
    const { x, y } = await findMiddle(page, /^Conv2D, 16/, /^MaxPool, 2×2, gives 5/);
    await page.mouse.click(x, y + 15);
    await expect(remove).toBeVisible({ timeout: 3000 });
  }).toPass();
  await remove.click();
  await expect
    .poll(async () => (await readLinks(page)).filter((link) => link.startsWith("conv2d_2>")))
    .toEqual([]);
});

/** Halfway along the link between two layers that stand side by side. */
async function findMiddle(page: Page, left: RegExp, right: RegExp): Promise<{ x: number; y: number }> {
  const from = await readStill(toLayer(page, left));
  const to = await readStill(toLayer(page, right));
  return { x: (from.x + from.width + to.x) / 2, y: from.y + from.height / 2 };
}

test("several layers are boxed, aligned and duplicated", async ({ page }) => {
  await openDigits(page);
  const [input, pool] = [
    await readStill(toLayer(page, /^Input/)),
    await readStill(toLayer(page, /^MaxPool.*14×14×6$/)),
  ];
  await page.keyboard.down("Shift");
  await page.mouse.move(input.x - 8, input.y - 70);
  await page.mouse.down();
  await page.mouse.move(pool.x + pool.width + 4, pool.y + pool.height + 60, { steps: 8 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(page.getByRole("toolbar", { name: "Selected layers" })).toContainText("3 layers");
  await page.getByRole("button", { name: "Align in a column" }).click();
  await expect
    .poll(async () => {
      const { places } = (await ask(page, "experiment")).canvas;
      return [Object.keys(places).length, new Set(Object.values(places).map(([x]) => x)).size];
    })
    .toEqual([3, 1]);
  await page.keyboard.press("Control+z");
  await page.getByRole("button", { name: "Duplicate the selected layers" }).click();
  await expect.poll(() => readLinks(page)).toContain("conv2d_3>maxPooling2d_3");
});

test("on a phone a layer is added from the sheet by touch", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(baseURL!);
  await page.waitForFunction(() => "layerloom" in window);
  await ask(page, "load", { template: "lenet5" });
  await toLayer(page, /^Conv2D, 6/).tap();
  await page.getByRole("button", { name: "Layers to add" }).tap();
  await page.getByRole("button", { name: "BatchNorm" }).tap();
  await expect.poll(() => readLinks(page)).toContain("conv2d_1>batchNormalization1");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});
