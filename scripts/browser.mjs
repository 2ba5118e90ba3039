/** @file Finds a Chromium for tests, bench and pictures, or installs one. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Software WebGPU, inside workers too; no sandbox, since tests often run as root in a container. The memory of a workgroup
 * is not set to zero: SwiftShader compiles an instruction for each of its numbers, nine tenths of the time that a shader
 * takes. Kernels write it before they read it.
 */
export const browserArgs = [
  "--no-sandbox",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--enable-dawn-features=disable_workgroup_init",
  "--disable-background-networking",
  "--no-first-run",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * What `findBrowser` asks the machine.
 *
 * @typedef {object} Machine
 * @property {string | undefined} named CHROME_PATH
 * @property {() => Promise<string>} managed where Playwright keeps its Chromium, installed or not
 * @property {(name: string) => string | null} onPath the path of a program
 * @property {(path: string) => boolean} starts whether the file is there and answers to `--version`: Ubuntu's
 *   chromium-browser may be a stub, and a downloaded one may lack system libraries
 */

/**
 * The path of a browser that starts, or null. Order: CHROME_PATH, Playwright's, the PATH, macOS applications.
 *
 * @param {Machine} machine
 * @returns {Promise<string | null>}
 */
export async function findBrowser(machine) {
  if (machine.named) {
    if (machine.starts(machine.named)) return machine.named;
    throw new Error(`CHROME_PATH names ${machine.named}, but no browser starts there.`);
  }
  const managed = await machine.managed();
  if (managed && machine.starts(managed)) return managed;
  const found = names.map(machine.onPath).filter((path) => path !== null);
  return [...found, ...macPaths].find(machine.starts) ?? null;
}

/** Finds a browser; installs one if there is none; ends with one sentence if that fails too. */
export async function needBrowser() {
  const found = await findBrowser(thisMachine);
  if (found) return found;
  console.log("No browser found: installing one for the tests.");
  install("npx", ["playwright", "install", "--no-shell", "chromium"]);
  if (onPath("apt-get")) {
    const managed = await thisMachine.managed();
    if (existsSync(managed) && !starts(managed)) install("npx", ["playwright", "install-deps", "chromium"]);
    if (!(await findBrowser(thisMachine))) {
      installAsRoot("apt-get", ["update", "-qq"]);
      installAsRoot("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-cjk"]);
    }
  }
  const installed = await findBrowser(thisMachine);
  if (installed) return installed;
  throw new Error(
    "No browser: install Chrome or Chromium, or set CHROME_PATH to one, and run the same line again.",
  );
}

/** @type {Machine} */
const thisMachine = {
  named: process.env["CHROME_PATH"],
  managed: async () => (await import("playwright")).chromium.executablePath(),
  onPath,
  starts,
};

function onPath(name) {
  const finder = process.platform === "win32" ? "where" : "which";
  const { stdout } = spawnSync(finder, [name], { encoding: "utf8" });
  return stdout?.split(/\r?\n/)[0] || null;
}

function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === "win32") return true; // there `--version` opens a window
  return spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
}

/** Failing is ordinary here: the caller looks for a browser again. Ten minutes at most. */
function install(command, args) {
  console.log(`> ${command} ${args.join(" ")}`);
  spawnSync(command, args, {
    stdio: "inherit",
    timeout: 600_000,
    shell: process.platform === "win32",
    env: {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
      ...process.env,
      DEBIAN_FRONTEND: "noninteractive",
    },
  });
}

function installAsRoot(command, args) {
  if (process.getuid?.() === 0 || !onPath("sudo")) install(command, args);
  else install("sudo", [command, ...args]);
}
