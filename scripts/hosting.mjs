/**
 * @file What the build adds for the host and for the time without a network: the content policy in the page, `_headers`,
 * and `offline.json`, the list of the data with its sizes and digests.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentPolicy, toHeadersFile } from "./policy.mjs";

/**
 * A plugin of Vite.
 *
 * @param {string} publicFolder
 * @returns {import("vite").Plugin}
 */
export function hosting(publicFolder) {
  return {
    name: "layerloom-hosting",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: toHeadersFile() });
      const source = JSON.stringify(listData(publicFolder));
      this.emitFile({ type: "asset", fileName: "offline.json", source });
    },
  };
}

/** All files under data/, relative to the page. */
function listData(publicFolder) {
  return readdirSync(join(publicFolder, "data"), { recursive: true, encoding: "utf8" })
    .map((name) => join("data", name))
    .filter((name) => statSync(join(publicFolder, name)).isFile())
    .toSorted()
    .map((name) => {
      const bytes = readFileSync(join(publicFolder, name));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return { path: name.replaceAll("\\", "/"), bytes: bytes.length, sha256 };
    });
}

/**
 * Of the built files those that the page can reach, from index.html on: a file reaches those whose names stand in its
 * text. That follows scripts, workers, styles, fonts and WebAssembly alike. What only `omitted` reaches stays out.
 *
 * @param {readonly string[]} names relative to the build's folder
 * @param {(name: string) => string} read
 * @param {(name: string) => boolean} omitted
 * @returns {Set<string>}
 */
export function toReachable(names, read, omitted) {
  const named = new Map(names.map((name) => [name.slice(name.lastIndexOf("/") + 1), name]));
  const pattern = /[\w.-]+\.(?:js|css|wasm|woff2)/g;
  const reached = new Set(["index.html"]);
  // A set's loop also visits what is added while it runs.
  for (const name of reached) {
    if (!/\.(?:html|js|css)$/.test(name)) continue;
    for (const [word] of read(name).matchAll(pattern)) {
      const other = named.get(word);
      if (other && !omitted(other)) reached.add(other);
    }
  }
  return reached;
}
