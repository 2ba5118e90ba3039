/** @file What `npm run check` runs: format, types, lint, what is unused, and the unit tests. */
import { availableParallelism } from "node:os";
import { runTool } from "./tool.mjs";

/** The slowest first, so that the short ones fill the other lane. */
const checks = [
  { name: "unit tests", tool: "vitest", args: ["run", "--project", "unit"] },
  { name: "types", tool: "tsc", args: ["-b", "--pretty"] },
  { name: "lint", tool: "oxlint", args: ["--type-aware", "--deny-warnings"] },
  { name: "unused", tool: "knip", args: ["--no-progress", "--no-config-hints"] },
  { name: "format", tool: "oxfmt", args: ["--check"] },
];

/**
 * Runs all checks, a few at a time, and prints each with its time; those that fail with their output.
 *
 * @param {Record<string, string>} [env] for the tools
 * @returns {Promise<readonly string[]>} the names of those that failed
 */
export async function runChecks(env = {}) {
  const waiting = [...checks];
  const failed = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await runTool(check.tool, check.args, { env, quiet: true });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"} ${check.name.padEnd(10)} ${seconds.padStart(5)} s`);
      if (code === 0) continue;
      failed.push(check.name);
      console.log(output.trimEnd());
    }
  };
  const lanes = Math.min(3, Math.max(2, availableParallelism()));
  await Promise.all(Array.from({ length: lanes }, work));
  return failed;
}
