import { expect, test } from "vitest";
import { createBacklog } from "#engine/backlog.ts";

/** How many of so many batches were waited for when each takes the device some milliseconds. */
async function countWaits(batches: number, msPerBatch: number): Promise<number> {
  let now = 0;
  let queued = 0;
  let waits = 0;
  const keepShort = createBacklog({
    now: () => now,
    hop: () => Promise.resolve(),
    sleep: () => Promise.resolve(),
    close: () => {},
  });
  for (let i = 0; i < batches; i++) {
    queued++;
    await keepShort(() => {
      waits++;
      now += queued * msPerBatch;
      queued = 0;
      return Promise.resolve();
    });
  }
  return waits;
}

test("a slow device is waited for after every batch, a quick one seldom", async () => {
  expect(await countWaits(1000, 20)).toBe(1000);
  expect(await countWaits(1024, 1)).toBeLessThan(300);
  expect(await countWaits(1024, 0)).toBeLessThan(30);
});
