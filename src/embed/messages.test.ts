import { expect, test } from "vitest";
import { createRateLimit, parseCall } from "#embed/messages.ts";

test("a call is read; without arguments it has none", () => {
  expect(parseCall({ layerloom: 1, id: 3, call: "play" })).toEqual({ id: 3, call: "play", args: [] });
  expect(parseCall({ layerloom: 1, id: "a", call: "step", args: ["epoch", 2] })).toEqual({
    id: "a",
    call: "step",
    args: ["epoch", 2],
  });
});

test("whatever else a page sends is no call", () => {
  for (const data of [
    null,
    "play",
    7,
    [],
    {},
    { id: 1, call: "play" },
    { layerloom: 2, id: 1, call: "play" },
    { layerloom: 1, call: "play" },
    { layerloom: 1, id: {}, call: "play" },
    { layerloom: 1, id: "x".repeat(101), call: "play" },
    { layerloom: 1, id: 1, call: "x".repeat(101) },
    { layerloom: 1, id: 1, call: "play", args: { length: 1 } },
  ]) {
    expect(parseCall(data)).toBeNull();
  }
});

test("arguments larger than any network are not looked at further", () => {
  const rows = Array.from({ length: 2_000_001 }, () => 0);
  expect(parseCall({ layerloom: 1, id: 1, call: "predict", args: [rows] })).toEqual({
    id: 1,
    tooLarge: true,
  });
  expect(parseCall({ layerloom: 1, id: 1, call: "load", args: ["x".repeat(4_000_001)] })).toEqual({
    id: 1,
    tooLarge: true,
  });
});

test("a flood is told that it comes too fast, then dropped; after a second there is room again", () => {
  let time = 0;
  const limit = createRateLimit(() => time);
  const count = (calls: number) => {
    const verdicts = Array.from({ length: calls }, limit);
    return ["take", "tell", "drop"].map((one) => verdicts.filter((verdict) => verdict === one).length);
  };
  expect(count(10_000)).toEqual([100, 100, 9800]);
  time = 1000;
  expect(count(10_000)).toEqual([50, 50, 9900]);
});
