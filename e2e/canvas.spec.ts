import type { Page } from "@playwright/test";
import {
  drawLink,
  readStill,
  expectTraining,
  openDigits,
  readChain,
  readLinks,
  toLayer,
  toMiddle,
} from "./canvas.fixture.ts";
import { ask, expect, test } from "./fixtures.ts";

const leNet = ["conv2d", "averagePooling2d", "conv2d", "averagePooling2d", "flatten", "dense", "dense"];

test("LeNet-5 is built from an empty canvas by mouse alone, and trains", async ({ page }) => {
  await openDigits(page);
  await page.getByRole("button", { name: "Handwritten digits" }).first().click();
  await page.getByRole("button", { name: "Empty network" }).click();
  await expect.poll(() => readLinks(page)).toEqual([]);
  await page.getByRole("button", { name: "Show the whole network" }).click();
  await toLayer(page, /^Input/).click();

  for (const [name, ...numbers] of [
    ["Conv2D", ["Filters", 6], ["Window", 5]],
    ["AvgPool"],
    ["Conv2D", ["Filters", 16], ["Window", 5]],
    ["AvgPool"],
    ["Flatten"],
    ["Dense", ["Neurons", 120]],
    ["Dense", ["Neurons", 84]],
  ] as const) {
    await page.getByRole("button", { name, exact: true }).click();
    for (const [label, value] of numbers) await stepTo(page, label, value);
  }
  await page.getByRole("button", { name: "Show the whole network" }).click();
  await drawLink(page, toLayer(page, /^Dense, 84/), toLayer(page, /^Output/));
  await expect.poll(() => readChain(page)).toEqual(["input", ...leNet, "output"]);
  const { network } = await ask(page, "experiment");
  expect(network.layers.flatMap((layer) => ("filters" in layer ? [layer.filters] : []))).toEqual([6, 16]);
  expect(network.layers.flatMap((layer) => ("units" in layer ? [layer.units] : []))).toEqual([120, 84]);
  await page.getByRole("button", { name: "Play" }).click();
  await expectTraining(page);
});

test("LeNet-5 is built from an empty canvas by keyboard alone, and trains", async ({ page }) => {
  await openDigits(page);
  await toLayer(page, /^Input/).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect.poll(() => readLinks(page)).toEqual(["input>output"]);
  await toLayer(page, /^Input/).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Delete");
  await expect.poll(() => readLinks(page)).toEqual([]);

  await toLayer(page, /^Input/).focus();
  await page.keyboard.press("Enter");
  for (const [word, ...numbers] of [
    ["conv2d", ["Filters", 6], ["Window", 5]],
    ["avgpool"],
    ["conv2d", ["Filters", 16], ["Window", 5]],
    ["avgpool"],
    ["flatten"],
    ["dense", ["Neurons", 120]],
    ["dense", ["Neurons", 84]],
  ] as const) {
    await expect(page.getByRole("searchbox", { name: "Find a layer" })).toBeFocused();
    await page.keyboard.type(word);
    await page.keyboard.press("Enter");
    for (const [label, value] of numbers) {
      await page.getByRole("spinbutton", { name: label, exact: true }).focus();
      await page.keyboard.press("Control+a");
      await page.keyboard.type(String(value));
      await page.keyboard.press("Enter");
    }
    const { network } = await ask(page, "experiment");
    await page.locator(`[data-id="${network.layers.at(-2)!.id}"]`).focus();
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect.poll(() => readChain(page)).toEqual(["input", ...leNet, "output"]);
  await page.keyboard.press("Space");
  await expectTraining(page);
});

/** Presses − or + beside a number until it is right; held down, it goes on by itself. */
async function stepTo(page: Page, label: string, value: number): Promise<void> {
  const field = page.getByRole("spinbutton", { name: label, exact: true });
  const read = async () => Number(await field.getAttribute("aria-valuenow"));
  while ((await read()) !== value) {
    const way = (await read()) < value ? "up" : "down";
    const left = async () => Math.abs(value - (await read()));
    const isFar = (await left()) > 40;
    const button = page.locator(".number-field").filter({ has: field }).locator(`[data-step="${way}"]`);
    const { x, y } = await toMiddle(button);
    await page.mouse.move(x, y);
    await page.mouse.down();
    if (isFar) await expect.poll(left, { intervals: [25] }).toBeLessThan(40);
    await page.mouse.up();
  }
}

test("a residual block is woven by mouse, and everything is undone", async ({ page }) => {
  await openDigits(page);
  const before = (await ask(page, "experiment")).network;
  await page.getByRole("button", { name: "Layers to add" }).click();
  // Dropped onto a thread: between the first pooling and the convolution behind it.
  const first = await readStill(toLayer(page, /^MaxPool.*14×14×6$/));
  const second = await readStill(toLayer(page, /^Conv2D, 16/));
  const item = await toMiddle(page.getByRole("button", { name: "Add", exact: true }));
  await page.mouse.move(item.x, item.y);
  await page.mouse.down();
  await page.mouse.move(item.x + 20, item.y, { steps: 3 });
  await page.mouse.move((first.x + first.width + second.x) / 2, first.y + first.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => readLinks(page)).toContain("maxPooling2d_1>add1");
  await expect(page.getByRole("tab", { name: "How it works" })).toBeVisible();
  // A convolution on the way into the join, and the way around it.
  const [pool, join] = [
    await readStill(toLayer(page, /^MaxPool, 2×2, gives 14/)),
    await readStill(toLayer(page, /^Add/)),
  ];
  const conv = await toMiddle(page.getByRole("button", { name: "Separable", exact: true }));
  await page.mouse.move(conv.x, conv.y);
  await page.mouse.down();
  await page.mouse.move(conv.x + 20, conv.y, { steps: 3 });
  await page.mouse.move((pool.x + pool.width + join.x) / 2, pool.y + pool.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => readLinks(page)).toContain("separableConv2d_1>add1");
  // Branches that are added have to be alike: as many filters as maps go around.
  await stepTo(page, "Filters", 6);
  await drawLink(page, toLayer(page, /^MaxPool, 2×2, gives 14/), toLayer(page, /^Add/));
  await expect.poll(() => readLinks(page)).toContain("maxPooling2d_1>add1");
  const links = await readLinks(page);
  expect(links.filter((link) => link.endsWith(">add1"))).toHaveLength(2);
  // Add, Separable, two presses of its number of filters, the way around.
  await page.locator(".react-flow__pane").click({ position: { x: 12, y: 60 } });
  for (let i = 0; i < 5; i++) await page.keyboard.press("Control+z");
  expect((await ask(page, "experiment")).network).toEqual(before);
});
