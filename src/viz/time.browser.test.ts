import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createGateMosaic } from "./gateMosaic.ts";
import { readPalette } from "./palette.ts";
import { createStage, loadTokens, point, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";
import { createStepNorms } from "./stepNorms.ts";
import { fixtures, poem, states, strip, vanishing } from "./time.fixture.ts";
import { createTimeHeatmap, type TimeCell } from "./timeHeatmap.ts";
import { createTimeStage } from "./timeStage.ts";
import { createUnitStrip } from "./unitStrip.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(472, 226);
  stage.host.style.setProperty("--gutter", "72px");
});
afterEach(() => stage.destroy());

const one = (selector: string) => stage.host.querySelector<HTMLElement>(selector)!;
const texts = (selector: string) =>
  [...stage.host.querySelectorAll(selector)].map((element) => element.textContent);

/** Four steps of 100 pixels, two units of 100. */
const small = {
  ...states,
  values: Float32Array.of(1, -1, 0.5, 0, Number.NaN, 0, 0, 1),
  steps: 4,
  units: 2,
  labels: { texts: ["a", "b", "c", "d"], kind: "sign" as const },
  unit: null,
  step: null,
  describe: ({ unit, step }: TimeCell, value: number) => `${unit} ${step} ${value}`,
};

test("rows are units, columns steps, at 71 % of the diverging ramp", () => {
  createTimeHeatmap(stage.host).update(small);
  const canvas = stage.host.querySelector("canvas")!;
  const { diverging } = readPalette(stage.host);
  const pen = canvas.getContext("2d")!;
  const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data];
  expect([canvas.width, canvas.height]).toEqual([4, 2]);
  expect([at(0, 0), at(0, 1), at(1, 0), at(2, 0)]).toEqual([
    [...diverging(0.71), 255],
    [...diverging(-0.71), 255],
    [...diverging(0.355), 255],
    [0, 0, 0, 0],
  ]);
});

test("a gate takes the whole sequential ramp", () => {
  createTimeHeatmap(stage.host).update({ ...small, ramp: "sequential" });
  const pen = stage.host.querySelector("canvas")!.getContext("2d")!;
  expect([...pen.getImageData(0, 0, 1, 1).data].slice(0, 3)).toEqual(readPalette(stage.host).sequential(1));
});

test("the pointer reads a cell and a click chooses it", () => {
  const heard: (TimeCell | null)[] = [];
  const chosen: TimeCell[] = [];
  createTimeHeatmap(stage.host).update({
    ...small,
    onPoint: (cell) => heard.push(cell),
    onChoose: (cell) => chosen.push(cell),
  });
  const plot = one("[role=img]");
  point(plot, "pointermove", 150, 50);
  expect([one(".viz-box").hidden, one(".viz-box").textContent]).toEqual([false, "0 1 0.5"]);
  plot.click();
  point(plot, "pointerleave", 0, 0);
  expect(one(".viz-box").hidden).toBe(true);
  expect([heard, chosen]).toEqual([[{ unit: 0, step: 1 }, null], [{ unit: 0, step: 1 }]]);
});

test("arrow keys move from cell to cell, Enter chooses", () => {
  const chosen: TimeCell[] = [];
  createTimeHeatmap(stage.host).update({ ...small, unit: 1, step: 2, onChoose: (cell) => chosen.push(cell) });
  const plot = one("[role=img]");
  expect(pressKey(plot, "ArrowRight")).toBe(true);
  expect(plot.ariaLabel).toBe(`${states.label}. 1 3 1`);
  pressKey(plot, "Enter");
  pressKey(plot, "Escape");
  expect(plot.ariaLabel).toBe(states.label);
  expect([chosen, pressKey(plot, "Enter")]).toEqual([[{ unit: 1, step: 3 }], false]);
});

test("the chosen row has a frame, the chosen step stands out among the signs", () => {
  createTimeHeatmap(stage.host).update({ ...small, unit: 1, step: 2 });
  expect([one(".viz-time-row").style.top, texts(".viz-step")]).toEqual(["50%", ["a", "b", "c", "d"]]);
  expect(texts("[data-state=chosen]")).toEqual(["c", "unit 2"]);
});

