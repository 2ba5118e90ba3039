import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { channelIn, placeOf, toMapsGrid, toMapsHeight } from "./featureGrid.ts";
import { createFeatureMaps, type FeatureMapsData } from "./featureMaps.ts";
import { readPalette } from "./palette.ts";
import { createStage, loadTokens, point, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";
import { createVector } from "./vector.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(84, 84);
});
afterEach(() => stage.destroy());

const canvas = () => stage.host.querySelector("canvas")!;

/** Four channels of 2 × 2: 1 at the top left of the first, −1 at the bottom right of the second, one that diverged. */
const values = new Float32Array(16);
values[0] = 1;
values[13] = -1;
values.set([Number.NaN], 2);

const data: FeatureMapsData = {
  label: "4 maps of 2 × 2",
  values,
  height: 2,
  width: 2,
  channels: 4,
  shown: 4,
  columns: null,
  ramp: "diverging",
  range: 1,
  gap: 4,
  selected: null,
  hovered: null,
};

test("each channel is a map of crisp cells, row by row", () => {
  createFeatureMaps(stage.host).update(data);
  const { diverging } = readPalette(stage.host);
  expect(toPixelColor(canvas(), 10, 10)).toEqual(diverging(1));
  expect(toPixelColor(canvas(), 19, 19)).toEqual(diverging(1));
  expect(toPixelColor(canvas(), 21, 10)).toEqual(diverging(0));
  expect(toPixelColor(canvas(), 50, 10)).toEqual(diverging(0));
  expect(toPixelColor(canvas(), 74, 30)).toEqual(diverging(-1));
  expect(canvas().ariaLabel).toBe("4 maps of 2 × 2");
});

test("the sequential ramp ends at the range and takes what is below 0 as 0", () => {
  createFeatureMaps(stage.host).update({ ...data, ramp: "sequential", range: 2 });
  const { sequential } = readPalette(stage.host);
  expect(toPixelColor(canvas(), 10, 10)).toEqual(sequential(0.5));
  expect(toPixelColor(canvas(), 74, 30)).toEqual(sequential(0));
});

const alpha = (x: number, y: number) => {
  const scale = canvas().width / canvas().clientWidth;
  return canvas()
    .getContext("2d")!
    .getImageData(x * scale, y * scale, 1, 1).data[3];
};

test("gaps and what is no number are see-through, with a hairline around each map", () => {
  createFeatureMaps(stage.host).update(data);
  expect([alpha(42, 20), alpha(10, 54), alpha(10, 74)]).toEqual([0, 0, 255]);
  expect(alpha(20, 44)).toBeGreaterThan(0);
});

test("while nothing is known only the tiles are drawn", () => {
  createFeatureMaps(stage.host).update({ ...data, values: new Float32Array() });
  const { diverging } = readPalette(stage.host);
  expect([toPixelColor(canvas(), 10, 10), toPixelColor(canvas(), 10, 54)]).toEqual([
    diverging(0),
    diverging(0),
  ]);
});

test("a channel is found by its place, gaps and what lies beyond belong to none", () => {
  const maps = createFeatureMaps(stage.host);
  expect(maps.channelAt(10, 10)).toBeNull();
  maps.update({ ...data, shown: 3 });
  expect([maps.channelAt(10, 10), maps.channelAt(70, 10), maps.channelAt(10, 70)]).toEqual([0, 1, 2]);
  expect([maps.channelAt(42, 10), maps.channelAt(70, 70), maps.channelAt(-3, 10)]).toEqual([
    null,
    null,
    null,
  ]);
});

test("the selected map has a frame of ink, the hovered one a thinner one", () => {
  const maps = createFeatureMaps(stage.host);
  maps.update({ ...data, selected: 1, hovered: 2 });
  const ink = [25, 26, 28];
  expect(toPixelColor(canvas(), 60, 0.9)).toEqual(ink);
  expect(toPixelColor(canvas(), 20, 44.5)).toEqual(ink);
  expect(toPixelColor(canvas(), 20, 0.9)).not.toEqual(ink);
  maps.update(data);
  expect(toPixelColor(canvas(), 60, 0.9)).not.toEqual(ink);
});

