import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createMatrix, toMatrixSize, type MatrixData, type MatrixPlace } from "./matrix.ts";
import { readPalette } from "./palette.ts";
import { createPicture, type PictureData } from "./picture.ts";
import { fixtures } from "./pictures.fixture.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(120, 120);
});
afterEach(() => stage.destroy());

const root = () => stage.host.firstElementChild as HTMLElement;
const canvas = () => stage.host.querySelector("canvas")!;
const ring = () => stage.host.querySelector<HTMLElement>(".viz-ring-mark")!;
const colors = () => {
  const { data } = canvas().getContext("2d")!.getImageData(0, 0, canvas().width, canvas().height);
  return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 3)]);
};
/** Where the ring is, in cells of `size` pixels. */
const ringCells = (size: number) => {
  const [outer, inner] = [root().getBoundingClientRect(), ring().getBoundingClientRect()];
  return [inner.left - outer.left, inner.top - outer.top, inner.width, inner.height].map((length) =>
    Math.round(length / size),
  );
};

/** Three columns and two rows. */
const grey: PictureData = {
  label: "a picture",
  values: Float32Array.from([0, 0.5, 1, -1, 2, 0]),
  height: 2,
  width: 3,
  channels: 1,
  look: "photo",
  range: 1,
  mark: null,
};

test("a photo is black at 0 and white at 1, and no more than that", () => {
  createPicture(stage.host).update(grey);
  expect(colors()).toEqual([0, 128, 255, 0, 255, 0].map((byte) => [byte, byte, byte]));
  expect([root().ariaLabel, root().clientWidth, root().clientHeight]).toEqual(["a picture", 120, 80]);
});

test("a photo of three channels is red, green and blue", () => {
  const values = Float32Array.from([1, 0, 0.2, 0, 1, 1]);
  createPicture(stage.host).update({ ...grey, values, height: 1, width: 2, channels: 3 });
  expect(colors()).toEqual([
    [255, 0, 51],
    [0, 255, 255],
  ]);
});

test("what is no number, or is not known yet, is see-through in every look", () => {
  const picture = createPicture(stage.host);
  for (const look of ["photo", "ink", "sequential", "diverging"] as const) {
    for (const values of [new Float32Array(6).fill(Number.NaN), new Float32Array()]) {
      picture.update({ ...grey, look });
      picture.update({ ...grey, values, look });
      const { data } = canvas().getContext("2d")!.getImageData(0, 0, 3, 2);
      expect(Math.max(...data), look).toBe(0);
    }
  }
});

test("ink stands on paper in both themes", () => {
  const picture = createPicture(stage.host);
  picture.update({ ...grey, look: "ink" });
  expect([colors()[0], colors()[2]]).toEqual([
    [245, 243, 236],
    [25, 26, 28],
  ]);
  stage.setTheme("dark");
  picture.update({ ...grey, look: "ink" });
  expect([colors()[0], colors()[2]]).toEqual([
    [33, 35, 38],
    [239, 237, 231],
  ]);
});

test("values are shown in the ramp that is asked for, of three channels their mean", () => {
  const { diverging, sequential } = readPalette(stage.host);
  const picture = createPicture(stage.host);
  picture.update({ ...grey, look: "diverging", range: 2 });
  expect(colors()).toEqual([0, 0.25, 0.5, -0.5, 1, 0].map(diverging));
  picture.update({
    ...grey,
    values: Float32Array.from([0, 0.5, 1]),
    height: 1,
    width: 1,
    channels: 3,
    look: "sequential",
  });
  expect(colors()).toEqual([sequential(0.5)]);
});

test("a mark lies over its pixels", () => {
  const picture = createPicture(stage.host);
  picture.update(grey);
  expect(ring().hidden).toBe(true);
  picture.update({ ...grey, mark: { x: 1, y: 0, width: 2, height: 1 } });
  expect([ring().hidden, ringCells(40)]).toEqual([false, [1, 0, 2, 1]]);
});

