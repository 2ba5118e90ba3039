/** @file The SIMD module that is served is the one that its sources describe. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtFiles, hashSources, section } from "./kernels.mjs";
import { root } from "./tool.mjs";

test.each(builtFiles)("%s was built from the sources that are there (else: npm run kernels)", (file) => {
  // Node 20 knows no relaxed SIMD, so that it cannot open the module; the section stands at its end.
  const end = `${section}${hashSources()}`;
  expect(readFileSync(join(root, file)).subarray(-end.length).toString()).toBe(end);
});

test("it brings no memory and no data of its own", () => {
  const module = new WebAssembly.Module(readFileSync(join(root, builtFiles[0]!)));
  expect(WebAssembly.Module.imports(module)).toEqual([{ module: "env", name: "memory", kind: "memory" }]);
  expect(WebAssembly.Module.exports(module).every(({ kind }) => kind === "function")).toBe(true);
});
