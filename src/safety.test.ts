/**
 * @file What the page never does, whatever a link or a file says: text never becomes HTML or a program, styles never come
 * as text, and the webcam, the microphone and downloads are started by a press alone. The content policy of the built
 * page (`scripts/policy.mjs`) holds most of this a second time.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL(".", import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|fixture)\.tsx?$/.test(file));

/** Files in which the pattern stands. */
function find(pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(readFileSync(new URL(file, root), "utf8")));
}

test.each([
  ["becomes HTML", /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|\.html\(|setHTML/i],
  ["is parsed as a document", /DOMParser|createContextualFragment|document\.write|srcdoc/i],
  ["becomes a program", /\beval\(|new Function|\bFunction\(|setTimeout\(\s*["'`]|javascript:/],
  ["comes as a style", /setAttribute\(\s*["']style|\.attr\(\s*["']style/],
  ["is set by KaTeX as HTML", /renderToString/],
])("no text %s", (_, pattern) => {
  expect(find(pattern)).toEqual([]);
});

test("the webcam and the microphone are asked for in one place each", () => {
  expect(find(/getUserMedia\(/)).toEqual(["panels/results/camera.ts", "panels/results/sound/microphone.ts"]);
});
