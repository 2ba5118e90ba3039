import { ask, expect, openPlayground, test } from "./fixtures.ts";

test("a link opens the same experiment in a new browser", async ({ page, browser, baseURL }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "rings" });
  const experiment = await ask(page, "experiment");
  const link = await ask(page, "link");
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(link.replace(/^[^#]*/, baseURL!));
  await other.waitForFunction(() => "layerloom" in window);
  expect(await ask(other, "experiment")).toEqual(experiment);
  await context.close();
});

test("a reload brings back the experiment, the step and the weights", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "xor" });
  await ask(page, "step", "epoch", 5);
  const { step } = await ask(page, "status");
  const weights = await ask(page, "weights");
  await page.reload();
  await page.waitForFunction(() => "layerloom" in window);
  await expect.poll(async () => (await ask(page, "status")).step).toBe(step);
  expect(await ask(page, "weights")).toEqual(weights);
  expect((await ask(page, "experiment")).data.set).toBe("xor");
});

for (const [name, hash] of [
  ["garbage", "e1=!!!"],
  ["a truncated link", "e1=q1YqS8xR"],
  ["a link of another kind", "hello"],
  ["a very long link", `e1=${"A".repeat(70_000)}`],
] as const) {
  test(`${name} is named, its text can be copied, and the default experiment stays`, async ({ page }) => {
    await page.goto(`./#${hash}`);
    await page.waitForFunction(() => "layerloom" in window);
    await expect(page.getByText("The link could not be opened")).toBeVisible();
    await expect(page.getByRole("button", { name: "Copy the link's text" })).toBeVisible();
    expect((await ask(page, "experiment")).data.set).toBe("spiral");
  });
}

test("the script API refuses bad arguments with a code and changes nothing", async ({ page }) => {
  await openPlayground(page);
  const before = await ask(page, "experiment");
  const refusals = await page.evaluate(async () => {
    const { layerloom } = window as unknown as {
      layerloom: Record<string, (...args: unknown[]) => Promise<unknown>>;
    };
    const huge = (await layerloom["experiment"]!()) as { network: { layers: { units?: number }[] } };
    const network = {
      ...huge.network,
      layers: huge.network.layers.map((layer) => ("units" in layer ? { ...layer, units: 1e9 } : layer)),
    };
    const calls: [string, unknown][] = [
      ["load", { ...huge, network }],
      ["load", JSON.parse('{"__proto__": {"a": 1}}')],
      ["load", { template: "nothing" }],
      ["load", 7],
      ["step", "century"],
      ["predict", [[1]]],
      ["setWeights", [{ layer: "hidden1", name: "kernel", values: [1] }]],
      ["use", "abacus"],
    ];
    return Promise.all(
      calls.map(([name, argument]) =>
        layerloom[name]!(argument).then(
          () => "accepted",
          (error: { code?: unknown }) => typeof error.code,
        ),
      ),
    );
  });
  expect(refusals).toEqual(Array.from({ length: 8 }, () => "string"));
  expect(await ask(page, "experiment")).toEqual(before);
});
