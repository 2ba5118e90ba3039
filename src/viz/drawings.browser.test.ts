import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createContactSheet, type ContactSheetData } from "./contactSheet.ts";
import { mix, parseHex } from "./colors.ts";
import { fixtures, reconstructions, sheet } from "./drawings.fixture.ts";
import { createPairs, toPairsGrid } from "./pairs.ts";
import { readPalette } from "./palette.ts";
import { paintPicture, toPictureBox } from "./pixels.ts";
import { findPicture, toSheetGrid, toSheetPlace, toVisible } from "./sheetGrid.ts";
import { fitText } from "./sheetMarks.ts";
import { createStage, loadTokens, pressKey, toPixelColor, type Stage } from "./stage.fixture.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(344, 260);
});
afterEach(() => stage.destroy());

const canvas = () => stage.host.querySelector("canvas")!;
const ink = (share: number) => {
  const palette = readPalette(stage.host);
  return mix(palette.sequential(0), parseHex(palette.ink), share);
};

test("grey is ink on paper, clipped; colours stay; what is no number is see-through", () => {
  const palette = readPalette(stage.host);
  const paint = (values: Float32Array | Uint8Array, channels: number, scale: 1 | 255) => {
    const image = new ImageData(4, 1);
    const format = { height: 1, width: values.length / channels, channels, scale };
    paintPicture(image, { left: 0, top: 0, width: 4, height: 1 }, values, format, palette);
    return [0, 1, 2, 3].map((x) => Array.from(image.data.subarray(4 * x, 4 * x + 4)));
  };
  const opaque = [0, 1, 1].map((share) => [...ink(share), 255]);
  expect(paint(Float32Array.from([-1, 1, 3, Number.NaN]), 1, 1)).toEqual([...opaque, [0, 0, 0, 0]]);
  expect(paint(Uint8Array.from([0, 255]), 1, 255)).toEqual([0, 0, 1, 1].map((share) => [...ink(share), 255]));
  expect(paint(Float32Array.from([1, 0.2, -1, 0, 2, 0.4]), 3, 1)).toEqual(
    [0, 0, 1, 1].map(
      (at) =>
        [
          [255, 51, 0, 255],
          [0, 255, 102, 255],
        ][at],
    ),
  );
  expect(paint(Uint8Array.from([9, 8, 7]), 3, 255)).toEqual([0, 1, 2, 3].map(() => [9, 8, 7, 255]));
});

test("a grey photo is black to white in both themes", () => {
  stage.setTheme("dark");
  const image = new ImageData(3, 1);
  const format = { height: 1, width: 3, channels: 1, scale: 1, look: "photo" } as const;
  const box = { left: 0, top: 0, width: 3, height: 1 };
  paintPicture(image, box, Float32Array.from([0, 0.4, 1]), format, readPalette(stage.host));
  expect([...image.data]).toEqual([0, 0, 0, 255, 102, 102, 102, 255, 255, 255, 255, 255]);
});

test("a picture keeps its proportions in its square, and what lies outside the image is cut", () => {
  expect(toPictureBox({ height: 20, width: 40 }, 10, 0, 80)).toEqual({
    left: 10,
    top: 20,
    width: 80,
    height: 40,
  });
  const image = new ImageData(2, 2);
  const format = { height: 2, width: 2, channels: 1, scale: 1 } as const;
  const box = { left: -1, top: 1, width: 2, height: 2 };
  paintPicture(image, box, Float32Array.from([0, 1, 0, 0]), format, readPalette(stage.host));
  const blank = [0, 0, 0, 0];
  expect([...image.data]).toEqual([...blank, ...blank, ...ink(1), 255, ...blank]);
});

test("pictures lie in rows, only those in view are asked for, and gaps hold none", () => {
  const grid = toSheetGrid(2000, 344, 56, 18);
  expect(grid).toEqual({ columns: 5, cell: 56, pitchX: 64, pitchY: 82, height: 400 * 82 });
  expect(toSheetPlace(grid, 7)).toEqual([132, 86]);
  expect(toVisible(grid, 2000, 1000, 1260)).toEqual([60, 80]);
  expect([
    findPicture(grid, 2000, 135, 90),
    findPicture(grid, 2000, 62, 90),
    findPicture(grid, 3, 200, 20),
  ]).toEqual([7, null, null]);
});

test("a long caption is cut with three dots", () => {
  const measure = (text: string) => text.length;
  expect([
    fitText("boot", 4, measure),
    fitText("T-shirt/top", 6, measure),
    fitText("a b c", 3, measure),
  ]).toEqual(["boot", "T-shi…", "a…"]);
});

function createSheet(changes: Partial<ContactSheetData> = {}) {
  const asked = new Set<number>();
  const picks: number[] = [];
  const chart = createContactSheet(stage.host);
  chart.update({
    ...sheet,
    picture(i) {
      asked.add(i);
      return sheet.picture(i);
    },
    onSelect: (i) => picks.push(i),
    ...changes,
  });
  return { chart, asked, picks, root: stage.host.querySelector<HTMLElement>("[role=listbox]")! };
}

