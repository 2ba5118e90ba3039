import { afterEach, expect, test, vi } from "vitest";
import { serverFiles } from "#app/browser.ts";

afterEach(() => vi.restoreAllMocks());

test("what arrived once is there while the server cannot be reached; what did not says so", async () => {
  const [first, never] = ["/data/iris/meta.json", "/data/wine/meta.json"];
  const text = await serverFiles.text(first);
  await expect.poll(async () => (await caches.match(first)) !== undefined).toBe(true);
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("Failed to fetch"));
  expect(await serverFiles.text(first)).toBe(text);
  await expect(serverFiles.text(never)).rejects.toThrow("Failed to fetch");
});

test("bytes come with their progress", async () => {
  const told: number[] = [];
  const bytes = await serverFiles.bytes("/data/iris/data.csv", (loaded) => told.push(loaded));
  expect(bytes.length).toBeGreaterThan(1000);
  expect(told.at(-1)).toBe(bytes.length);
});
