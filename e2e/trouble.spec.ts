import { ask, expect, openPlayground, test } from "./fixtures.ts";

test.use({ expectedFaults: [/crash/, /[Dd]evice/, /GPU/] });

test("a crashed worker is replaced, and the run goes on where it was", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "step", "epoch", 3);
  const { step } = await ask(page, "status");
  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      throw new Error("crash");
    });
  });
  await expect(page.getByText("Training was recovered")).toBeVisible();
  await ask(page, "step", "batch", 1);
  expect((await ask(page, "status")).step).toBe(step + 1);
});

test("a lost GPU hands its run to the next backend", async ({ page }) => {
  await openPlayground(page, "?backend=webgpu");
  const { backend } = await ask(page, "status");
  test.skip(backend !== "webgpu", `WebGPU cannot start here: ${backend} took its place`);
  await ask(page, "step", "batch", 2);
  await page.workers()[0]!.evaluate(() => {
    const { _tfengine } = globalThis as unknown as {
      _tfengine: { registry: { webgpu: { device: GPUDevice } } };
    };
    _tfengine.registry.webgpu.device.destroy();
  });
  await expect.poll(async () => (await ask(page, "status")).backend).not.toBe("webgpu");
  await expect(page.getByText(/^Now on/)).toBeVisible();
  await ask(page, "step", "batch", 1);
  expect((await ask(page, "status")).step).toBe(3);
});

test("a diverged run stops at its last finite state and goes on with half the rate", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "sine" });
  const sine = await ask(page, "experiment");
  await ask(page, "load", {
    ...sine,
    training: { ...sine.training, learningRate: 100, optimizer: { ...sine.training.optimizer, kind: "sgd" } },
    network: {
      ...sine.network,
      layers: sine.network.layers.map((layer) =>
        layer.kind === "dense" ? { ...layer, activation: "linear" } : layer,
      ),
    },
  });
  await ask(page, "play");
  await expect(page.getByText(/Training diverged/)).toBeVisible();
  const points = await ask(page, "metrics");
  expect(points.every((point) => Number.isFinite(point.trainLoss))).toBe(true);
  await page.getByRole("button", { name: "Halve the rate, go on" }).click();
  await expect
    .poll(async () => (await ask(page, "experiment")).training.learningRate)
    .toBeLessThanOrEqual(50);
});
