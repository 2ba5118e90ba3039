/** @file Runs a command with CHROME_PATH set: `node scripts/withBrowser.mjs vitest run`. */
import { spawnSync } from "node:child_process";
import { needBrowser } from "./browser.mjs";

const [command, ...args] = process.argv.slice(2);
try {
  const CHROME_PATH = await needBrowser();
  const { status } = spawnSync("npx", ["--no-install", command, ...args], {
    stdio: "inherit",
    env: { ...process.env, CHROME_PATH },
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
