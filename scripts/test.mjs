/**
 * @file `npm test`: the checks, the tests in a browser, the build and its size, and the journeys through the built page.
 * It goes on after a failure, so that one run tells all, and ends with a line that counts the tests.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needBrowser } from "./browser.mjs";
import { runChecks } from "./checks.mjs";
import { addTallies, readTally, toClosingLine } from "./tally.mjs";
import { runScript, runTool } from "./tool.mjs";

/** Each tool leaves its tally here; vitest.config.ts and playwright.config.ts read the variable. */
const folder = mkdtempSync(join(tmpdir(), "layerloom-test-"));
const env = { TALLY_FOLDER: folder };
/** What did not end well, by name. */
const failed = [];

async function step(title, work) {
  console.log(`\n## ${title}`);
  const { code } = await work();
  if (code !== 0) failed.push(title);
  return code === 0;
}

async function runAll() {
  console.log("## Checks");
  failed.push(...(await runChecks(env)));
  env.CHROME_PATH = await needBrowser();
  await step("Tests in the browser", () => runTool("vitest", ["run", "--project", "browser"], { env }));
  if (!(await step("Build", () => runTool("vite", ["build"], { env })))) return;
  await step("Size", () => runScript("scripts/size.mjs"));
  await step("Journeys", () => runTool("playwright", ["test"], { env }));
}

function report() {
  const tests = addTallies(["unit", "browser", "e2e"].map((name) => readTally(folder, name)));
  if (tests.passed + tests.failed === 0) failed.push("no test ran");
  if (tests.skipped.length > 0) console.log("\n## Skipped");
  for (const { title, reason } of tests.skipped) console.log(`${title}: ${reason}`);
  console.log(failed.length === 0 ? "\nEverything passed." : `\nFailed: ${failed.join(", ")}.`);
  // A step that failed without a failed test (lint, say) counts as one, so that the line tells the truth.
  const counted = failed.length > 0 && tests.failed === 0 ? { ...tests, failed: failed.length } : tests;
  console.log(toClosingLine(counted));
}

try {
  await runAll();
} catch (error) {
  console.error(error.message);
  failed.push(error.message);
}
report();
rmSync(folder, { recursive: true });
process.exitCode = failed.length === 0 ? 0 : 1;