test("a strip puts the numbers into the cells that have room for them", () => {
  const chart = createUnitStrip(stage.host);
  const rows = [
    { name: "h", values: Float32Array.of(1, -1, 0, 0), ramp: "diverging" as const, range: 1 },
    { name: "f", values: Float32Array.of(0, 1, Number.NaN, 0.5), ramp: "sequential" as const, range: 1 },
  ];
  chart.update({ ...strip, rows, steps: 4 });
  const canvas = stage.host.querySelector("canvas")!;
  const { diverging, sequential } = readPalette(stage.host);
  expect([toPixelColor(canvas, 10, 5), toPixelColor(canvas, 110, 5), toPixelColor(canvas, 110, 29)]).toEqual([
    diverging(0.71),
    diverging(-0.71),
    sequential(1),
  ]);
  expect([texts(".viz-strip-name"), one(".viz-strip-plot").offsetHeight]).toEqual([["h", "f"], 44]);
});

test("a strip is walked through by keys and by clicks", () => {
  const steps: number[] = [];
  const chart = createUnitStrip(stage.host);
  chart.update({ ...strip, step: 3, onStep: (step) => steps.push(step) });
  const plot = one("[role=img]");
  expect(plot.ariaLabel).toBe("Unit 32. step 4");
  for (const key of ["ArrowRight", "ArrowLeft", "Home", "End"]) expect(pressKey(plot, key)).toBe(true);
  const { left } = plot.getBoundingClientRect();
  plot.dispatchEvent(new MouseEvent("click", { clientX: left + 210 }));
  expect([steps, pressKey(plot, "x")]).toEqual([[4, 2, 0, 23, 12], false]);
});

test("norms are bars over their decades, read one by one", () => {
  createStepNorms(stage.host).update({ ...vanishing, norms: Float32Array.of(0.0001, 0.01, 1, 0) });
  expect(texts(".viz-step-norms-side > span")).toEqual(["1", "10⁻⁵"]);
  const plot = one("[role=img]");
  pressKey(plot, "ArrowRight");
  expect(plot.ariaLabel).toBe(`Gradient by step. ${poem[0]!}: 1.0e-4`);
});

test("gates have a cell for each unit, in rows as square as may be", () => {
  createGateMosaic(stage.host).update({
    label: "two",
    gates: [{ name: "forget", values: Float32Array.of(1, 0, 0.5, 1, 0), ramp: "sequential", range: 1 }],
  });
  const canvas = stage.host.querySelector("canvas")!;
  const pen = canvas.getContext("2d")!;
  const { sequential } = readPalette(stage.host);
  expect([canvas.width, canvas.height, texts(".viz-gate-name")]).toEqual([2, 3, ["forget"]]);
  expect([...pen.getImageData(0, 1, 1, 1).data]).toEqual([...sequential(0.5), 255]);
  expect([...pen.getImageData(1, 2, 1, 1).data]).toEqual([0, 0, 0, 0]);
});

test("one frame marks the chosen step in all pictures, and it goes with the choice", () => {
  const chart = createTimeStage(stage.host);
  chart.update({ states, note: "unit 32", strip, norms: vanishing });
  const frame = one(".viz-stage-frame");
  expect([frame.hidden, one(".viz-stage-inner").style.getPropertyValue("--step")]).toEqual([false, "17"]);
  chart.update({ states: { ...states, step: null }, note: "", strip: null, norms: null });
  expect([frame.hidden, one(".viz-stage-note").hidden]).toEqual([true, true]);
  expect(stage.host.querySelector(".viz-strip, .viz-step-norms")).toBeNull();
});

test.each(fixtures)("$title draws the same again and leaves nothing behind", (fixture) => {
  stage.host.style.width = `${fixture.width}px`;
  stage.host.style.height = `${fixture.height}px`;
  const shown = fixture.show(stage.host);
  const { innerHTML } = stage.host;
  shown.redraw();
  expect(stage.host.innerHTML).toBe(innerHTML);
  expect(stage.host.scrollWidth).toBe(fixture.width);
  stage.setTheme("dark");
  shown.redraw();
  shown.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
