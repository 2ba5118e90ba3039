import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { classMap, sineMap, spiralMap } from "./decisionMap.fixture.ts";
import { createDecisionMap, type DecisionMap } from "./decisionMap.ts";
import type { MapPlace } from "./mapGestures.ts";
import { readPalette } from "./palette.ts";
import { createStage, loadTokens, point, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let map: DecisionMap;
let hovers: (MapPlace | null)[];
let picks: MapPlace[];
let strokes: string[];
let painting: boolean;

const noPoints = { places: new Float32Array(), labels: new Float32Array() };
/** The field alone, far from any point. */
const bare = { ...spiralMap, train: noPoints, test: noPoints };

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(240, 262);
  [hovers, picks, strokes, painting] = [[], [], [], false];
  map = createDecisionMap(stage.host, {
    onHover: (place) => hovers.push(place),
    onPick: (place) => picks.push(place),
    onPaint: (first, second, phase) => strokes.push(`${phase} ${first.toFixed(1)} ${second.toFixed(1)}`),
    isPainting: () => painting,
  });
  map.update(bare);
});
afterEach(() => {
  map.destroy();
  stage.destroy();
});

const plot = () => stage.host.querySelector<HTMLElement>(".viz-map-plot")!;
const canvas = (index: number) => stage.host.querySelectorAll("canvas")[index]!;
const inkShare = (index: number) => {
  const { width, height } = canvas(index);
  const { data } = canvas(index).getContext("2d")!.getImageData(0, 0, width, height);
  return data.filter((alpha, i) => i % 4 === 3 && alpha > 0).length / (width * height);
};

test("the picture has the colour of the answer at its strength", () => {
  const palette = readPalette(stage.host);
  // far from the boundary the answer is strong: the middle of one of the outer bands
  const { values, size } = spiralMap.field as { values: Float32Array; size: number };
  for (const [column, row] of [
    [50, 65],
    [50, 80],
    [30, 20],
  ] as const) {
    const value = values[row * size + column]!;
    const band = (Math.min(11, Math.floor(((value + 1) / 2) * 12)) + 0.5) / 6 - 1;
    const color = toPixelColor(canvas(0), (column + 0.5) * 2.4, (row + 0.5) * 2.4);
    const expected = palette.diverging(band * palette.mapGain);
    expect(Math.max(...color.map((channel, i) => Math.abs(channel - expected[i]!)))).toBeLessThanOrEqual(12);
  }
});

test("the decision alone has two colours", () => {
  map.update({ ...bare, discretize: true });
  const { width, height } = canvas(0);
  const pixels = new Uint32Array(canvas(0).getContext("2d")!.getImageData(0, 0, width, height).data.buffer);
  expect(new Set(pixels).size).toBe(2);
});

test("three classes are shown in the colours of their classes", () => {
  map.update({ ...classMap, train: noPoints, test: noPoints });
  const dominant = (x: number, y: number) => {
    const color = toPixelColor(canvas(0), x, y);
    return color.indexOf(Math.max(...color));
  };
  // orange to the right, blue at the top left, green at the bottom left
  expect([dominant(230, 120), dominant(30, 20), dominant(30, 220)]).toEqual([0, 2, 1]);
});

test("a boundary is drawn between decisions and none in a regression", () => {
  expect(inkShare(1)).toBeGreaterThan(0.01);
  map.update({ ...bare, colors: { kind: "value", center: 0, range: 1 } });
  expect(inkShare(1)).toBe(0);
});

test("training points are filled and test points are rings", () => {
  const one = { places: Float32Array.from([0, 0]), labels: Float32Array.from([1]) };
  const blue = readPalette(stage.host).categorical(1);
  map.update({ ...bare, train: one });
  expect(toPixelColor(canvas(2), 120, 120)).toEqual(blue);
  map.update({ ...bare, test: one });
  expect(toPixelColor(canvas(2), 120, 120)).toEqual([255, 255, 255]);
  map.update({ ...bare, test: one, show: "train" });
  expect(inkShare(2)).toBe(0);
});

