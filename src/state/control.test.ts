import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { controlNames, toLayerControl } from "#model/controls.ts";

const root = new URL("../", import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(file.replaceAll("\\", "/"), root), "utf8"))
  .join("\n");

/** Named by a `Control`, a word of the sentence, or a command that a button or a menu shows. */
const named = new Set([
  ...[...sources.matchAll(/<Control(?:Token)?\s+(?:name|control)="([\w.]+)"/g)].map((match) => match[1]!),
  ...[...sources.matchAll(/^\s+control: "([\w.]+)"/gm)].map((match) => match[1]!),
  ...["units", "activation", "kernel"].map(toLayerControl),
]);

test("every public name of a control stands somewhere on the page", () => {
  expect(controlNames.filter((control) => !named.has(control))).toEqual([]);
});

test("the page knows no other names", () => {
  expect([...named].filter((name) => !controlNames.some((control) => control === name))).toEqual([]);
});
