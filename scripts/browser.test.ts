import { describe, expect, test } from "vitest";
import { findBrowser, type Machine } from "./browser.mjs";

/** A machine on which these files start, and nothing else is there. */
function createMachine(files: readonly string[], named?: string): Machine {
  return {
    named,
    managed: async () => "/managed/chrome",
    onPath: (name) => (files.includes(`/bin/${name}`) ? `/bin/${name}` : null),
    starts: (path) => files.includes(path),
  };
}

describe("finding a browser", () => {
  test("CHROME_PATH comes first", async () => {
    const machine = createMachine(["/mine", "/managed/chrome", "/bin/chromium"], "/mine");
    expect(await findBrowser(machine)).toBe("/mine");
  });

  test("a CHROME_PATH that does not start is an error, not a reason to take another browser", async () => {
    const machine = createMachine(["/managed/chrome"], "/mine");
    await expect(findBrowser(machine)).rejects.toThrow("CHROME_PATH names /mine");
  });

  test("Playwright's own comes before those on the PATH", async () => {
    expect(await findBrowser(createMachine(["/managed/chrome", "/bin/chromium"]))).toBe("/managed/chrome");
  });

  test("chromium on the PATH comes before chrome", async () => {
    expect(await findBrowser(createMachine(["/bin/google-chrome", "/bin/chromium"]))).toBe("/bin/chromium");
  });

  test("a program on the PATH that does not start is passed over", async () => {
    const machine = createMachine(["/bin/chromium-browser", "/bin/google-chrome"]);
    const stub = { ...machine, starts: (path: string) => path === "/bin/google-chrome" };
    expect(await findBrowser(stub)).toBe("/bin/google-chrome");
  });

  test("a bare machine has none", async () => {
    expect(await findBrowser(createMachine([]))).toBeNull();
  });
});
