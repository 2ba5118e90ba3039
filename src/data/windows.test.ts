import { expect, test } from "vitest";
import { cutEach, cutLast, cutLines, cutLinesLast } from "#data/windows.ts";

const text = Uint16Array.from([2, 3, 4, 5, 6, 7, 8]);
const lines = [Uint16Array.from([9, 2, 3, 9]), Uint16Array.from([9, 4, 5, 6, 7, 9])];
const plain = ({ count, x, y }: ReturnType<typeof cutEach>) => ({ count, x: [...x], y: [...y] });

test("windows side by side ask for the sign after each; the last one is padded", () => {
  expect(plain(cutEach(text, 0, 7, 4))).toEqual({
    count: 2,
    x: [2, 3, 4, 5, 6, 7, 0, 0],
    y: [3, 4, 5, 6, 7, 8, -1, -1],
  });
});

test("a part asks for none of its own first sign, and for none of the next part", () => {
  expect(plain(cutEach(text, 2, 5, 2))).toEqual({ count: 1, x: [4, 5], y: [5, 6] });
  expect(plain(cutEach(text, 2, 3, 2))).toEqual({ count: 0, x: [], y: [] });
});

test("a window asks for its next sign, every so many signs", () => {
  expect(plain(cutLast(text, 0, 5, 2, 1))).toEqual({ count: 3, x: [2, 3, 3, 4, 4, 5], y: [4, 5, 6] });
  expect(plain(cutLast(text, 0, 7, 2, 2))).toEqual({ count: 3, x: [2, 3, 4, 5, 6, 7], y: [4, 6, 8] });
});

test("what is read before a question may lie in the part before", () => {
  expect(plain(cutLast(text, 5, 7, 3, 1))).toEqual({ count: 2, x: [4, 5, 6, 5, 6, 7], y: [7, 8] });
});

test("a text that is shorter than the window has none", () => {
  expect(cutLast(text, 0, 7, 9, 1).count).toBe(0);
});

test("lines are read from the break before them and asked for up to their end; long ones are cut", () => {
  expect(plain(cutLines(lines, 4))).toEqual({
    count: 2,
    x: [9, 2, 3, 0, 9, 4, 5, 6],
    y: [2, 3, 9, -1, 4, 5, 6, 7],
  });
});

test("beginnings of lines are padded at the end, long ones keep their last signs", () => {
  expect(plain(cutLinesLast(lines, 3, 3))).toEqual({
    count: 3,
    x: [9, 0, 0, 9, 0, 0, 4, 5, 6],
    y: [2, 4, 7],
  });
});
