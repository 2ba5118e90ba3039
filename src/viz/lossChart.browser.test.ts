import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { emptyLoss, spiralLoss } from "./lossChart.fixture.ts";
import { createLossChart, type LossChart, type LossChartOptions } from "./lossChart.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let chart: LossChart;
let moves: (number | null)[];
let tables: number;

const options: LossChartOptions = {
  onCrosshair: (x) => moves.push(x),
  onTable: () => tables++,
};

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(344, 220);
  moves = [];
  tables = 0;
  chart = createLossChart(stage.host, options);
  chart.update(spiralLoss);
});
afterEach(() => {
  chart.destroy();
  stage.destroy();
});

const root = () => stage.host.querySelector<HTMLElement>(".viz-chart")!;
const texts = (selector: string) =>
  [...stage.host.querySelectorAll(selector)].map((node) => node.textContent);
/** Corners of a curve, rounded to pixels. */
const corners = (selector: string) =>
  stage.host
    .querySelector(`path${selector}`)!
    .getAttribute("d")!
    .slice(1)
    .split("L")
    .map((corner) => corner.split(",").map((pixel) => Math.round(Number(pixel))));

test("curves run from the axis to their names, a point for each epoch", () => {
  const [train] = spiralLoss.series;
  const right = Number(stage.host.querySelector(".viz-axis")!.getAttribute("x2"));
  const toCorner = (epoch: number) =>
    [30 + ((right - 30) * epoch) / 150, 198 - (train!.ys[epoch]! / 0.8) * 188].map((pixel) =>
      Math.round(Number(pixel.toFixed(1))),
    );
  const drawn = corners(".viz-train");
  expect(drawn).toHaveLength(149);
  expect([0, 60, 148].map((epoch) => drawn[epoch])).toEqual([0, 60, 148].map(toCorner));
});

test("axes are marked with few round numbers and the unit", () => {
  expect(texts(".viz-tick").toSorted()).toEqual(
    ["0.8", "0.6", "0.4", "0.2", "0", "0", "50", "100", "150", "epoch"].toSorted(),
  );
});

test("names stand at the ends of their lines, at least 14 pixels apart", () => {
  const names = [...stage.host.querySelectorAll("text.viz-name")];
  const [train, test] = names.map((name) => Number(name.getAttribute("y")));
  expect(names.map((name) => name.textContent)).toEqual(["train", "test"]);
  expect(train! - test!).toBeGreaterThanOrEqual(14);
});

test("a chart without steps draws its axes alone", () => {
  chart.update(emptyLoss);
  expect(texts(".viz-tick")).toContain("10");
  expect(stage.host.querySelectorAll("circle, text.viz-name")).toHaveLength(0);
  expect([...stage.host.querySelectorAll("path")].map((path) => path.getAttribute("d"))).toEqual(["", ""]);
});

test("drawing again keeps every element", () => {
  const before = [...stage.host.querySelectorAll("*")];
  chart.update({ ...spiralLoss });
  expect([...stage.host.querySelectorAll("*")]).toEqual(before);
});