test("the pointer and the arrow keys tell the pixel they are at", () => {
  const pixels: string[] = [];
  const picture = createPicture(stage.host, (pixel) => pixels.push(pixel ? `${pixel.x} ${pixel.y}` : "none"));
  picture.update(grey);
  point(root(), "pointermove", 90, 50);
  point(root(), "pointermove", 95, 55);
  point(root(), "pointerleave", 0, 0);
  expect(pixels.splice(0)).toEqual(["2 1", "none"]);
  expect(ring().hidden).toBe(true);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowRight"]) pressKey(root(), key);
  expect([pixels.splice(0), ringCells(40)]).toEqual([
    ["1 0", "2 0", "2 1"],
    [2, 1, 1, 1],
  ]);
  expect([pressKey(root(), "Escape"), pressKey(root(), "Escape"), pressKey(root(), "a")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([pixels.splice(0), ring().hidden]).toEqual([["none"], true]);
  picture.update({ ...grey, mark: { x: 2, y: 0, width: 1, height: 1 } });
  pressKey(root(), "ArrowLeft");
  expect(pixels).toEqual(["1 0"]);
  const gone = root();
  picture.destroy();
  pressKey(gone, "ArrowRight");
  expect([pixels.length, stage.host.childElementCount]).toEqual([1, 0]);
});

test("a picture that is only looked at is no stop of the Tab key", () => {
  createPicture(stage.host).update(grey);
  expect(root().tabIndex).toBe(-1);
});

/** 2 inputs, 3 units. */
const matrix: MatrixData = {
  label: "2 × 3 weights",
  values: Float32Array.from([1, 0, -1, 0.5, 0, 2]),
  inputs: 2,
  units: 3,
  across: "units",
  range: 1,
  mark: null,
};

test("a matrix has a row for each input, or a column", () => {
  const { diverging } = readPalette(stage.host);
  const chart = createMatrix(stage.host);
  chart.update(matrix);
  expect(colors()).toEqual([1, 0, -1, 0.5, 0, 1].map(diverging));
  chart.update({ ...matrix, across: "inputs" });
  expect([canvas().width, canvas().height]).toEqual([2, 3]);
  expect(colors()).toEqual([1, 0.5, 0, 0, -1, 1].map(diverging));
});

test("where there are more weights than pixels, a pixel is the mean of its weights", () => {
  const width = Math.round(120 * Math.max(1, devicePixelRatio));
  const values = Float32Array.from({ length: width * 4 }, (_, i) => (i % 4 === 0 ? 1 : 0));
  createMatrix(stage.host).update({ ...matrix, values, inputs: 1, units: width * 4 });
  expect(canvas().width).toBe(width);
  expect(new Set(colors().map(String))).toEqual(new Set([String(readPalette(stage.host).diverging(0.25))]));
});

test("cells are squares of whole pixels until they become too small for it", () => {
  expect([
    toMatrixSize(8, 4, 260, 150),
    toMatrixSize(8, 4, 100, 150),
    toMatrixSize(400, 10, 420, 150),
    toMatrixSize(400, 2, 420, 150),
  ]).toEqual([
    { width: 224, height: 112 },
    { width: 96, height: 48 },
    { width: 420, height: 150 },
    { width: 420, height: 56 },
  ]);
});

test("pointing at a matrix tells the input and the unit", () => {
  const places: (MatrixPlace | null)[] = [];
  const chart = createMatrix(stage.host, (place) => places.push(place));
  chart.update({ ...matrix, across: "inputs", mark: { input: 0, unit: 1 } });
  expect(ringCells(28)).toEqual([0, 1, 1, 1]);
  point(root(), "pointermove", 30, 60);
  pressKey(root(), "ArrowUp");
  pressKey(root(), "Escape");
  expect(places).toEqual([{ input: 1, unit: 2 }, { input: 1, unit: 1 }, null]);
  chart.destroy();
  expect(stage.host.childElementCount).toBe(0);
});

const drawn = fixtures.filter(({ title }) => !title.includes("class"));

test.each(drawn)("$title draws in the colours of its theme and leaves nothing behind", (fixture) => {
  stage.host.style.width = `${fixture.width}px`;
  stage.host.style.height = `${fixture.height}px`;
  const shown = fixture.show(stage.host);
  const look = () =>
    [...stage.host.querySelectorAll("canvas")].map((one) => one.toDataURL()).join(" ") +
    [...stage.host.querySelectorAll("td")].map((cell) => cell.getAttribute("style")).join(" ");
  const light = look();
  shown.redraw();
  expect(look()).toBe(light);
  stage.setTheme("dark");
  shown.redraw();
  // a photo and the colours of a filter are the same on any page
  const isTrueColor = fixture.title.includes("photo") || fixture.title.includes("colours");
  expect(look() === light).toBe(isTrueColor);
  shown.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