test("pointer and keys choose a channel when the page listens", () => {
  const chosen: number[] = [];
  const hovered: (number | null)[] = [];
  const maps = createFeatureMaps(stage.host, {
    onSelect: (channel) => chosen.push(channel),
    onHover: (channel) => hovered.push(channel),
  });
  maps.update(data);
  expect(pressKey(canvas(), "ArrowDown")).toBe(true);
  maps.update({ ...data, selected: 0 });
  pressKey(canvas(), "ArrowRight");
  pressKey(canvas(), "ArrowDown");
  expect(pressKey(canvas(), "Enter")).toBe(false);
  point(canvas(), "click", 70, 70);
  point(canvas(), "click", 42, 42);
  point(canvas(), "pointermove", 70, 10);
  point(canvas(), "pointerleave", 70, 10);
  expect([chosen, hovered]).toEqual([
    [0, 1, 2, 3],
    [1, null],
  ]);
  maps.destroy();
  expect(stage.host.childElementCount).toBe(0);
});

test("a picture nobody chooses from is no stop of the Tab key", () => {
  createFeatureMaps(stage.host).update(data);
  expect(canvas().tabIndex).toBe(-1);
});

test("maps have the number of columns that makes them largest, or the one that is asked for", () => {
  const shape = { height: 26, width: 26, channels: 8, shown: 64, columns: null, gap: 4 };
  expect(toMapsGrid(shape, 70, 146, 1)).toMatchObject({ columns: 2, rows: 4, tileWidth: 33, tileHeight: 33 });
  expect(toMapsGrid(shape, 420, 210, 1)).toMatchObject({ columns: 4, rows: 2, tileWidth: 102 });
  expect(toMapsGrid({ ...shape, columns: 1 }, 70, 146, 1)).toMatchObject({ columns: 1, rows: 8 });
  expect(toMapsGrid({ ...shape, shown: 3 }, 140, 400, 2)).toMatchObject({ count: 3, columns: 1, ratio: 2 });
  expect(toMapsGrid({ ...shape, channels: 512, shown: 512 }, 20, 20, 1).count).toBe(0);
});

test("maps that are no squares keep their shape", () => {
  const shape = { height: 1, width: 40, channels: 6, shown: 6, columns: null, gap: 2 };
  const grid = toMapsGrid(shape, 160, 60, 1);
  expect([grid.columns, grid.tileWidth, grid.tileHeight]).toEqual([1, 160, 4]);
});

test("every middle of a tile belongs to its channel", () => {
  const grid = toMapsGrid(
    { height: 5, width: 7, channels: 23, shown: 23, columns: null, gap: 2 },
    301,
    177,
    1.5,
  );
  const found = Array.from({ length: 23 }, (_, channel) => {
    const { x, y } = placeOf(grid, channel);
    return channelIn(grid, x + grid.tileWidth / 2, y + grid.tileHeight / 2);
  });
  expect(found).toEqual(Array.from({ length: 23 }, (_, channel) => channel));
});

test("the height for a width is that at which the maps fill it", () => {
  const shape = { height: 26, width: 26, channels: 8, shown: 8, columns: 2, gap: 4 };
  expect(toMapsHeight(shape, 70)).toBe(144);
  expect(toMapsGrid(shape, 70, 144, 1)).toMatchObject({ tileWidth: 33, left: 0, top: 0 });
});

test("a short vector gives each number its part of the stripe", () => {
  const vector = createVector(stage.host);
  vector.update({
    label: "2 numbers",
    values: Float32Array.from([1, -1]),
    ramp: "diverging",
    range: 1,
    bin: "mean",
  });
  const { diverging } = readPalette(stage.host);
  expect([canvas().width, canvas().height, canvas().ariaLabel]).toEqual([1, 2, "2 numbers"]);
  const { data } = canvas().getContext("2d")!.getImageData(0, 0, 1, 2);
  expect([...data]).toEqual([...diverging(1), 255, ...diverging(-1), 255]);
  vector.destroy();
  expect(stage.host.childElementCount).toBe(0);
});

test("a long vector shows the mean or the largest of the numbers that share a pixel", () => {
  const vector = createVector(stage.host);
  const long = new Float32Array(840);
  long[3] = -1;
  const shown = { label: "", values: long, ramp: "diverging", range: 1 } as const;
  const { diverging } = readPalette(stage.host);
  vector.update({ ...shown, bin: "largest" });
  expect(canvas().height).toBe(84);
  const first = () => [...canvas().getContext("2d")!.getImageData(0, 0, 1, 1).data].slice(0, 3);
  expect(first()).toEqual(diverging(-1));
  vector.update({ ...shown, bin: "mean" });
  expect(first()).toEqual(diverging(-0.1));
});
