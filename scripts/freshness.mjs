/** @file Tells whether the built page is older than what it is built from. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What goes into the build. */
const buildSources = [
  "src",
  "public",
  "index.html",
  "vite.config.ts",
  "scripts/hosting.mjs",
  "scripts/policy.mjs",
  "tsconfig.base.json",
  "package.json",
  "package-lock.json",
];

/** When a file, or the newest thing in a folder, was last changed (ms since 1970); −∞ if there is none. */
function changedMs(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return -Infinity;
  if (!found.isDirectory()) return found.mtimeMs;
  // The folder's own time counts as well: it changes when a file in it is removed.
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => changedMs(join(path, name))));
}

/**
 * @param {string} folder the project's folder
 * @param {string} built a file that the build writes
 * @param {readonly string[]} sources
 */
export function isStale(folder, built, sources = buildSources) {
  const builtMs = changedMs(join(folder, built));
  return sources.some((source) => changedMs(join(folder, source)) > builtMs);
}
