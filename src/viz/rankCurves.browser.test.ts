import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { toMarked } from "#data/ranking.ts";
import { misuse, payments } from "./rankCurves.fixture.ts";
import { createRankCurves, type RankCurves } from "./rankCurves.ts";
import { findCatching } from "./rankPaths.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let chart: RankCurves;
let points: number[];

const data = { ...misuse, onPoint: (next: number) => points.push(next) };

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(420, 260);
  points = [];
  chart = createRankCurves(stage.host);
  chart.update(data);
});
afterEach(() => {
  chart.destroy();
  stage.destroy();
});

const handles = () => [...stage.host.querySelectorAll<HTMLElement>("[role=slider]")];

test("both curves are drawn with their areas, beside what chance gives", () => {
  expect([...stage.host.querySelectorAll(".viz-rank-title")].map((node) => node.textContent)).toEqual([
    misuse.plots.pr.title,
    misuse.plots.roc.title,
  ]);
  expect(stage.host.querySelectorAll("path.viz-line")).toHaveLength(2);
  expect(stage.host.querySelectorAll("path.viz-chance")).toHaveLength(2);
});

test("screen readers and keys meet one slider, which counts what is caught", () => {
  const [first, second] = handles();
  expect(first!.getAttribute("aria-valuenow")).toBe("60");
  expect([second!.getAttribute("aria-hidden"), second!.tabIndex]).toEqual(["true", -1]);
  pressKey(first!, "ArrowRight");
  pressKey(first!, "Home");
  expect(points).toEqual([findCatching(payments, 61), -1]);
  expect(toMarked(payments, points[0]!).caught).toBe(61);
});

test("the point is dragged along either curve", () => {
  for (const handle of handles()) {
    handle.setPointerCapture = () => undefined;
    point(handle, "pointerdown", 12, 12, { button: 0 });
    point(handle, "pointermove", 60, -30);
    point(handle, "pointerup", 60, -30);
  }
  expect(points).toHaveLength(2);
  expect(points.every((one) => one >= 0 && one !== data.point)).toBe(true);
});

test("a point that moved is drawn where it is", () => {
  const before = handles()[0]!.style.transform;
  chart.update({ ...data, point: -1 });
  expect(handles()[0]!.style.transform).not.toBe(before);
  expect(handles()[0]!.getAttribute("aria-valuenow")).toBe("0");
});

test("destroy leaves nothing behind", () => {
  chart.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
