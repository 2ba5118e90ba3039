import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { toCss } from "./colors.ts";
import { createConfusionMatrix, worstError, type ConfusionCell } from "./confusionMatrix.ts";
import { createHistogram } from "./histogram.ts";
import { createNormBars, toDecades } from "./normBars.ts";
import { readPalette } from "./palette.ts";
import { digitCounts, digits, fixtures, norms, weights } from "./results.fixture.ts";
import { createStage, loadTokens, point, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(300, 300);
});
afterEach(() => stage.destroy());

const all = (selector: string) => [...stage.host.querySelectorAll<HTMLElement>(selector)];
const cell = (truth: number, answer: number) =>
  all("[role=row]")[truth + 1]!.querySelectorAll<HTMLElement>("[role=gridcell]")[answer]!;

test("the worst error is the largest count beside the diagonal, the first of equals", () => {
  expect(worstError(digitCounts, 10)).toEqual({ truth: 4, answer: 9, count: 5 });
  expect(worstError([5, 2, 2, 9], 2)).toEqual({ truth: 0, answer: 1, count: 2 });
  expect(worstError([5, 0, 0, 9], 2)).toBeNull();
});

test("a confusion matrix shows its counts, zeros blank, and outlines the worst error", () => {
  createConfusionMatrix(stage.host).update(digits);
  expect(all("[role=row]").map((row) => [...row.children].map((part) => part.textContent))).toEqual([
    ["", ...digits.names],
    ...digits.names.map((name, truth) => [
      name,
      ...digitCounts.slice(truth * 10, truth * 10 + 10).map((count) => (count > 0 ? String(count) : "")),
    ]),
  ]);
  expect(all("[data-worst=true]")).toEqual([cell(4, 9)]);
  expect(cell(4, 9).ariaLabel).toBe("true 4, predicted 9: 5 times");
});

test("the colour of a cell is the square root of its share of the row", () => {
  createConfusionMatrix(stage.host).update({ ...digits, names: ["a", "b"], counts: [75, 25, 0, 1] });
  const { sequential } = readPalette(stage.host);
  const places = [0.08 + 0.76 * Math.sqrt(0.75), 0.08 + 0.76 * 0.5, 0, 0.08 + 0.76];
  expect(all("[role=gridcell]").map((cell) => cell.dataset["color"])).toEqual(
    places.map((place) => toCss(sequential(place))),
  );
});

test("cells are square, and too small ones keep their colour alone", () => {
  createConfusionMatrix(stage.host).update(digits);
  const [width, height] = [cell(0, 0).offsetWidth, cell(0, 0).offsetHeight];
  expect(Math.abs(width - height)).toBeLessThanOrEqual(1);
  stage.host.replaceChildren();
  stage.host.style.width = "150px";
  createConfusionMatrix(stage.host).update(digits);
  expect(
    all("[role=gridcell]")
      .map((cell) => cell.textContent)
      .join(""),
  ).toBe("");
  expect(cell(4, 9).ariaLabel).toBe("true 4, predicted 9: 5 times");
});

test("arrow keys move the focus over the cells, and Tab stops at one of them", () => {
  createConfusionMatrix(stage.host).update(digits);
  cell(0, 0).focus();
  const steps = ["ArrowDown", "ArrowDown", "ArrowRight", "End", "ArrowRight", "PageDown", "Home", "ArrowUp"];
  const places = steps.map((key) => {
    expect(pressKey(document.activeElement!, key)).toBe(true);
    return all("[role=gridcell]").indexOf(document.activeElement as HTMLElement);
  });
  expect(places).toEqual([10, 20, 21, 29, 30, 80, 80, 70]);
  expect(all("[role=gridcell][tabindex='0']")).toEqual([cell(7, 0)]);
  expect(pressKey(cell(7, 0), "t")).toBe(false);
});

test("a click, Enter and Space select a cell; again or Escape lets it go", () => {
  const picks: (ConfusionCell | null)[] = [];
  const matrix = createConfusionMatrix(stage.host);
  const show = (selected: ConfusionCell | null) =>
    matrix.update({ ...digits, selected, onSelect: (cell) => picks.push(cell) });
  show(null);
  cell(4, 9).click();
  expect(document.activeElement).toBe(cell(4, 9));
  show({ truth: 4, answer: 9 });
  expect(all("[aria-selected=true]")).toEqual([cell(4, 9)]);
  pressKey(cell(4, 9), " ");
  pressKey(cell(4, 9), "Escape");
  show(null);
  pressKey(cell(4, 9), "Enter");
  expect(pressKey(cell(4, 9), "Escape")).toBe(false);
  expect(picks).toEqual([{ truth: 4, answer: 9 }, null, null, { truth: 4, answer: 9 }]);
});

test("a matrix drawn again keeps its elements and the focus", () => {
  const matrix = createConfusionMatrix(stage.host);
  matrix.update(digits);
  cell(3, 3).focus();
  const before = all("*");
  matrix.update({ ...digits, counts: digitCounts.map((count) => count * 2) });
  expect(all("*")).toEqual(before);
  expect([document.activeElement, cell(3, 3).textContent]).toEqual([cell(3, 3), "180"]);
});

