/** @file Runs a tool with CHROME_PATH set: `node scripts/withBrowser.mjs vitest run`. */
import { needBrowser } from "./browser.mjs";
import { runTool } from "./tool.mjs";

const [name, ...args] = process.argv.slice(2);
try {
  const { code } = await runTool(name, args, { env: { CHROME_PATH: await needBrowser() } });
  process.exitCode = code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
