/** @file The floors of the house, and who owns which library. This array is the architecture diagram. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const floors: readonly (readonly string[])[] = [
  ["base"],
  ["model"],
  ["data", "export"],
  ["kernels", "viz", "i18n", "ui"],
  ["engine", "offline"],
  ["state"],
  ["commands"],
  ["builder", "panels", "lessons"],
  ["app", "bench"],
  ["embed"],
  ["main.tsx"],
];

const owners: readonly (readonly [library: RegExp, folders: readonly string[]])[] = [
  [/^@tensorflow\//, ["engine", "kernels", "bench"]],
  [/^d3/, ["viz", "builder"]],
  [/^@xyflow\//, ["builder"]],
  [/^umap-js$/, ["panels"]],
];

const root = new URL(".", import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/^\w+\.test\.ts$/.test(file));

const floorOf = (folder: string) => floors.findIndex((names) => names.includes(folder));
const folderOf = (file: string) => file.split("/")[0]!;
const importsOf = (file: string) =>
  [
    ...readFileSync(new URL(file, root), "utf8").matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g),
  ].map((match) => match[1]!);

test("every folder has a floor", () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => floorOf(folder) < 0)).toEqual([]);
});

test("a file imports from its own folder and from lower floors", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("#"))
      .map((name) => folderOf(name.slice(1).split("?")[0]!))
      .filter((target) => target !== folderOf(file) && floorOf(target) >= floorOf(folderOf(file)))
      .map((target) => `${folderOf(file)} may not import ${target} (${file})`),
  );
  expect(wrong).toEqual([]);
});

test("a file reaches other folders by #name alone", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith("../"))
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("libraries are imported by their owners alone", () => {
  const wrong = files.flatMap((file) =>
    importsOf(file).flatMap((name) =>
      owners
        .filter(([library, folders]) => library.test(name) && !folders.includes(folderOf(file)))
        .map(() => `${folderOf(file)} may not import ${name} (${file})`),
    ),
  );
  expect(wrong).toEqual([]);
});
