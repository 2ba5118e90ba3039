import { expect, test } from "vitest";
import { toPageChunks } from "./pageChunks.mjs";

const manifest = {
  "index.html": {
    file: "assets/index.js",
    isEntry: true,
    imports: ["_shared.js"],
    dynamicImports: ["src/app/start.tsx", "src/embed/start.ts", "src/bench/page.ts"],
  },
  "_shared.js": { file: "assets/shared.js" },
  "src/app/start.tsx": {
    file: "assets/start.js",
    imports: ["_shared.js"],
    dynamicImports: ["src/app/late.ts"],
  },
  "src/app/late.ts": { file: "assets/late.js", imports: ["_deep.js"] },
  "_deep.js": { file: "assets/deep.js" },
  "src/bench/page.ts": { file: "assets/page.js" },
  "src/embed/start.ts": {
    file: "assets/cover.js",
    imports: ["_shared.js"],
    dynamicImports: ["src/embed/frame.tsx"],
  },
  "src/embed/frame.tsx": { file: "assets/frame.js", imports: ["_deep.js"] },
  "font.woff2": { file: "assets/font.woff2" },
};

test("the entry, the page and what they import statically come first", () => {
  expect(toPageChunks(manifest).first).toEqual(["assets/index.js", "assets/start.js", "assets/shared.js"]);
});

test("a frame loads its cover first, and nothing of the page", () => {
  expect(toPageChunks(manifest).cover).toEqual(["assets/index.js", "assets/cover.js", "assets/shared.js"]);
});

test("a frame's part is also found in a chunk that it shares with the page", () => {
  const { "src/embed/start.ts": part, ...others } = manifest;
  const shared = {
    ...others,
    "_first.js": { ...part, name: "first" },
    "index.html": { ...manifest["index.html"], dynamicImports: ["src/app/start.tsx", "_first.js"] },
  };
  expect(toPageChunks(shared).cover).toEqual(["assets/index.js", "assets/cover.js", "assets/shared.js"]);
  expect(() => toPageChunks({ "index.html": { file: "assets/index.js", isEntry: true } })).toThrow("frames");
});

test("what the page imports when asked comes later, with what that imports", () => {
  expect(toPageChunks(manifest).later.toSorted()).toEqual([
    "assets/cover.js",
    "assets/deep.js",
    "assets/frame.js",
    "assets/late.js",
  ]);
});

test("of the languages, which come by themselves, the page takes one at once", () => {
  const chunk = (name: string) => ({ file: `assets/${name}.js` });
  const spoken = {
    ...manifest,
    "src/app/start.tsx": {
      ...manifest["src/app/start.tsx"],
      dynamicImports: ["src/i18n/en.ts", "src/i18n/zh.ts"],
    },
    "src/i18n/en.ts": chunk("en"),
    "src/i18n/zh.ts": chunk("zh"),
  };
  expect(toPageChunks(spoken).words).toEqual(["assets/en.js", "assets/zh.js"]);
});
