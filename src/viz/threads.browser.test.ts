import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createStage, loadTokens, toPixelColor, type Stage } from "./stage.fixture.ts";
import { createThreads, type Threads } from "./threads.ts";
import type { ThreadsData } from "./threadsData.ts";

let stage: Stage;
let threads: Threads;

/** Two level threads: strong blue at y 40, weak orange at y 120. */
const data: ThreadsData = {
  bundles: [
    {
      id: "a",
      weights: Float32Array.from([2]),
      sources: Float32Array.from([10, 40]),
      targets: Float32Array.from([190, 40]),
    },
    {
      id: "b",
      weights: Float32Array.from([-0.5]),
      sources: Float32Array.from([10, 120]),
      targets: Float32Array.from([190, 120]),
    },
  ],
  ribbons: [],
  range: 2,
  focus: null,
  hovered: null,
  selected: null,
  diverged: "diverged",
};

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(200, 160);
  threads = createThreads(stage.host);
  threads.update(data);
});
afterEach(() => {
  threads.destroy();
  stage.destroy();
});

const canvas = () => stage.host.querySelector("canvas")!;
/** What a level thread leaves in a column of pixels: its width times its opacity, and the opacity where it is strongest. */
const cut = (x: number, fromY: number, toY: number) => {
  const ratio = canvas().width / canvas().clientWidth;
  const height = Math.round((toY - fromY) * ratio);
  const { data } = canvas()
    .getContext("2d")!
    .getImageData(x * ratio, fromY * ratio, 1, height);
  const alphas = [...data].filter((_, i) => i % 4 === 3);
  const ink = alphas.reduce((sum, alpha) => sum + alpha / 255, 0) / ratio;
  return { ink, opacity: Math.round((Math.max(...alphas) / 255) * 100) / 100 };
};

test("a thread is as wide and as opaque as its weight is strong", () => {
  expect(cut(60, 30, 50).ink).toBeCloseTo(5 * 0.9, 1);
  expect(Math.abs(cut(60, 110, 130).ink - 1.25 * 0.49)).toBeLessThan(0.2);
});

test("blue is positive and orange is negative", () => {
  const [red, , blue] = toPixelColor(canvas(), 60, 40);
  expect(blue! - red!).toBeGreaterThan(60);
  const [otherRed, , otherBlue] = toPixelColor(canvas(), 60, 120);
  expect(otherRed! - otherBlue!).toBeGreaterThan(60);
});

test("outside the focus threads fade", () => {
  expect(cut(60, 30, 50).opacity).toBe(0.9);
  threads.update({ ...data, focus: [{ bundle: "b", end: "target", index: 0 }] });
  expect(cut(60, 30, 50).opacity).toBeCloseTo(0.13, 1);
  expect(Math.abs(cut(60, 110, 130).ink - 1.25 * 0.49)).toBeLessThan(0.2);
});

test("a hovered thread is drawn in full with its weight halfway along", () => {
  threads.update({ ...data, hovered: { bundle: "a", source: 0, target: 0 } });
  expect(cut(60, 30, 50).opacity).toBe(1);
  expect(toPixelColor(canvas(), 100, 47)).toEqual([250, 249, 246]);
});

test("a selected thread takes the accent", () => {
  threads.update({ ...data, selected: { bundle: "a", source: 0, target: 0 } });
  expect(toPixelColor(canvas(), 60, 40)).toEqual([10, 107, 96]);
});

test("a weight that is no number is drawn as a dashed error", () => {
  const [first, second] = data.bundles;
  threads.update({ ...data, bundles: [{ ...first!, weights: Float32Array.from([Number.NaN]) }, second!] });
  const painted = Array.from({ length: 12 }, (_, i) => cut(60 + i, 30, 50).opacity > 0.5);
  expect(new Set(painted)).toEqual(new Set([true, false]));
});

test("a reference to what is gone draws nothing more", () => {
  const before = canvas().toDataURL();
  threads.update({ ...data, hovered: { bundle: "a", source: 7, target: 0 }, selected: null });
  expect(canvas().toDataURL()).toBe(before);
});

test("a ribbon has a hairline for each channel", () => {
  const ribbon = { id: "r", from: [0, 80], to: [200, 80], strands: 4, state: "rest" } as const;
  threads.update({ ...data, bundles: [], ribbons: [ribbon] });
  const ratio = canvas().width / canvas().clientWidth;
  const { data: pixels } = canvas()
    .getContext("2d")!
    .getImageData(60 * ratio, 0, 1, canvas().height);
  const alphas = [...pixels].filter((_, i) => i % 4 === 3);
  const peaks = alphas.filter(
    (alpha, i) => alpha > 40 && alpha >= (alphas[i - 1] ?? 0) && alpha > (alphas[i + 1] ?? 0),
  );
  expect(peaks).toHaveLength(4);
});

test("an update in another theme draws in its colours", () => {
  const light = toPixelColor(canvas(), 60, 40);
  stage.setTheme("dark");
  threads.update(data);
  expect(toPixelColor(canvas(), 60, 40)).not.toEqual(light);
});

test("the thread at a place is found", () => {
  expect(threads.hitThread(100, 42, 3)).toEqual({ bundle: "a", source: 0, target: 0 });
  expect(threads.hitThread(100, 80, 3)).toBeNull();
});

test("destroy leaves nothing behind", () => {
  threads.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
