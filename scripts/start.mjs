/** @file `npm start`: builds the page if its sources are newer, serves it on localhost and opens a browser. */
import { join } from "node:path";
import { isStale } from "./freshness.mjs";
import { openInBrowser } from "./opener.mjs";
import { serve } from "./serve.mjs";
import { root, runTool } from "./tool.mjs";

async function start() {
  if (isStale(root, "dist/index.html")) {
    console.log("Building the page, once: this takes some seconds.");
    const { code, output } = await runTool("vite", ["build"], { quiet: true });
    if (code !== 0) throw new Error(`${output}\nThe page could not be built.`);
  }
  const port = Number(process.env["PORT"] ?? 4173);
  const { url } = await serve(join(root, "dist"), { port });
  console.log(`Layerloom is at ${url} (Ctrl+C ends it).`);
  openInBrowser(url);
}

try {
  await start();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
