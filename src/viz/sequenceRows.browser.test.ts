import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { accuracies, echo } from "./sequenceRows.fixture.ts";
import { createSequenceRows } from "./sequenceRows.ts";
import { createShareBars } from "./shareBars.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(420, 120);
});
afterEach(() => stage.destroy());

const find = (selector: string) => stage.host.querySelector<HTMLElement>(selector)!;

test("rows have a cell for each step that has a value, and wrong answers a frame", () => {
  const chart = createSequenceRows(stage.host);
  chart.update(echo);
  const shown = echo.rows.flatMap(({ cells }) => cells.filter(({ share }) => share !== null));
  const wrong = shown.filter((cell) => cell.wrong).length;
  expect(wrong).toBeGreaterThan(0);
  expect(stage.host.querySelectorAll(".viz-sequence-wrong")).toHaveLength(wrong);
  expect(stage.host.querySelectorAll("rect[fill]")).toHaveLength(shown.length);
  expect([...stage.host.querySelectorAll(".viz-rows-name")].map((name) => name.textContent)).toEqual([
    "input",
    "wanted",
    "network",
  ]);
  chart.destroy();
  expect(stage.host.childElementCount).toBe(0);
});

test("steps are read one by one by keys and by pointer", () => {
  const chart = createSequenceRows(stage.host);
  chart.update(echo);
  const plot = find("[role=img]");
  pressKey(plot, "End");
  expect(find(".viz-box").textContent).toBe(echo.describe(23));
  point(plot, "pointermove", 1, 5);
  expect(find(".viz-box").textContent).toBe(echo.describe(0));
  pressKey(plot, "Escape");
  expect(find(".viz-box").hidden).toBe(true);
  chart.destroy();
});

test("bars stand over the line of chance; what is not known has none", () => {
  const chart = createShareBars(stage.host);
  chart.update(accuracies);
  expect(stage.host.querySelectorAll(".viz-shares-bar")).toHaveLength(19);
  expect(find(".viz-shares-chance").getAttribute("y1")).toBe("32.5");
  pressKey(find("[role=img]"), "Home");
  expect(find(".viz-box").textContent).toBe("step 1");
  chart.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
