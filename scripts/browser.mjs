/** @file Finds a Chromium for the tests, or installs one. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Software WebGPU inside workers too; no sandbox, since tests often run as root in a container. */
export const browserArgs = [
  "--no-sandbox",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--disable-background-networking",
  "--no-first-run",
];

/** The path of a usable browser, or null. Order: CHROME_PATH, one that Playwright manages, one on the PATH. */
async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, but there is no file.`);
  }
  const { chromium } = await import("playwright");
  const managed = chromium.executablePath();
  if (managed && existsSync(managed)) return managed;
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]) {
    const path = onPath(name);
    if (path) return path;
  }
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  return existsSync(mac) ? mac : null;
}

function onPath(name) {
  try {
    const finder = process.platform === "win32" ? "where" : "which";
    return (
      execFileSync(finder, [name], { stdio: ["ignore", "pipe", "ignore"] })
        .toString()
        .split("\n")[0]
        .trim() || null
    );
  } catch {
    return null; // not on the PATH: the next name is tried
  }
}

function attempt(command, args) {
  console.log(`> ${command} ${args.join(" ")}`);
  try {
    execFileSync(command, args, { stdio: "inherit" });
    return true;
  } catch {
    return false; // the caller looks for a browser again and says so if there is none
  }
}

/** Finds a browser; installs one if there is none; ends with one sentence if that fails too. */
export async function needBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log("No browser found; installing one for the tests.");
  attempt("npx", ["playwright", "install", "chromium"]);
  const managed = await findBrowser();
  if (managed) return managed;
  if (onPath("apt-get")) {
    const sudo = process.getuid?.() === 0 || !onPath("sudo") ? [] : ["sudo"];
    const run = (...words) => attempt(...((all) => [all[0], all.slice(1)])([...sudo, ...words]));
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk");
    const installed = await findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    "No browser: install Chrome or Chromium, or set CHROME_PATH to one, and run the line again.",
  );
}
