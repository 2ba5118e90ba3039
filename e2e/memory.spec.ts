import { ask, expect, openPlayground, test } from "./fixtures.ts";

test("tensors and bytes are the same after 100 and after 10,000 steps, and the curve stays bounded", async ({
  page,
}) => {
  await openPlayground(page);
  const memory = () =>
    page.workers()[0]!.evaluate(() => {
      const { _tfengine } = globalThis as unknown as {
        _tfengine: { state: { numTensors: number; numBytes: number; numDataBuffers: number } };
      };
      const { numTensors, numBytes, numDataBuffers } = _tfengine.state;
      return { numTensors, numBytes, numDataBuffers };
    });
  await ask(page, "step", "batch", 100);
  const early = await memory();
  await ask(page, "step", "batch", 9900);
  expect(await memory()).toEqual(early);
  expect((await ask(page, "status")).step).toBe(10_000);
  expect((await ask(page, "metrics")).length).toBeLessThanOrEqual(4000);
});
