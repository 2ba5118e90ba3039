import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isStale } from "./freshness.mjs";
import { toOpener } from "./opener.mjs";

describe("a build", () => {
  let folder: string;

  /** Writes a file as if at this second. */
  function write(name: string, second: number) {
    writeFileSync(join(folder, name), name);
    utimesSync(join(folder, name), second, second);
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stale-"));
    mkdirSync(join(folder, "src"));
    write("src/a.ts", 10);
    write("package-lock.json", 10);
    utimesSync(join(folder, "src"), 10, 10);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const sources = ["src", "package-lock.json", "missing.json"];

  test("that is missing is stale", () => {
    expect(isStale(folder, "index.html", sources)).toBe(true);
  });

  test("that is newer than its sources is not", () => {
    write("index.html", 20);
    expect(isStale(folder, "index.html", sources)).toBe(false);
  });

  test("is stale once a file in a folder changes", () => {
    write("index.html", 20);
    write("src/a.ts", 30);
    expect(isStale(folder, "index.html", sources)).toBe(true);
  });

  test("is stale once a file in a folder is removed", () => {
    write("index.html", 20);
    rmSync(join(folder, "src/a.ts"));
    expect(isStale(folder, "index.html", sources)).toBe(true);
  });

  test("is stale once the dependencies change", () => {
    write("index.html", 20);
    write("package-lock.json", 30);
    expect(isStale(folder, "index.html", sources)).toBe(true);
  });
});

describe("the browser is opened", () => {
  const terminal = { platform: "linux", env: { DISPLAY: ":0" }, isTerminal: true };
  const url = "http://localhost:4173/";

  test.each([
    ["linux", ["xdg-open", url]],
    ["darwin", ["open", url]],
    ["win32", ["cmd", "/c", "start", "", url]],
  ])("on %s by its own command", (platform, command) => {
    expect(toOpener(url, { ...terminal, platform })).toEqual(command);
  });

  test.each([
    ["in CI", { ...terminal, env: { DISPLAY: ":0", CI: "true" } }],
    ["in a pipe", { ...terminal, isTerminal: false }],
    ["on a Linux without a screen", { ...terminal, env: {} }],
  ])("not %s", (_, machine) => {
    expect(toOpener(url, machine)).toBeNull();
  });
});
