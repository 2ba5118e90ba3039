/** @file Counts of tests, from Vitest and from Playwright, and the line that ends `npm test`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {readonly { title: string; reason: string }[]} skipped
 */

/** What a tool reports that ended before it could count. */
const nothing = { passed: 0, failed: 0, skipped: [] };

/**
 * A Vitest reporter that writes its tally into a folder, under its project's name. An error outside of any test counts
 * as a failed one.
 *
 * @param {string} folder
 * @returns {import("vitest/node").Reporter}
 */
export function createVitestTally(folder) {
  return {
    onTestRunEnd(modules, errors) {
      const tally = { passed: 0, failed: errors.length, skipped: [] };
      for (const module of modules) {
        tally.failed += module.errors().length;
        for (const test of module.children.allTests()) {
          const { state, note } = test.result();
          if (state === "passed") tally.passed++;
          else if (state === "failed") tally.failed++;
          else tally.skipped.push({ title: test.fullName, reason: note ?? "no reason given" });
        }
      }
      // A project that runs in a browser is called "browser (chromium)".
      const name = modules[0]?.project.name.split(" ", 1)[0];
      if (name) writeFileSync(join(folder, `${name}.json`), JSON.stringify(tally));
    },
  };
}

/**
 * The tally of a report by Playwright's own JSON reporter.
 *
 * @param {Pick<import("@playwright/test/reporter").JSONReport, "suites" | "errors">} report
 * @returns {Tally}
 */
export function toPlaywrightTally(report) {
  const tally = { passed: 0, failed: report.errors.length, skipped: [] };
  const visit = (suite, titles) => {
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.title]);
    for (const spec of suite.specs) {
      for (const test of spec.tests) {
        if (test.status === "expected") tally.passed++;
        else if (test.status !== "skipped") tally.failed++;
        else {
          const mark = test.annotations.find(({ type }) => type === "skip" || type === "fixme");
          const reason = mark ? (mark.description ?? "no reason given") : "did not run";
          tally.skipped.push({ title: [...titles, spec.title].join(" > "), reason });
        }
      }
    }
  };
  for (const suite of report.suites) visit(suite, [suite.title]);
  return tally;
}

/**
 * Reads what a tool left in a folder; nothing if it ended before that.
 *
 * @param {string} folder
 * @param {"unit" | "browser" | "e2e"} name
 * @returns {Tally}
 */
export function readTally(folder, name) {
  try {
    const read = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    return name === "e2e" ? toPlaywrightTally(read) : read;
  } catch {
    return nothing;
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addTallies(tallies) {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** @param {Tally} tally */
export function toClosingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}
