import { readStill } from "./canvas.fixture.ts";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

test("a press on a thread opens its weight, and a typed number is taken", async ({ page }) => {
  await openPlayground(page);
  const weight = page.getByRole("textbox", { name: "Weight: Hidden 2, neuron 3" });
  // The threads are drawn a moment after the neurons: a press before that opens nothing.
  await expect(async () => {
    const from = await readStill(page.getByRole("button", { name: "Hidden 2, neuron 3" }));
    const to = await readStill(page.getByRole("button", { name: /^Output, neuron/ }));
    // Halfway along, a thread is halfway down.
    await page.mouse.click(
      (from.x + from.width + to.x) / 2,
      (from.y + from.height / 2 + to.y + to.height / 2) / 2,
    );
    await expect(weight).toBeFocused({ timeout: 3000 });
  }).toPass();
  await page.keyboard.type("0.75");
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => {
      const weights = await ask(page, "weights");
      return weights.find((one) => one.layer === "output" && one.name === "kernel")!.values[2];
    })
    .toBe(0.75);
});

test("points are painted on the map while the run goes on, and a stroke is undone at once", async ({
  page,
}) => {
  await openPlayground(page);
  await ask(page, "step", "epoch", 2);
  const { run, step } = await ask(page, "status");
  await page.getByRole("button", { name: "Paint points" }).click();
  const map = (await page
    .getByRole("region", { name: "What it has learned" })
    .locator("canvas")
    .first()
    .boundingBox())!;
  await page.mouse.move(map.x + 30, map.y + 30);
  await page.mouse.down();
  await page.mouse.move(map.x + 120, map.y + 40, { steps: 6 });
  await page.mouse.up();
  const painted = async () => {
    const { data } = await ask(page, "experiment");
    return data.kind === "plane" ? data.painted.length : 0;
  };
  await expect.poll(painted).toBeGreaterThan(1);
  expect(await ask(page, "status")).toMatchObject({ run, step });
  await page.keyboard.press("Control+z");
  await expect.poll(painted).toBe(0);
});
