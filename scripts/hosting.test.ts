import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { toReachable } from "./hosting.mjs";
import { contentPolicy, policyHeaders, toHeadersFile } from "./policy.mjs";

test("what the page can reach is followed through scripts, workers, styles, fonts and WebAssembly", () => {
  const files: Record<string, string> = {
    "index.html": `<script src="./assets/index-1.js">`,
    "assets/index-1.js": `import("./page-2.js"); import("./bench-3.js")`,
    "assets/page-2.js": `new Worker(new URL("worker-4.js", import.meta.url)); "assets/page-5.css"`,
    "assets/page-5.css": `@font-face { src: url(./inter-6.woff2) }`,
    "assets/inter-6.woff2": "",
    "assets/worker-4.js": `fetch(new URL("simd-7.wasm", import.meta.url))`,
    "assets/simd-7.wasm": "",
    "assets/bench-3.js": `import("./peer-8.js")`,
    "assets/peer-8.js": "",
  };
  const reached = toReachable(
    Object.keys(files),
    (name) => files[name]!,
    (name) => name.includes("bench"),
  );
  expect([...reached].toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => !/bench|peer/.test(name))
      .toSorted(),
  );
});

test("the content policy lets no inline text and no eval run, and names no host", () => {
  expect(contentPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\/\/|\*/);
  expect(contentPolicy).toContain("default-src 'none'");
});

test("_headers gives every file the policies and keeps hashed names for good", () => {
  const [all, assets] = toHeadersFile().split(/^(?=\/)/m);
  expect(all).toMatch(/^\/\*\n(?: {2}[\w-]+: .+\n)+$/);
  expect(all).toContain(`  Content-Security-Policy: ${contentPolicy}\n`);
  expect(assets).toBe("/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
});

test("the guide for hosts has the policies word for word", () => {
  const guide = readFileSync(new URL("../docs/hosting.md", import.meta.url), "utf8");
  for (const text of Object.values(policyHeaders)) expect(guide.split(`"${text}"`)).toHaveLength(4);
});
