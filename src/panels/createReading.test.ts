import { expect, test } from "vitest";
import { createReading } from "#panels/createReading.ts";

test("while something runs its words change every few seconds only", () => {
  let now = 0;
  let loss = 9;
  const reading = createReading(() => now);
  const read = (key: string, atRest: boolean) => reading.of(key, atRest, () => `loss ${loss}`);
  expect(read("run 1", false)).toBe("loss 9");
  loss = 8;
  now = 3999;
  expect(read("run 1", false)).toBe("loss 9");
  now = 4000;
  expect(read("run 1", false)).toBe("loss 8");
});

test("at rest, and when something else is shown, the words are the newest", () => {
  let loss = 9;
  const reading = createReading(() => 0);
  const read = (key: string, atRest: boolean) => reading.of(key, atRest, () => `loss ${loss}`);
  read("run 1", false);
  loss = 8;
  expect(read("run 1", true)).toBe("loss 8");
  loss = 7;
  expect(read("run 2", false)).toBe("loss 7");
});
