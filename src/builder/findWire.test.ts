import { expect, test } from "vitest";
import type { LayerBox } from "#builder/canvasLayout.ts";
import { findWire } from "#builder/findWire.ts";
import type { Wire } from "#builder/threads.ts";

const box = (x: number, y: number, spots: LayerBox["spots"] = []) =>
  ({ x, y, width: 40, height: 40, middle: 20, spots }) as unknown as LayerBox;
const wire = (key: string, look: Wire["look"], source: LayerBox, target: LayerBox) =>
  ({ key, look, source, target }) as unknown as Wire;

const straight = wire("straight", "bundle", box(0, 0), box(200, 0));
const falling = wire("falling", "bundle", box(0, 0), box(200, 200));

test("the nearest link within reach is found, halfway down a falling one", () => {
  expect(findWire([straight, falling], new Map(), 120, 24, 20)?.key).toBe("straight");
  expect(findWire([straight, falling], new Map(), 120, 118, 20)?.key).toBe("falling");
  expect(findWire([straight, falling], new Map(), 120, 70, 20)).toBeNull();
});

test("a link that goes around is found on its way", () => {
  const routes = new Map([
    [
      "straight",
      [
        [80, -60],
        [160, -60],
      ] as const,
    ],
  ]);
  expect(findWire([straight], routes, 120, -60, 10)?.key).toBe("straight");
  expect(findWire([straight], routes, 120, 20, 10)).toBeNull();
});

test("between neurons the whole fan of threads counts", () => {
  const spots = [
    { unit: 0, y: 0 },
    { unit: 1, y: 100 },
  ];
  const fan = wire("fan", "threads", box(0, 0, spots), box(200, 0, spots));
  expect(findWire([fan], new Map(), 120, 50, 10)?.key).toBe("fan");
  expect(findWire([fan], new Map(), 120, 160, 10)).toBeNull();
});
