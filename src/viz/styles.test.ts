import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const folder = new URL(".", import.meta.url);

test("a class of a chart is styled in one file: charts that know nothing of each other do not meet on a page", () => {
  const owners = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".css"))) {
    const rules = readFileSync(new URL(file, folder), "utf8").matchAll(/^\.(viz-[\w-]+)(?:,| \{)$/gm);
    for (const name of new Set(Array.from(rules, ([, name]) => name!))) {
      owners.set(name, [...(owners.get(name) ?? []), file]);
    }
  }
  expect(owners.size).toBeGreaterThan(100);
  expect([...owners].filter(([, files]) => files.length > 1)).toEqual([]);
});
