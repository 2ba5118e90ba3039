/** @file Runs tools of node_modules by their own scripts, without a shell: the same on every system. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** Packages whose program has another name than they have. */
const packageOf = { tsc: "typescript", asc: "assemblyscript" };

/** The script that npm would link as `name`. */
function findScript(name) {
  const folder = new URL(`../node_modules/${packageOf[name] ?? name}/`, import.meta.url);
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run npm ci first.`);
  const { bin } = JSON.parse(readFileSync(new URL("package.json", folder), "utf8"));
  return fileURLToPath(new URL(bin[name], folder));
}

/**
 * Runs a tool in the project's folder and answers when it has ended.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>; quiet?: boolean }} [options] `quiet` keeps the output instead of showing it.
 * @returns {Promise<{ code: number; output: string }>}
 */
export async function runTool(name, args, options) {
  return runScript(findScript(name), args, options);
}

/**
 * The same for a script by its path.
 *
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {{ env?: Record<string, string>; quiet?: boolean }} [options]
 * @returns {Promise<{ code: number; output: string }>}
 */
export function runScript(script, args = [], { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}
