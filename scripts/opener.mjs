/** @file How this machine opens an address in its browser. */
import { spawn } from "node:child_process";

/**
 * The command for it, or null where nobody would see it: in CI, in a pipe, on a Linux without a screen.
 *
 * @param {string} url
 * @param {{ platform: string; env: Record<string, string | undefined>; isTerminal: boolean }} machine
 * @returns {[command: string, ...args: string[]] | null}
 */
export function toOpener(url, { platform, env, isTerminal }) {
  if (env["CI"] || !isTerminal) return null;
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["cmd", "/c", "start", "", url];
  return env["DISPLAY"] || env["WAYLAND_DISPLAY"] ? ["xdg-open", url] : null;
}

/** Opens the address if it can; never fails, since it is printed as well. */
export function openInBrowser(url) {
  const opener = toOpener(url, {
    platform: process.platform,
    env: process.env,
    isTerminal: process.stdout.isTTY,
  });
  if (!opener) return;
  const [command, ...args] = opener;
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {}) // no such program: the address is on screen
    .unref();
}