test("of two thousand pictures only the rows in view are read", () => {
  const { chart, asked } = createSheet();
  const columns = Math.floor((canvas().clientWidth - 8 + 8) / 64);
  expect([...asked]).toEqual(Array.from({ length: 4 * columns }, (_, i) => i));
  asked.clear();
  chart.show(1999);
  stage.host.querySelector(".viz-sheet")!.dispatchEvent(new Event("scroll"));
  expect([Math.min(...asked) > 1970, Math.max(...asked)]).toEqual([true, 1999]);
});

test("a picture is drawn without blur at its place", () => {
  createSheet({
    picture: () => Float32Array.from([1, 0, 0, 1]),
    height: 2,
    width: 2,
    tone: () => "none",
    caption: () => null,
  });
  const colors = [
    [6, 6],
    [30, 30],
    [34, 6],
    [33, 33],
    [61, 20],
  ].map(([x, y]) => toPixelColor(canvas(), x!, y!));
  expect(colors).toEqual([[...ink(1)], [...ink(1)], [...ink(0)], [...ink(1)], [0, 0, 0]]);
});

test("keys move through the sheet, the active option says what it is, Enter and Space select", () => {
  const { root, picks } = createSheet();
  const active = () => document.getElementById(root.getAttribute("aria-activedescendant")!)!;
  expect([active().textContent, active().getAttribute("aria-setsize")]).toEqual(["No. 1: 0", "2000"]);
  const before = active().id;
  pressKey(root, "ArrowRight");
  expect([active().textContent, active().id === before]).toEqual(["No. 2: 3", false]);
  pressKey(root, "Enter");
  pressKey(root, "End");
  expect([active().textContent, active().getAttribute("aria-posinset")]).toEqual(["No. 2000: 9", "2000"]);
  expect(root.scrollTop).toBeGreaterThan(20_000);
  pressKey(root, " ");
  pressKey(root, "Home");
  expect([root.scrollTop, picks]).toEqual([0, [1, 1999]]);
  expect(pressKey(root, "x")).toBe(false);
});

test("a click selects the picture under it, and the chosen one has a ring", () => {
  const { root, picks } = createSheet({ selected: 3 });
  const { left, top } = root.getBoundingClientRect();
  const click = (x: number, y: number) =>
    root.dispatchEvent(new MouseEvent("click", { clientX: left + x, clientY: top + y }));
  click(70, 10);
  click(62, 10);
  expect(picks).toEqual([1]);
  const ring = stage.host.querySelector<HTMLElement>(".viz-sheet-ring")!;
  expect([ring.hidden, ring.style.left, ring.style.top]).toEqual([false, "196px", "4px"]);
});

test("an empty sheet has no option, and keys are left to the page", () => {
  const { root } = createSheet({ count: 0, selected: null });
  expect(
    [...stage.host.querySelectorAll<HTMLElement>("[role=option]")].map((option) => option.hidden),
  ).toEqual([true, true]);
  expect(pressKey(root, "ArrowDown")).toBe(false);
});

test("pairs lie side by side, as many as fit", () => {
  expect(toPairsGrid(6, 344, 56, 1)).toEqual({
    columns: 2,
    side: 56,
    pitchX: 156,
    pitchY: 64,
    reach: 76,
    height: 184,
  });
  expect(toPairsGrid(2, 100, 56, 2)).toMatchObject({ columns: 1, side: 112, height: 240 });
});

test("an original stands left of its reconstruction, and drawing again keeps every element", () => {
  const pairs = createPairs(stage.host);
  const show = (answer: Float32Array | null) =>
    pairs.update({
      ...reconstructions,
      items: [{ original: Float32Array.from([1, 0]), answer }],
      height: 2,
      width: 1,
    });
  show(null);
  const before = [...stage.host.querySelectorAll("*")];
  const colors = () => [toPixelColor(canvas(), 28, 10), toPixelColor(canvas(), 28 + 76, 10)];
  expect(colors()).toEqual([[...ink(1)], [0, 0, 0]]);
  show(Float32Array.from([0, 1]));
  expect(colors()).toEqual([[...ink(1)], [...ink(0)]]);
  expect([...stage.host.querySelectorAll("*")]).toEqual(before);
  expect([stage.host.textContent, canvas().ariaLabel]).toEqual([
    "original → reconstruction",
    "Originals and reconstructions",
  ]);
});

test.each(fixtures)("$title draws the same again in both themes and leaves nothing behind", (fixture) => {
  stage.host.style.width = `${fixture.width}px`;
  stage.host.style.height = `${fixture.height}px`;
  const shown = fixture.show(stage.host);
  const look = () => [stage.host.innerHTML, stage.host.querySelector("canvas")?.toDataURL()];
  const light = look();
  shown.redraw();
  expect(look()).toEqual(light);
  stage.setTheme("dark");
  shown.redraw();
  expect(stage.host.scrollWidth).toBe(fixture.width);
  shown.destroy();
  expect(stage.host.childElementCount).toBe(0);
});
