import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { airline } from "./forecastChart.fixture.ts";
import { createForecastChart, type ForecastChart } from "./forecastChart.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let chart: ForecastChart;
let starts: number[];
let zooms: boolean[];

const data = { ...airline, onStart: (position: number) => starts.push(position) };

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(420, 300);
  starts = [];
  zooms = [];
  chart = createForecastChart(stage.host, { onZoom: (isZoomed) => zooms.push(isZoomed) });
  chart.update(data);
});
afterEach(() => {
  chart.destroy();
  stage.destroy();
});

const find = (selector: string) => stage.host.querySelector<HTMLElement>(selector)!;
const texts = (selector: string) =>
  [...stage.host.querySelectorAll(selector)].map((node) => node.textContent);
const handle = () => find("[role=slider]");
/** How wide a step is drawn. */
const toStep = () => {
  const [from, to] = chart.view();
  const axis = stage.host.querySelector(".viz-axis")!;
  return (Number(axis.getAttribute("x2")) - Number(axis.getAttribute("x1"))) / (to - from);
};

test("every line has its name, and the test part is told from what was learned", () => {
  expect(texts("text.viz-name").toSorted()).toEqual(
    ["a year before", "last value", "network", "on its own", "truth"].toSorted(),
  );
  expect(texts(".viz-tick")).toEqual(expect.arrayContaining(["training", "test"]));
  expect(find(".viz-error-band").getAttribute("d")).not.toBe("");
});

test("the crosshair reads all lines that have a value there", () => {
  for (let i = 0; i < 3; i++) pressKey(find("[role=img]"), "End");
  expect(texts(".viz-box-name").toSorted()).toEqual(["a year before", "last value", "on its own"]);
  pressKey(find("[role=img]"), "Escape");
  expect(find(".viz-box").hidden).toBe(true);
});

test("the start of the run is a slider that keys move inside its ends", () => {
  expect(handle().ariaValueText ?? handle().getAttribute("aria-valuetext")).toBe("1960-01");
  pressKey(handle(), "ArrowRight");
  pressKey(handle(), "PageDown");
  pressKey(handle(), "End");
  pressKey(handle(), "Home");
  expect(starts).toEqual([133, 122, 144, 115]);
  expect(pressKey(handle(), "x")).toBe(false);
});

test("the start is dragged from step to step", () => {
  handle().setPointerCapture = () => undefined;
  point(handle(), "pointerdown", 12, 12, { button: 0 });
  point(handle(), "pointermove", 12 - 5 * toStep(), 12);
  point(handle(), "pointerup", 12 - 5 * toStep(), 12);
  point(handle(), "pointermove", 12 - 9 * toStep(), 12);
  expect(starts).toEqual([127]);
});

test("keys zoom in, move along with the crosshair, and show the first part again", () => {
  const [from, to] = chart.view();
  pressKey(find("[role=img]"), "+");
  const near = chart.view();
  expect(near[1] - near[0]).toBeCloseTo((to - from) / 2);
  pressKey(find("[role=img]"), "End");
  for (let i = 0; i < 3; i++) pressKey(find("[role=img]"), "ArrowRight", { shiftKey: true });
  expect(chart.view()[0]).toBeGreaterThan(near[0]);
  pressKey(find("[role=img]"), "Escape");
  pressKey(find("[role=img]"), "Escape");
  expect(chart.view()).toEqual([from, to]);
  expect(zooms).toEqual([true, false]);
});

test("the strip below moves the part that is shown, and its ends make it longer", () => {
  const strip = find(".viz-overview");
  strip.setPointerCapture = () => undefined;
  const [from, to] = chart.view();
  point(strip, "pointerdown", 100, 10, { button: 0 });
  point(strip, "pointerup", 100, 10);
  const moved = chart.view();
  expect(moved[0]).toBeLessThan(from);
  expect(moved[1] - moved[0]).toBeCloseTo(to - from);
  const frame = stage.host.querySelector(".viz-overview-frame")!;
  const left = Number(frame.getAttribute("x"));
  point(strip, "pointerdown", left, 10, { button: 0 });
  point(strip, "pointermove", left - 40, 10);
  point(strip, "pointerup", left - 40, 10);
  expect(chart.view()[1]).toBeCloseTo(moved[1]);
  expect(chart.view()[0]).toBeLessThan(moved[0]);
  chart.resetZoom();
  expect(chart.view()).toEqual([from, to]);
});

test("without an answer there is the series alone", () => {
  chart.update({ ...data, lines: data.lines.slice(0, 1), band: null });
  expect(texts("text.viz-name")).toEqual(["truth"]);
  expect(find(".viz-error-band")).toBeNull();
});

test("destroy leaves nothing behind", () => {
  chart.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