test("a histogram has a bar for each count in the colour of its value, and three ticks", () => {
  createHistogram(stage.host).update({ ...weights, counts: [1, 0, 4, 2], min: -2, max: 2 });
  const canvas = stage.host.querySelector("canvas")!;
  const { diverging } = readPalette(stage.host);
  const tall = canvas.clientHeight;
  expect([
    toPixelColor(canvas, 30, tall - 4),
    toPixelColor(canvas, 180, 4),
    toPixelColor(canvas, 270, tall / 2 + 4),
  ]).toEqual([
    diverging(-(0.25 + 0.75 * 0.75)),
    diverging(0.25 + 0.75 * 0.25),
    diverging(0.25 + 0.75 * 0.75),
  ]);
  expect(toPixelColor(canvas, 30, tall / 2)).toEqual([0, 0, 0]);
  expect(all(".viz-histogram-tick").map((tick) => tick.textContent)).toEqual(["−2", "0", "2"]);
});

test("a logarithmic histogram lifts small counts", () => {
  const histogram = createHistogram(stage.host);
  const counts = [1, 1023];
  const heights = (scale: "linear" | "log") => {
    histogram.update({ ...weights, counts, min: 0, max: 1, tone: "ink", scale });
    const canvas = stage.host.querySelector("canvas")!;
    const ratio = canvas.height / canvas.clientHeight;
    const { data } = canvas.getContext("2d")!.getImageData(75 * ratio, 0, 1, canvas.height);
    return data.filter((alpha, i) => i % 4 === 3 && alpha > 128).length / ratio;
  };
  // a bar of at least one pixel above the line of the axis; a tenth of 283 in the logarithm
  expect([heights("linear"), heights("log")].map(Math.round)).toEqual([2, 29]);
});

test("the pointer and the arrow keys read a bar, in the box and in the name", () => {
  const histogram = createHistogram(stage.host);
  histogram.update({ ...weights, counts: [1, 0, 4, 2], min: -2, max: 2, note: "3 lost" });
  const root = stage.host.querySelector<HTMLElement>(".viz-histogram")!;
  const box = stage.host.querySelector<HTMLElement>(".viz-box")!;
  point(root, "pointermove", 170, 50);
  expect([box.hidden, box.textContent]).toEqual([false, "0.00 to 1.00: 4 weights"]);
  point(root, "pointerleave", 0, 0);
  expect(box.hidden).toBe(true);
  for (const key of ["ArrowLeft", "ArrowLeft", "Home", "ArrowRight"]) expect(pressKey(root, key)).toBe(true);
  expect(root.ariaLabel).toBe("Weights of conv2d_1. 3 lost. -1.00 to 0.00: 0 weights");
  pressKey(root, "Escape");
  expect([root.ariaLabel, pressKey(root, "Escape")]).toEqual(["Weights of conv2d_1. 3 lost", false]);
});

test("a histogram without words for its bars is no stop of the Tab key", () => {
  createHistogram(stage.host).update({ ...weights, describe: null });
  const root = stage.host.querySelector<HTMLElement>(".viz-histogram")!;
  expect([root.tabIndex, pressKey(root, "ArrowLeft")]).toEqual([-1, false]);
});

test("the axis of norms is whole decades, at least four, and only widens", () => {
  expect(toDecades([0.02, 3], null)).toEqual([-3, 1]);
  expect(toDecades([0.02, 3e-7], [-3, 1])).toEqual([-7, 1]);
  expect(toDecades([1], [-7, 1])).toEqual([-7, 1]);
  expect(toDecades([1], null)).toEqual([-4, 0]);
  expect(toDecades([0, Number.NaN, Infinity], null)).toEqual([-4, 0]);
});

test("norms are bars on a logarithmic axis, and what has none is a word", () => {
  createNormBars(stage.host).update({
    ...norms,
    bars: [
      { name: "a", norm: 0.01 },
      { name: "b", norm: 100 },
      { name: "c", norm: 0 },
      { name: "d", norm: Infinity },
      { name: "e", norm: 0.000_01 },
    ],
  });
  expect(all("[role=listitem]").map((row) => row.ariaLabel)).toEqual([
    "a: 0.01",
    "b: 100, very large",
    "c: none",
    "d: diverged",
    "e: 1×10⁻⁵, very small",
  ]);
  expect(all(".viz-norms-bar").map((bar) => bar.style.width)).toEqual(["50%", "100%", "0%", "100%", "12.5%"]);
  expect(all(".viz-norms-mark").map((mark) => mark.textContent)).toEqual(["10⁻⁶", "10⁻²", "10²"]);
});

test("the axis of norms stands still until the layers are others", () => {
  const chart = createNormBars(stage.host);
  const toWidth = (name: string, norm: number) => {
    chart.update({ ...norms, bars: [{ name, norm }] });
    return all(".viz-norms-bar")[0]!.style.width;
  };
  expect([toWidth("a", 1e-6), toWidth("a", 1), toWidth("a", 1e-6), toWidth("b", 0.01)]).toEqual([
    "100%",
    "100%",
    "40%",
    "100%",
  ]);
  expect(all(".viz-norms-mark").map((mark) => mark.textContent)).toEqual(["10⁻⁶", "10⁻⁴", "10⁻²"]);
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
