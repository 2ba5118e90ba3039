import { ask, expect, openPlayground, test } from "./fixtures.ts";

test("tensors, bytes and WASM's memory are the same after 10,000 and after 100,000 steps, and the curve stays bounded", async ({
  page,
}) => {
  await openPlayground(page, "?backend=wasm");
  const memory = () =>
    page.workers()[0]!.evaluate(() => {
      const { _tfengine } = globalThis as unknown as {
        _tfengine: {
          state: { numTensors: number; numBytes: number; numDataBuffers: number };
          backendInstance: { wasm?: { asm: { memory: WebAssembly.Memory } } };
        };
      };
      const { numTensors, numBytes, numDataBuffers } = _tfengine.state;
      const wasmBytes = _tfengine.backendInstance.wasm?.asm.memory.buffer.byteLength ?? 0;
      return { numTensors, numBytes, numDataBuffers, wasmBytes };
    });
  await ask(page, "step", "batch", 10_000);
  const early = await memory();
  expect(early.wasmBytes).toBeGreaterThan(0);
  await ask(page, "step", "batch", 90_000);
  expect(await memory()).toEqual(early);
  expect((await ask(page, "status")).step).toBe(100_000);
  expect((await ask(page, "metrics")).length).toBeLessThanOrEqual(4000);
});
