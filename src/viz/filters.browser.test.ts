import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createFilters, type Filters } from "./filters.ts";
import { createKernelCells } from "./kernelCells.ts";
import { readPalette } from "./palette.ts";
import { filters, numbers } from "./pictures.fixture.ts";
import { createStage, loadTokens, pressKey, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let list: Filters;
let chosen: number[];

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(268, 180);
  chosen = [];
  list = createFilters(stage.host, (filter) => chosen.push(filter));
  list.update(filters);
});
afterEach(() => {
  list.destroy();
  stage.destroy();
});

const options = () => [...stage.host.querySelectorAll<HTMLElement>("[role=option]")];
const cells = (index: number) => {
  const canvas = options()[index]!.querySelector("canvas")!;
  const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
  return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 3)]);
};

test("filters are a list of named options, one of them selected and in the order of Tab", () => {
  expect(stage.host.querySelector("[role=listbox]")!.ariaLabel).toBe("8 filters of 3 × 3");
  expect(options().map((option) => option.textContent)).toEqual(
    Array.from({ length: 8 }, (_, i) => `filter ${i + 1}`),
  );
  expect(options().map((option) => option.ariaSelected)).toEqual(
    Array.from({ length: 8 }, (_, i) => String(i === 2)),
  );
  expect(options().map((option) => option.tabIndex)).toEqual([-1, -1, 0, -1, -1, -1, -1, -1]);
});

/** One cell, two inputs, two filters. */
const small = {
  ...filters,
  values: Float32Array.from([1, -1, 0.5, 1]),
  height: 1,
  width: 1,
  inputs: 2,
  filters: 2,
  range: 1,
  selected: null,
};

test("a filter shows its weights for one input, or their mean over all", () => {
  const { diverging } = readPalette(stage.host);
  list.update({ ...small, inputChannel: 0 });
  expect([cells(0), cells(1)]).toEqual([[diverging(1)], [diverging(-1)]]);
  list.update({ ...small, inputChannel: 1 });
  expect([cells(0), cells(1)]).toEqual([[diverging(0.5)], [diverging(1)]]);
  list.update({ ...small, inputChannel: "mean" });
  expect([cells(0), cells(1)]).toEqual([[diverging(0.75)], [diverging(0)]]);
});

test("a filter over red, green and blue is the colour it looks for, grey where it does not care", () => {
  list.update({
    ...small,
    values: Float32Array.from([2, 0, -2, 0, 0, 0]),
    inputs: 3,
    range: 2,
    inputChannel: "rgb",
  });
  expect(cells(0)).toEqual([[255, 0, 128]]);
  expect(cells(1)).toEqual([[128, 128, 128]]);
});

test("a click and the arrow keys select, and the focus follows", () => {
  options()[3]!.click();
  expect(document.activeElement).toBe(options()[3]);
  list.update({ ...filters, selected: 3 });
  for (const key of ["ArrowRight", "ArrowUp", "End"])
    expect(pressKey(document.activeElement!, key)).toBe(true);
  expect(chosen).toEqual([3, 4, 0]);
  expect(document.activeElement).toBe(options()[3]);
});

test("Enter selects the option in focus, other keys are left to the page", () => {
  options()[5]!.focus();
  expect(pressKey(options()[5]!, "Enter")).toBe(true);
  expect([chosen, pressKey(options()[5]!, "t")]).toEqual([[5], false]);
});

test("new weights change colours and keep every element", () => {
  const before = [...stage.host.querySelectorAll("*")];
  const colors = cells(0);
  list.update({ ...filters, values: filters.values.map((weight) => -weight) });
  expect([...stage.host.querySelectorAll("*")]).toEqual(before);
  expect(cells(0)).not.toEqual(colors);
});

test("no more filters are listed than are to be shown, and one stays in the order of Tab", () => {
  list.update({ ...filters, shown: 2, selected: 7 });
  expect(options().map((option) => option.tabIndex)).toEqual([-1, 0]);
});

test("a kernel is a table of its weights with a true minus, black or white on their colour", () => {
  const kernel = createKernelCells(stage.host);
  kernel.update({
    ...numbers,
    values: [-0.844, 1.2, Number.NaN, 0],
    height: 2,
    width: 2,
    range: 1.2,
  });
  const table = stage.host.querySelector("table")!;
  expect(table.ariaLabel).toBe("filter 3, bias −0.01");
  expect([...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent))).toEqual([
    ["−0.84", "1.20"],
    ["diverged", "0.00"],
  ]);
  const { color, backgroundColor } = getComputedStyle(table.rows[0]!.cells[1]!);
  expect([color, backgroundColor]).toEqual([
    "rgb(255, 255, 255)",
    `rgb(${readPalette(stage.host).diverging(1).join(", ")})`,
  ]);
  expect(getComputedStyle(table.rows[1]!.cells[1]!).color).toBe("rgb(0, 0, 0)");
  kernel.update(numbers);
  expect([...table.rows].map((row) => row.cells.length)).toEqual([3, 3, 3]);
  kernel.destroy();
  expect(stage.host.querySelector("table")).toBeNull();
});

test("a kernel too wide for numbers keeps them for those who cannot see its colours", () => {
  const kernel = createKernelCells(stage.host);
  kernel.update({ ...numbers, values: new Float32Array(11).fill(0.5), height: 1, width: 11 });
  const cell = stage.host.querySelector("td")!;
  expect([getComputedStyle(cell).fontSize, cell.textContent, cell.title]).toEqual(["0px", "0.50", "0.50"]);
  kernel.destroy();
});