test("a gap breaks its line", () => {
  const [train] = spiralLoss.series;
  chart.update({ ...spiralLoss, series: [{ ...train!, xs: [0, 1, 2, 3], ys: [1, 1, Number.NaN, 1] }] });
  expect(stage.host.querySelector("path")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
});

test("a logarithmic axis is marked at decades", () => {
  chart.update({ ...spiralLoss, scale: "log" });
  expect(texts(".viz-tick")).toEqual(expect.arrayContaining(["1", "0.1"]));
});

test("a smoothed curve lies over its raw one", () => {
  chart.update({ ...spiralLoss, smoothing: 0.9 });
  expect(stage.host.querySelectorAll("path.viz-raw")).toHaveLength(2);
  expect(stage.host.querySelectorAll("path.viz-line:not(.viz-raw)")).toHaveLength(2);
});

test("the pointer moves the crosshair to the nearest epoch and shows all values", () => {
  const [x] = corners(".viz-train")[60]!;
  point(root(), "pointermove", x!, 100);
  expect(moves).toEqual([60]);
  expect(texts(".viz-box > *")).toEqual(["epoch 60", "test0.172", "train0.137"]);
  expect(stage.host.querySelectorAll(".viz-ring")).toHaveLength(2);
  point(root(), "pointerleave", 0, 0);
  expect(moves).toEqual([60, null]);
  expect(stage.host.querySelector<HTMLElement>(".viz-box")!.hidden).toBe(true);
});

test("the crosshair of another chart is shown and not sent back", () => {
  chart.setCrosshair(148);
  expect(texts(".viz-box-head")).toEqual(["epoch 148"]);
  expect(moves).toEqual([]);
});

test("arrow keys move the crosshair, Home and End to both ends, Escape takes it away", () => {
  for (const [key, shiftKey] of [
    ["ArrowRight"],
    ["ArrowRight"],
    ["ArrowRight", true],
    ["ArrowLeft"],
  ] as const)
    expect(pressKey(root(), key, { shiftKey: shiftKey ?? false })).toBe(true);
  pressKey(root(), "End");
  pressKey(root(), "Home");
  pressKey(root(), "Escape");
  expect(moves).toEqual([0, 1, 11, 10, 148, 0, null]);
});

test("T asks for the table, and other keys are left to the page", () => {
  expect(pressKey(root(), "t")).toBe(true);
  expect(tables).toBe(1);
  expect(pressKey(root(), "p")).toBe(false);
  expect(pressKey(root(), "t", { ctrlKey: true })).toBe(false);
});

test("a drag zooms into its range, a double click shows all again", () => {
  const at = (epoch: number) => corners(".viz-train")[epoch]![0]!;
  const [from, to] = [at(50), at(100)];
  root().setPointerCapture = () => undefined;
  point(root(), "pointerdown", from, 80, { pointerType: "mouse", button: 0 });
  point(root(), "pointermove", to, 90);
  expect(stage.host.querySelector(".viz-band")!.getAttribute("visibility")).toBe("visible");
  point(root(), "pointerup", to, 90);
  expect(texts(".viz-tick")).toEqual(expect.arrayContaining(["60", "80"]));
  expect(stage.host.querySelector(".viz-band")!.getAttribute("visibility")).toBe("hidden");
  root().dispatchEvent(new MouseEvent("dblclick"));
  expect(texts(".viz-tick")).toEqual(expect.arrayContaining(["0", "150"]));
});

test("plus zooms in around the crosshair, Escape leaves the crosshair and then the zoom", () => {
  chart.setCrosshair(60);
  pressKey(root(), "+");
  expect(texts(".viz-tick")).not.toContain("150");
  pressKey(root(), "Escape");
  expect(texts(".viz-tick")).not.toContain("150");
  pressKey(root(), "Escape");
  expect(texts(".viz-tick")).toContain("150");
});

test("a new run forgets a zoom that lies after its end", () => {
  chart.setCrosshair(148);
  pressKey(root(), "+");
  expect(texts(".viz-tick").filter((text) => text === "0")).toHaveLength(1);
  chart.update({
    ...spiralLoss,
    series: spiralLoss.series.map((curve) => ({ ...curve, xs: [0, 1, 2], ys: [0.7, 0.6, 0.5] })),
  });
  expect(texts(".viz-tick").filter((text) => text === "0")).toHaveLength(2);
});

test("a change of theme needs no redraw", () => {
  const color = () => getComputedStyle(stage.host.querySelector("path.viz-train")!).stroke;
  expect(color()).toBe("rgb(10, 122, 109)");
  stage.setTheme("dark");
  expect(color()).toBe("rgb(88, 200, 181)");
});

test("destroy leaves nothing behind", () => {
  const gone = root();
  chart.destroy();
  pressKey(gone, "t");
  point(gone, "pointermove", 100, 100);
  expect(stage.host.childElementCount).toBe(0);
  expect([moves, tables]).toEqual([[], 0]);
});
