import { ask, expect, openPlayground, test } from "./fixtures.ts";

test("the opening spiral is learned to a test loss below 0.1", async ({ page }) => {
  await openPlayground(page);
  const [first] = await ask(page, "metrics");
  await page.getByRole("button", { name: "Play" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect
    .poll(async () => (await ask(page, "metrics")).at(-1)!.testLoss, { timeout: 0.8 * test.info().timeout })
    .toBeLessThan(0.1);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("paused");
  expect(first!.testLoss).toBeGreaterThan(0.5);
});

test("the same seed gives the same curve twice; new weights another", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "step", "epoch", 5);
  // Between the ends of epochs it is measured when there is time.
  const losses = async () =>
    (await ask(page, "metrics"))
      .filter(({ epoch }) => Number.isInteger(epoch))
      .map((point) => point.trainLoss);
  const curve = await losses();
  expect(curve).toHaveLength(6);
  await ask(page, "reset", { weights: "same" });
  await ask(page, "step", "epoch", 5);
  expect(await losses()).toEqual(curve);
  await ask(page, "reset", { weights: "new" });
  await ask(page, "step", "epoch", 5);
  expect(await losses()).not.toEqual(curve);
});

test("a learning rate acts at once; a neuron more starts again and goes on playing", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "play");
  const { run } = await ask(page, "status");
  await page.getByRole("button", { name: "0.01", exact: true }).click();
  await page.getByLabel("Learning rate").and(page.locator("input[inputmode=decimal]")).fill("0.003");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await ask(page, "experiment")).training.learningRate).toBe(0.003);
  await page.keyboard.press("Escape");
  expect((await ask(page, "status")).run).toBe(run);
  await page.getByRole("button", { name: "Add a neuron to Hidden 1" }).click();
  await expect.poll(async () => (await ask(page, "status")).run).toBe(run + 1);
  await expect.poll(async () => (await ask(page, "status")).phase).toBe("playing");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: /^Hidden 1, neuron/ })).toHaveCount(8);
});

test("a neuron's sum is written out, and a weight can be typed", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("button", { name: "Hidden 1, neuron 2" }).click();
  const weight = page.getByRole("textbox", { name: "Weight: x₁", exact: true });
  await weight.fill("1.5");
  await weight.press("Enter");
  await expect
    .poll(async () => {
      const kernel = (await ask(page, "weights")).find(
        (one) => one.layer === "hidden1" && one.name === "kernel",
      );
      return kernel!.values[1];
    })
    .toBe(1.5);
});

test("real measurements are learned", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("radio", { name: "Tables" }).check({ force: true });
  await page.getByRole("radio", { name: /^Iris/ }).check({ force: true });
  await expect.poll(async () => (await ask(page, "experiment")).data.set).toBe("iris");
  await ask(page, "step", "epoch", 40);
  expect((await ask(page, "metrics")).at(-1)!.testAccuracy).toBeGreaterThan(0.85);
});
