import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createClassBars, type ClassBars } from "./classBars.ts";
import { digitBars } from "./pictures.fixture.ts";
import { createStage, loadTokens, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let bars: ClassBars;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(140, 160);
  bars = createClassBars(stage.host);
  bars.update(digitBars);
});
afterEach(() => {
  bars.destroy();
  stage.destroy();
});

const all = <T extends Element = HTMLElement>(selector: string) => [
  ...stage.host.querySelectorAll<T>(selector),
];
const widths = () => all(".viz-bars-bar").map((bar) => bar.getBoundingClientRect().width);

test("each class is a row that reads its name and its per cent", () => {
  const meters = all("[role=meter]");
  expect(stage.host.querySelector("[role=list]")!.ariaLabel).toBe(digitBars.label);
  expect(meters.map((meter) => meter.ariaLabel)).toEqual(digitBars.names);
  expect(meters.map((meter) => meter.ariaValueText)).toEqual([
    "0%",
    "0%",
    "8%",
    "86%",
    "0%",
    "0%",
    "0%",
    "0%",
    "1%",
    "5%",
  ]);
  expect(all(".viz-bars-percent").map((percent) => percent.textContent)).toEqual([
    "",
    "",
    "8%",
    "86%",
    "",
    "",
    "",
    "",
    "1%",
    "5%",
  ]);
});

test("bars are as long as their share of the track, the smallest two pixels, none below half a per cent", () => {
  const track = stage.host.querySelector(".viz-bars-track")!.getBoundingClientRect().width;
  const drawn = widths();
  expect(drawn[3]! / track).toBeCloseTo(0.86, 2);
  expect([drawn[0], drawn[7], drawn[8]]).toEqual([0, 0, 2]);
});

test("the largest is bold", () => {
  expect(all(".viz-bars-name").map((name) => Number(getComputedStyle(name).fontWeight))).toEqual([
    400, 400, 400, 600, 400, 400, 400, 400, 400, 400,
  ]);
});

test("new values change the bars and keep every element", () => {
  const before = all("*");
  bars.update({
    ...digitBars,
    values: Float32Array.from({ length: 10 }, (_, i) => (i === 0 ? 1 : 0)),
    top: 0,
  });
  expect(all("*")).toEqual(before);
  expect(widths()[0]).toBeGreaterThan(widths()[1]!);
  expect(all(".viz-bars-top")).toHaveLength(1);
});

test("the right class has a ring around its bar, in words too", () => {
  bars.update({ ...digitBars, truth: 8 });
  const meter = all("[role=meter]")[8]!;
  expect([meter.ariaLabel, getComputedStyle(meter).outlineStyle]).toEqual(["8, true class", "solid"]);
});

test("a compact list shows no per cent but still reads it", () => {
  bars.update({ ...digitBars, compact: true });
  expect(all(".viz-bars-percent").every((percent) => getComputedStyle(percent).display === "none")).toBe(
    true,
  );
  expect(all("[role=meter]")[3]!.ariaValueText).toBe("86%");
});

test("a name too long for its column ends in an ellipsis and is whole in its tooltip", () => {
  const name = "immature granulocytes (myelocytes)";
  bars.update({ ...digitBars, names: [name, "platelets"], values: [0.5, 0.5] });
  const [element] = all(".viz-bars-name");
  expect(element!.title).toBe(name);
  expect(element!.scrollWidth).toBeGreaterThan(element!.clientWidth);
  expect(stage.host.scrollWidth).toBeLessThanOrEqual(140);
  expect(all("li")).toHaveLength(2);
});

test("26 classes stand under each other without touching", () => {
  stage.host.style.height = "400px";
  bars.update({ ...digitBars, names: Array.from({ length: 26 }, (_, i) => String.fromCodePoint(65 + i)) });
  const tops = all("li").map((row) => row.getBoundingClientRect());
  expect(tops.slice(1).every((row, i) => row.top >= tops[i]!.bottom)).toBe(true);
  expect(tops[25]!.bottom - tops[0]!.top).toBeLessThanOrEqual(400);
});

test("what is no number says so", () => {
  bars.update({ ...digitBars, values: digitBars.names.map(() => Number.NaN), top: null });
  expect(all("[role=meter]").every((meter) => meter.ariaValueText === "diverged")).toBe(true);
  expect(all(".viz-bars-percent").every((percent) => percent.textContent === "–")).toBe(true);
  expect(Math.max(...widths())).toBe(0);
});

test("before the first answer the rows stand there without bars and numbers", () => {
  bars.update({ ...digitBars, values: [], top: null });
  expect(all(".viz-bars-name").map((name) => name.textContent)).toEqual(digitBars.names);
  expect(all("[role=meter]").every((meter) => meter.ariaValueText === "–")).toBe(true);
  expect([
    all(".viz-bars-percent").every((percent) => percent.textContent === ""),
    Math.max(...widths()),
  ]).toEqual([true, 0]);
});
