import { expect, test } from "vitest";
import { cutText, emptyDraft, lookAtText, toOtherAlphabet, toTitle } from "#panels/data/sequences/ownText.ts";
import { isTextFile } from "#panels/data/sequences/textFiles.ts";

const look = (text: string, unit: "character" | "line" = "character", alphabet = 1000) =>
  lookAtText({ ...emptyDraft, text, unit, alphabet });

test.each([
  ["", { kind: "empty" }],
  [" \n\t", { kind: "blank" }],
  ["春", { kind: "short", count: 1 }],
  ["x".repeat(39), { kind: "short", count: 39 }],
  ["x".repeat(40), null],
])("“%s” is answered with its fault", (text, fault) => {
  expect(look(text).fault).toEqual(fault);
});

test("lines are counted where each stands for itself; empty ones are none", () => {
  const poem = "床前明月光，疑是地上霜。举头望明月，低头思故乡。\n\n";
  expect(look(poem.repeat(4), "line").fault).toEqual({ kind: "fewLines", count: 4 });
  expect(look(poem.repeat(5), "line").fault).toBeNull();
  expect(look(poem.repeat(4)).fault).toBeNull();
});

test("an alphabet of 20,000 signs says what it leaves out, and what could be kept", () => {
  const text = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join("");
  const draft = { ...emptyDraft, text };
  const { census, otherShare } = lookAtText(draft);
  expect(otherShare).toBeCloseTo(1 - 998 / 20_000, 10);
  expect(toOtherAlphabet(draft, census)).toBe(5000);
  expect(toOtherAlphabet({ ...draft, alphabet: 5000 }, census)).toBe(1000);
  expect(toOtherAlphabet(emptyDraft, look("abc").census)).toBeNull();
});

test("a text that is too long is cut between characters", () => {
  const cut = cutText("春".repeat(2_000_000));
  expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(cut.endsWith("春")).toBe(true);
  expect(cutText("short")).toBe("short");
});

test("texts are told from packs by their names, and called by them", () => {
  expect(isTextFile({ name: "红楼梦.TXT", type: "" })).toBe(true);
  expect(isTextFile({ name: "notes", type: "text/plain" })).toBe(true);
  expect(isTextFile({ name: "set.zip", type: "application/zip" })).toBe(false);
  expect(isTextFile({ name: "prices.csv", type: "text/csv" })).toBe(false);
  expect(toTitle("红楼梦.v2.txt")).toBe("红楼梦.v2");
});
