import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { controlNames } from "#model/controls.ts";
import { embedQueryNames, parseEmbedQuery } from "#model/embedQuery.ts";

const docs = readFileSync(new URL("../../docs/embed.md", import.meta.url), "utf8");
const known = { backends: ["wasm"], languages: ["en", "zh"], lessons: [] };

test("every control and every parameter has its line in the documentation", () => {
  expect(controlNames.filter((name) => !docs.includes(`\`${name}\``))).toEqual([]);
  expect(embedQueryNames.filter((name) => !docs.includes(name))).toEqual([]);
});

test("the addresses of the documentation ask for nothing that there is not", () => {
  const addresses = [...docs.matchAll(/layerloom\/\?(embed=1[^"`\s]*)/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(3);
  for (const query of addresses) {
    expect(parseEmbedQuery(new Map(new URLSearchParams(query)), known).faults, query).toEqual([]);
  }
});
