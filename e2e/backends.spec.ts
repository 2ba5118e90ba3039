import { ask, expect, openPlayground, test } from "./fixtures.ts";

const reference: number[] = [];

test.describe.configure({ mode: "serial" });

for (const backend of ["cpu", "wasm", "webgl", "webgpu"] as const) {
  test(`${backend} gives the same curve as the CPU`, async ({ page }) => {
    await openPlayground(page, `?backend=${backend}`);
    const status = await ask(page, "status");
    test.skip(status.backend !== backend, `${backend} cannot start here: ${status.backend} took its place`);
    await ask(page, "step", "batch", 1);
    for (let i = 0; i < 3; i++) await ask(page, "step", "batch", 2);
    const losses = (await ask(page, "metrics")).map((point) => point.trainLoss);
    expect(losses.length).toBeGreaterThanOrEqual(5);
    if (backend === "cpu") reference.push(...losses);
    losses.forEach((loss, i) => expect(loss).toBeCloseTo(reference[i]!, 3));
  });
}

test("the backend changes while training, and the weights come along", async ({ page }) => {
  await openPlayground(page, "?backend=cpu");
  await ask(page, "step", "epoch", 10);
  const { step } = await ask(page, "status");
  const before = await ask(page, "weights");
  await ask(page, "use", "wasm");
  expect((await ask(page, "status")).backend).toBe("wasm");
  expect((await ask(page, "status")).step).toBe(step);
  expect(await ask(page, "weights")).toEqual(before);
});