test("a curve is drawn for a network with one input", () => {
  map.update({ ...sineMap, train: noPoints });
  const x = 240 * ((Math.PI / 2 + 6) / 12);
  expect(toPixelColor(canvas(1), x, 240 * (3 / 12))).toEqual([25, 26, 28]);
  expect(toPixelColor(canvas(0), 5, 5)).toEqual([245, 243, 236]);
});

test("the axis is marked at its quarters", () => {
  expect([...stage.host.querySelectorAll(".viz-tick")].map((tick) => tick.textContent).join(" ")).toBe(
    "−6 −3 0 3 6",
  );
});

test("a chosen place is marked with a cross and a ring", () => {
  map.update({ ...bare, mark: { first: 3, second: 0 } });
  const ring = stage.host.querySelector(".viz-mark-ring")!;
  expect([ring.getAttribute("cx"), ring.getAttribute("cy")]).toEqual(["180", "120"]);
  map.update(bare);
  expect(stage.host.querySelector(".viz-mark-ring")).toBeNull();
});

test("pointing tells the place and the sample under the pointer", () => {
  map.update({ ...bare, train: { places: Float32Array.from([5, 5, 3, 0]), labels: new Float32Array(2) } });
  point(plot(), "pointermove", 184, 120);
  point(plot(), "pointermove", 60, 60);
  point(plot(), "pointerleave", 0, 0);
  expect(hovers[0]!.near).toEqual({ part: "train", index: 1 });
  expect([hovers[0]!.first.toFixed(1), hovers[0]!.second.toFixed(1)]).toEqual(["3.2", "0.0"]);
  expect(hovers.slice(1)).toEqual([{ first: -3, second: 3, near: null }, null]);
});

test("a click picks, and paints while painting", () => {
  plot().setPointerCapture = () => undefined;
  const stroke = () => {
    point(plot(), "pointerdown", 60, 60, { button: 0 });
    point(plot(), "pointermove", 120, 60);
    point(plot(), "pointerup", 180, 60);
  };
  stroke();
  expect([picks.length, strokes.length]).toEqual([1, 0]);
  painting = true;
  stroke();
  expect(picks).toHaveLength(1);
  expect(strokes).toEqual(["start -3.0 3.0", "move 0.0 3.0", "end 3.0 3.0"]);
});

test("arrow keys move a crosshair from the middle, Enter picks there, Escape leaves", () => {
  for (const key of ["ArrowRight", "ArrowUp", "Enter"]) expect(pressKey(plot(), key)).toBe(true);
  expect(picks).toEqual([{ first: 0.5, second: 0.5, near: null }]);
  expect(stage.host.querySelectorAll(".viz-cross")).toHaveLength(2);
  pressKey(plot(), "Escape");
  expect(stage.host.querySelectorAll(".viz-cross")).toHaveLength(0);
  expect(hovers.at(-1)).toBeNull();
  expect(pressKey(plot(), "Enter")).toBe(false);
});

test("a finger scrolls the page unless it paints", () => {
  expect(plot().style.touchAction).toBe("pan-y");
  painting = true;
  map.update(bare);
  expect(plot().style.touchAction).toBe("none");
});

test("Enter paints one place while painting", () => {
  painting = true;
  pressKey(plot(), "ArrowDown");
  pressKey(plot(), "Enter");
  expect(strokes).toEqual(["start 0.0 -0.5", "end 0.0 -0.5"]);
});

test("an update in another theme draws in its colours", () => {
  const light = toPixelColor(canvas(0), 120, 200);
  stage.setTheme("dark");
  map.update(bare);
  const dark = toPixelColor(canvas(0), 120, 200);
  const lightness = (color: readonly number[]) => color.reduce((sum, channel) => sum + channel, 0) / 3;
  expect(lightness(light)).toBeGreaterThan(lightness(dark) + 40);
});

test("another size of the host is drawn sharp without an update", async () => {
  stage.host.style.width = "300px";
  await expect.poll(() => canvas(2).width).toBe(Math.round(300 * devicePixelRatio));
});

test("destroy leaves nothing behind", () => {
  const gone = plot();
  map.destroy();
  point(gone, "pointermove", 10, 10);
  pressKey(gone, "ArrowUp");
  expect(stage.host.childElementCount).toBe(0);
  expect(hovers).toEqual([]);
});
