import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readPalette } from "./palette.ts";
import { fixtures, letters } from "./scatter.fixture.ts";
import { createScatterMap, type ScatterMapData } from "./scatterMap.ts";
import { createStage, loadTokens, point, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(256, 256);
});
afterEach(() => stage.destroy());

const plot = () => stage.host.querySelector<HTMLElement>("[role=img]")!;
const box = () => stage.host.querySelector<HTMLElement>(".viz-box")!;

/** A cross of four points around the middle: they lie 96 pixels from it. */
const cross: ScatterMapData = {
  ...letters,
  label: "Four",
  places: Float32Array.of(0, 1, 1, 0, 0, -1, -1, 0),
  names: ["up", "right", "down", "left"],
  groups: [0, 1, 2, 3],
  groupNames: [],
  describe: (index) => `point ${index}`,
};

test("points lie where they are, in the colour of their group", () => {
  createScatterMap(stage.host).update(cross);
  const { categorical } = readPalette(stage.host);
  const canvas = stage.host.querySelector("canvas")!;
  expect([toPixelColor(canvas, 128, 32), toPixelColor(canvas, 224, 128)]).toEqual([
    categorical(0),
    categorical(1),
  ]);
});

test("the pointer reads the nearest point, and a click chooses it or lets it go", () => {
  const picks: (number | null)[] = [];
  const map = createScatterMap(stage.host);
  const show = (selected: number | null) =>
    map.update({ ...cross, selected, onSelect: (index) => picks.push(index) });
  show(null);
  point(plot(), "pointermove", 222, 130);
  expect([box().hidden, box().textContent]).toEqual([false, "point 1"]);
  const click = (x: number, y: number) => {
    point(plot(), "pointerdown", x, y);
    point(plot(), "pointerup", x, y);
  };
  click(222, 130);
  show(1);
  click(222, 130);
  click(128, 128);
  expect(picks).toEqual([1, null, null]);
});

test("arrow keys go from point to point, plus enlarges, Enter chooses, Escape lets go", () => {
  const picks: (number | null)[] = [];
  createScatterMap(stage.host).update({ ...cross, selected: 3, onSelect: (index) => picks.push(index) });
  expect(pressKey(plot(), "ArrowRight")).toBe(true);
  expect(plot().ariaLabel).toBe("Four. point 1");
  pressKey(plot(), "Enter");
  for (const key of ["+", "-", "0"]) expect(pressKey(plot(), key)).toBe(true);
  pressKey(plot(), "Escape");
  expect(plot().ariaLabel).toBe("Four");
  pressKey(plot(), "Escape");
  expect([picks, pressKey(plot(), "t")]).toEqual([[1, null], false]);
});

test("a drag moves the map and chooses nothing", () => {
  const picks: (number | null)[] = [];
  createScatterMap(stage.host).update({ ...cross, onSelect: (index) => picks.push(index) });
  point(plot(), "pointerdown", 128, 128, { pointerId: 1 });
  // a pointer that is not real cannot be captured
  plot().setPointerCapture = () => undefined;
  point(plot(), "pointermove", 148, 128, { pointerId: 1 });
  point(plot(), "pointerup", 148, 128, { pointerId: 1 });
  point(plot(), "pointermove", 234, 130);
  expect([picks, box().textContent]).toEqual([[], "point 1"]);
});

test("the legend names the groups, where there are several", () => {
  createScatterMap(stage.host).update(letters);
  expect([...stage.host.querySelectorAll(".viz-scatter-group")].map((part) => part.textContent)).toEqual(
    letters.groupNames,
  );
  expect(stage.host.querySelector<HTMLElement>(".viz-scatter-legend")!.hidden).toBe(false);
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
