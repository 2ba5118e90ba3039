import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { drawing } from "./drawings.fixture.ts";
import { createPad, type Pad } from "./pad.ts";
import type { Stroke } from "./raster.ts";
import { createStage, loadTokens, point, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(100, 100);
});
afterEach(() => stage.destroy());

function createDrawing(): { pad: Pad; root: HTMLElement; changes: (readonly Stroke[])[] } {
  const changes: (readonly Stroke[])[] = [];
  const pad = createPad(stage.host);
  pad.update({ ...drawing, size: [10, 10], onChange: (strokes) => changes.push(strokes) });
  const root = stage.host.querySelector<HTMLElement>(".viz-pad")!;
  root.setPointerCapture = () => undefined;
  return { pad, root, changes };
}

test("a pointer draws a stroke from down to up, and a second pointer is ignored", () => {
  const { root, changes } = createDrawing();
  point(root, "pointermove", 5, 5, { pointerId: 1 });
  point(root, "pointerdown", 10, 20, { pointerId: 1 });
  point(root, "pointerdown", 90, 90, { pointerId: 2 });
  point(root, "pointermove", 80, 80, { pointerId: 2 });
  point(root, "pointermove", 50, 20, { pointerId: 1, pressure: 0.9 });
  point(root, "pointerup", 50, 20, { pointerId: 1 });
  point(root, "pointermove", 60, 60, { pointerId: 1 });
  const [from, to] = [
    { x: 0.1, y: 0.2, pressure: 0.5 },
    { x: 0.5, y: 0.2, pressure: 0.5 },
  ];
  expect(changes).toEqual([[[from]], [[from, to]]]);
  const path = stage.host.querySelector("path")!;
  expect([path.getAttribute("d"), path.getAttribute("stroke-width")]).toEqual(["M1 2L5 2", "1"]);
});

test("a pen draws wider where it is pressed harder", () => {
  const { root, changes } = createDrawing();
  point(root, "pointerdown", 10, 20, { pointerType: "pen", pressure: 0.25 });
  point(root, "pointermove", 50, 20, { pointerType: "pen", pressure: 0.75 });
  point(root, "pointermove", 90, 20, { pointerType: "pen", pressure: 1 });
  expect(changes.at(-1)!.map((stroke) => stroke.map(({ pressure }) => pressure))).toEqual([[0.25, 0.75, 1]]);
  expect([...stage.host.querySelectorAll("line")].map((line) => line.getAttribute("stroke-width"))).toEqual([
    "1",
    "1.375",
  ]);
});

test("places that the browser joined into one event are all drawn", () => {
  const { root, changes } = createDrawing();
  point(root, "pointerdown", 0, 0);
  const { left, top } = root.getBoundingClientRect();
  const at = (x: number) => new PointerEvent("pointermove", { clientX: left + x, clientY: top });
  point(root, "pointermove", 30, 0, { coalescedEvents: [at(10), at(20), at(30)] });
  expect(changes.at(-1)![0]!.map(({ x }) => x)).toEqual([0, 0.1, 0.2, 0.3]);
});

test("keys draw: arrows move the pen, Space puts it down and up, and says so", () => {
  const { root, changes } = createDrawing();
  const cursor = stage.host.querySelector(".viz-pad-cursor")!;
  const spoken = stage.host.querySelector("[aria-live]")!;
  pressKey(root, "ArrowLeft");
  expect([cursor.getAttribute("visibility"), cursor.getAttribute("cx"), changes.length]).toEqual([
    "visible",
    "4",
    0,
  ]);
  pressKey(root, " ");
  expect([spoken.textContent, cursor.getAttribute("data-down")]).toEqual(["pen down", "true"]);
  pressKey(root, "ArrowDown", { shiftKey: true });
  pressKey(root, " ");
  pressKey(root, "ArrowUp");
  expect(spoken.textContent).toBe("pen up");
  expect(changes.at(-1)).toEqual([
    [
      { x: 0.4, y: 0.5, pressure: 0.5 },
      { x: 0.4, y: 0.9, pressure: 0.5 },
    ],
  ]);
  expect([pressKey(root, "Escape"), cursor.getAttribute("visibility"), pressKey(root, "Escape")]).toEqual([
    true,
    "hidden",
    false,
  ]);
});

test("undo takes the last stroke, clear takes all, and a blank sheet shows the hint", () => {
  const { pad, root, changes } = createDrawing();
  const strokes = [0.2, 0.4, 0.6].map((y) => [{ x: 0.5, y, pressure: 0.5 }]);
  pad.setStrokes(strokes);
  expect([changes, stage.host.querySelectorAll("path").length, root.dataset["blank"]]).toEqual([
    [],
    3,
    "false",
  ]);
  expect(pressKey(root, "z", { ctrlKey: true })).toBe(true);
  expect(pad.undo()).toBe(true);
  pressKey(root, "Delete");
  expect(changes).toEqual([strokes.slice(0, 2), strokes.slice(0, 1), []]);
  expect([pressKey(root, "z", { ctrlKey: true }), pad.undo(), root.dataset["blank"]]).toEqual([
    false,
    false,
    "true",
  ]);
});

test("a pad keeps the drawing when its words change", () => {
  const { pad, root } = createDrawing();
  pad.setStrokes([[{ x: 0.5, y: 0.5, pressure: 0.5 }]]);
  pad.update({ ...drawing, label: "画一个数字", size: [10, 10] });
  expect([root.ariaLabel, stage.host.querySelectorAll("path").length]).toEqual(["画一个数字", 1]);
});
