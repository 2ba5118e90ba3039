import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { stolen } from "./recordStrip.fixture.ts";
import { createRecordStrip, toRuns } from "./recordStrip.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let chart: ReturnType<typeof createRecordStrip>;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(420, 260);
  chart = createRecordStrip(stage.host);
  chart.update(stolen);
});
afterEach(() => {
  chart.destroy();
  stage.destroy();
});

const find = (selector: string) => stage.host.querySelector<HTMLElement>(selector)!;

test("every record has a bar and a dot in each group; misuse is framed, marks have flags", () => {
  expect(stage.host.querySelectorAll(".viz-record-bar")).toHaveLength(64);
  expect(stage.host.querySelectorAll(".viz-record-dot")).toHaveLength(128);
  expect(stage.host.querySelectorAll(".viz-record-truth")).toHaveLength(2);
  expect(stage.host.querySelectorAll(".viz-record-flag")).toHaveLength(stolen.flags.filter(Boolean).length);
});

test("neighbours that are true share a frame", () => {
  expect(toRuns([true, true, false, true])).toEqual([
    [0, 2],
    [3, 1],
  ]);
  expect(toRuns([])).toEqual([]);
});

test("arrow keys and the pointer read one record after the other", () => {
  const plot = find("[role=img]");
  pressKey(plot, "ArrowRight");
  pressKey(plot, "ArrowRight");
  expect(find(".viz-box").textContent).toContain("payment 2");
  point(plot, "pointermove", plot.clientWidth - 1, 20);
  expect(find(".viz-box").textContent).toContain("payment 64");
  pressKey(plot, "Escape");
  expect(find(".viz-box").hidden).toBe(true);
});

test("names of the lanes stand beside them", () => {
  const tops = [...stage.host.querySelectorAll(".viz-rows-name")].map(
    (name) => name.getBoundingClientRect().top,
  );
  const dots = [...stage.host.querySelectorAll(".viz-grid")].map((line) => line.getBoundingClientRect().top);
  expect(tops).toHaveLength(10);
  dots.forEach((y, i) => expect(Math.abs(tops[i + 1]! + 7.5 - y)).toBeLessThan(1.5));
});

test("destroy leaves nothing behind", () => {
  chart.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
