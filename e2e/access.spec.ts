import { AxeBuilder } from "@axe-core/playwright";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

for (const [name, query, size] of [
  ["light", "?theme=light", { width: 1440, height: 900 }],
  ["dark", "?theme=dark", { width: 1440, height: 900 }],
  ["Chinese", "?lang=zh", { width: 1440, height: 900 }],
  ["folded", "", { width: 1000, height: 700 }],
  ["presenting", "?present=1", { width: 1280, height: 720 }],
  ["phone", "", { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await openPlayground(page, query);
    await ask(page, "step", "epoch", 1);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
}

test("axe finds nothing in the sheets", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "step", "epoch", 1);
  const more = async (name: string) => {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("button", { name, exact: true }).click();
  };
  const fromTasks = async (name: string) => {
    await more("Tasks");
    await page.getByRole("button", { name, exact: true }).click();
  };
  const share = () => page.getByRole("button", { name: "Share", exact: true }).click();
  const sheets: Readonly<Record<string, () => Promise<void>>> = {
    Lessons: () => page.getByRole("button", { name: "Lessons", exact: true }).click(),
    Tasks: () => more("Tasks"),
    "Make a task": () => fromTasks("Make a task"),
    "Check codes": () => fromTasks("Check codes"),
    "Training settings": () => more("All training settings"),
    "Share this experiment": share,
    "Embed in a page": async () => {
      await share();
      await page.getByRole("button", { name: "Embed …" }).click();
    },
    Gallery: () => more("Gallery"),
  };
  for (const [name, open] of Object.entries(sheets)) {
    await open();
    await expect(page.getByRole("dialog", { name, exact: true })).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      // A frame's landmarks are its own page's; and HTML allows numbers as 1e-7, which axe does not know.
      .exclude("iframe")
      .exclude('[aria-valuenow*="e-"]')
      .analyze();
    expect
      .soft(
        violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
        name,
      )
      .toEqual([]);
    while (await page.getByRole("dialog").first().isVisible()) await page.keyboard.press("Escape");
  }
});

test("the keyboard alone plays, steps, undoes and opens the shortcuts", async ({ page }) => {
  await openPlayground(page);
  await page.keyboard.press("s");
  await expect.poll(async () => (await ask(page, "status")).step).toBe(1);
  await page.keyboard.press("Space");
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("playing");
  await page.keyboard.press("Space");
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("paused");
  await page.keyboard.press("g");
  const { data } = await ask(page, "experiment");
  expect(data).toMatchObject({ seed: 8 });
  await page.keyboard.press("Control+z");
  expect((await ask(page, "experiment")).data).toMatchObject({ seed: 7 });
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden();
});

test("a neuron is reached by Tab and the arrow keys, and Enter writes out its sum", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("button", { name: "Hidden 1, neuron 1" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Hidden 2, neuron 2" }).first()).toBeVisible();
});

test("the language changes at any moment and is kept", async ({ page }) => {
  await openPlayground(page);
  await page.keyboard.press("l");
  await expect(page.locator("html")).toHaveAttribute("lang", /^zh/);
  await expect(page.getByRole("heading", { name: "学到了什么" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "学到了什么" })).toBeVisible();
});

test("a phone shows one region at a time, with the transport in reach", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlayground(page);
  await page.getByRole("tab", { name: "Data" }).click();
  await expect(page.getByRole("region", { name: "Data" })).toBeVisible();
  await page.getByRole("tab", { name: "Results" }).click();
  await expect(page.getByRole("region", { name: "What it has learned" })).toBeVisible();
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("playing");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
