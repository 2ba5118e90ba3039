/**
 * @file `npm start`: builds the page if its sources are newer, serves it on localhost and opens a browser.
 * `npm run serve` (`--lan`) does the same for a school's own machine: the others of the local network may open it, too.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isStale } from "./freshness.mjs";
import { openInBrowser } from "./opener.mjs";
import { serve } from "./serve.mjs";
import { root, runTool } from "./tool.mjs";

async function start(lan) {
  if (isStale(root, "dist/index.html")) {
    console.log("Building the page, once: this takes some seconds.");
    const { code, output } = await runTool("vite", ["build"], { quiet: true });
    if (code !== 0) throw new Error(`${output}\nThe page could not be built.`);
  }
  const port = Number(process.env["PORT"] ?? 4173);
  const { url, lanUrls } = await serve(join(root, "dist"), { port, lan });
  console.log(`Layerloom is at ${url} (Ctrl+C ends it).`);
  if (!lan) return openInBrowser(url);
  if (lanUrls.length === 0) console.log("This machine is in no local network.");
  for (const lanUrl of lanUrls) console.log(`For the class: ${lanUrl}`);
  // Browsers give webcam, microphone, storage for offline use and WebGPU to https and localhost alone.
  console.log(
    "Over plain http browsers withhold the webcam, WebGPU and offline use; https gives them: see the README.",
  );
}

try {
  const { values } = parseArgs({ options: { lan: { type: "boolean" } } });
  await start(values.lan ?? false);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
