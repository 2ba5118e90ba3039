/** @file What journeys on the canvas do again and again. */
import type { Locator, Page } from "@playwright/test";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

/** The page with digits to learn, and a network that the journey may take apart. */
export async function openDigits(page: Page): Promise<void> {
  await openPlayground(page);
  await ask(page, "load", { template: "lenet5" });
  await expect(toLayer(page, /^Flatten/)).toBeVisible();
}

export function toLayer(page: Page, name: RegExp): Locator {
  return page.getByRole("region", { name: "Network" }).getByRole("group", { name });
}

/** The links of the document as "input>conv2d_1". */
export async function readLinks(page: Page): Promise<string[]> {
  const { network } = await ask(page, "experiment");
  return network.links.map(({ from, to }) => `${from}>${to}`);
}

/** The kinds of layers on the way from the input on, where there is only one. */
export async function readChain(page: Page): Promise<string[]> {
  const { network } = await ask(page, "experiment");
  const chain: string[] = [];
  for (let id: string | undefined = "input"; id !== undefined;) {
    const here: string = id;
    chain.push(network.layers.find((layer) => layer.id === here)!.kind);
    id = network.links.find(({ from }) => from === here)?.to;
  }
  return chain;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where it is once it has come to rest: panels that open move the canvas. */
export async function readStill(target: Locator): Promise<Box> {
  let before: Box | null = null;
  await expect
    .poll(
      async () => {
        const box = await target.boundingBox();
        const isStill = box !== null && JSON.stringify(box) === JSON.stringify(before);
        before = box;
        return isStill;
      },
      { intervals: [120] },
    )
    .toBe(true);
  return before!;
}

export async function toMiddle(target: Locator): Promise<{ x: number; y: number }> {
  const box = await readStill(target);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** From the right edge of one layer to the left edge of another, by mouse. */
export async function drawLink(page: Page, from: Locator, to: Locator): Promise<void> {
  const target = await readStill(to);
  const source = await readStill(from);
  await page.mouse.move(source.x + source.width + 1, source.y + source.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x - 20, target.y + target.height / 2, { steps: 8 });
  await page.mouse.move(target.x, target.y + target.height / 2, { steps: 3 });
  await page.mouse.up();
}

export async function expectTraining(page: Page): Promise<void> {
  await expect
    .poll(async () => (await ask(page, "status")).step, { timeout: test.info().timeout / 3 })
    .toBeGreaterThan(3);
  const points = await ask(page, "metrics");
  expect(points.at(-1)!.trainLoss).toBeLessThan(points[0]!.trainLoss * 1.2);
}
