/** @file The built page in a real browser, for whatever is measured in it. */
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { browserArgs, needBrowser } from "../scripts/browser.mjs";
import { isStale } from "../scripts/freshness.mjs";
import { serve } from "../scripts/serve.mjs";
import { root, runTool } from "../scripts/tool.mjs";

/**
 * Builds the page if it is older than its sources, and opens a browser.
 *
 * @returns {Promise<{ url: string; browser: import("playwright").Browser; close: () => Promise<void> }>}
 */
export async function openBrowser() {
  if (isStale(root, "dist/index.html")) {
    const { code, output } = await runTool("vite", ["build"], { quiet: true });
    if (code !== 0) throw new Error(output);
  }
  const executablePath = await needBrowser();
  const server = await serve(join(root, "dist"), { port: 0 });
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { url: server.url, browser, close };
}

/** A page with `window.bench`. */
export async function openBench({ url, browser }) {
  const page = await browser.newPage();
  await page.goto(`${url}?bench`);
  await page.waitForFunction(() => "bench" in window);
  return page;
}

/** What was measured on, and how busy it was with other things, in one sentence. */
export function describeMachine(browser) {
  const processors = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const model = processors[0]?.model.trim() || "unknown processor";
  const load = loadavg()[0].toFixed(1);
  return `${date}, Chromium ${browser.version()}, ${model}, ${processors.length} cores (load average ${load}), WebGPU in software.`;
}
