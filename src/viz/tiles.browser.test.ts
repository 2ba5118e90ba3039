import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createHeatTile } from "./heatTile.ts";
import { createMosaic, toMosaicGrid } from "./mosaic.ts";
import { readPalette } from "./palette.ts";
import { createDataThumb } from "./dataThumb.ts";
import { createRampKey, createThreadKey } from "./rampKey.ts";
import { plane } from "./spiral.fixture.ts";
import { createStage, loadTokens, toPixelColor, type Stage } from "./stage.fixture.ts";
import { fixtures } from "./tiles.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(100, 100);
});
afterEach(() => stage.destroy());

const canvas = () => stage.host.querySelector("canvas")!;

/** Two units on a 2 × 2 grid: the first is −1 at the top and +1 below, the second 0 everywhere. */
const values = Float32Array.from([-1, 0, -1, 0, 1, 0, 1, 0]);
const field = { kind: "value", values, size: 2, units: 2, unit: 0, center: 0, range: 1 } as const;

test("a tile shows one unit at two thirds of the ramp", () => {
  createHeatTile(stage.host).update({ label: "neuron 1", field });
  const { diverging } = readPalette(stage.host);
  expect(toPixelColor(canvas(), 20, 20)).toEqual(diverging(-0.66));
  expect(toPixelColor(canvas(), 20, 80)).toEqual(diverging(0.66));
  expect(canvas().ariaLabel).toBe("neuron 1");
});

test("a tile takes the unit, centre and range that it is told", () => {
  const tile = createHeatTile(stage.host);
  tile.update({ label: "", field: { ...field, unit: 1 } });
  expect(toPixelColor(canvas(), 20, 20)).toEqual([245, 243, 236]);
  tile.update({ label: "", field: { ...field, center: -1, range: 4 } });
  expect(toPixelColor(canvas(), 20, 20)).toEqual([245, 243, 236]);
});

test("what is no number stays see-through", () => {
  createHeatTile(stage.host).update({ label: "", field: { ...field, values: values.map(() => Number.NaN) } });
  expect([...canvas().getContext("2d")!.getImageData(0, 0, 1, 1).data]).toEqual([0, 0, 0, 0]);
});

test("a mosaic has the largest cells with which all units fit", () => {
  expect(toMosaicGrid(64, 200, 200)).toEqual({ columns: 8, cell: 24, gap: 1 });
  expect(toMosaicGrid(3, 300, 100)).toEqual({ columns: 3, cell: 99, gap: 1 });
  expect(toMosaicGrid(10_000, 200, 200)).toEqual({ columns: 100, cell: 2, gap: 0 });
});

test("a mosaic shows its units row by row and tells which lies at a place", () => {
  const mosaic = createMosaic(stage.host);
  mosaic.update({ label: "two neurons", values, size: 2, units: 2, center: 0, range: 1 });
  const { diverging } = readPalette(stage.host);
  expect(toPixelColor(canvas(), 20, 5)).toEqual(diverging(-0.66));
  expect(toPixelColor(canvas(), 20, 40)).toEqual(diverging(0.66));
  const other: readonly [number, number] = mosaic.unitAt(20, 60) === 1 ? [20, 60] : [60, 20];
  expect([mosaic.unitAt(20, 20), mosaic.unitAt(...other), mosaic.unitAt(90, 90)]).toEqual([0, 1, null]);
  expect(toPixelColor(canvas(), ...other)).toEqual([245, 243, 236]);
});

test("a thumbnail shows each point in the colour of its class", () => {
  createDataThumb(stage.host).update({
    places: Float32Array.from([0, 0, 6, 6]),
    labels: Float32Array.from([0, 2]),
    colors: { kind: "class" },
    axes: plane,
  });
  const { categorical } = readPalette(stage.host);
  expect(toPixelColor(canvas(), 50, 50)).toEqual(categorical(0));
  expect(toPixelColor(canvas(), 97, 2)).toEqual(categorical(2));
});

test("the key of threads tapers to zero and names its ends", () => {
  createThreadKey(stage.host).update({ label: "Weight", range: 2 });
  const height = (x: number) => {
    const ratio = canvas().width / canvas().clientWidth;
    const { data } = canvas()
      .getContext("2d")!
      .getImageData(x * ratio, 0, 1, canvas().height);
    return data.filter((alpha, i) => i % 4 === 3 && alpha > 128).length / ratio;
  };
  expect(height(1)).toBeGreaterThanOrEqual(9);
  expect(height(50)).toBeLessThanOrEqual(2);
  expect(stage.host.firstElementChild!.ariaLabel).toBe("Weight −2 0 +2");
});

test("the bar of a ramp runs from its low end to its high end at its strength", () => {
  const shade = { ramp: "sequential", gain: 0.5, bands: 0 } as const;
  createRampKey(stage.host).update({ label: "activation", shade, labels: ["0", "", "4"] });
  const { sequential } = readPalette(stage.host);
  const far = (x: number, place: number) =>
    Math.max(...toPixelColor(canvas(), x, 4).map((channel, i) => Math.abs(channel - sequential(place)[i]!)));
  expect([far(1, 0.0075) <= 2, far(98, 0.4925) <= 2]).toEqual([true, true]);
});

test.each(fixtures)("$title draws in the colours of its theme and leaves nothing behind", (fixture) => {
  stage.host.style.width = `${fixture.width}px`;
  stage.host.style.height = `${fixture.height}px`;
  const shown = fixture.show(stage.host);
  const light = canvas().toDataURL();
  shown.redraw();
  expect(canvas().toDataURL()).toBe(light);
  stage.setTheme("dark");
  shown.redraw();
  expect(canvas().toDataURL()).not.toBe(light);
  shown.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
