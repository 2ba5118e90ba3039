import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addTallies, createVitestTally, readTally, toClosingLine, toPlaywrightTally } from "./tally.mjs";

type Report = Parameters<typeof toPlaywrightTally>[0];

/** As Playwright writes it, with what a tally reads. */
function toReport(tests: readonly object[], errors: readonly object[] = []): Report {
  const specs = tests.map((one, i) => ({ title: `test ${i}`, tests: [{ annotations: [], ...one }] }));
  return { suites: [{ title: "a.spec.ts", specs: [], suites: [{ title: "page", specs }] }], errors } as never;
}

test("expected is passed; unexpected and flaky are failed", () => {
  const report = toReport([{ status: "expected" }, { status: "unexpected" }, { status: "flaky" }]);
  expect(toPlaywrightTally(report)).toEqual({ passed: 1, failed: 2, skipped: [] });
});

test("a skipped test carries its reason", () => {
  const annotations = [{ type: "skip", description: "no microphone" }];
  expect(toPlaywrightTally(toReport([{ status: "skipped", annotations }])).skipped).toEqual([
    { title: "a.spec.ts > page > test 0", reason: "no microphone" },
  ]);
});

test("a test that was never begun says so", () => {
  expect(toPlaywrightTally(toReport([{ status: "skipped" }])).skipped[0]?.reason).toBe("did not run");
});

test("an error outside of any test is a failure", () => {
  expect(toPlaywrightTally(toReport([], [{ message: "syntax" }])).failed).toBe(1);
});

test("a tool that left no report counts nothing", () => {
  expect(readTally("/nowhere", "unit")).toEqual({ passed: 0, failed: 0, skipped: [] });
});

test("what ran in a browser is found under its project's name, whichever browser it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tally-"));
  const tests = [{ fullName: "a", result: () => ({ state: "passed" }) }];
  const module = {
    project: { name: "browser (chromium)" },
    errors: () => [],
    children: { allTests: () => tests },
  };
  await createVitestTally(folder).onTestRunEnd!([module] as never, [], "passed");
  expect(readTally(folder, "browser").passed).toBe(1);
  rmSync(folder, { recursive: true });
});

test("the closing line counts everything", () => {
  const one = { passed: 2, failed: 0, skipped: [{ title: "t", reason: "r" }] };
  expect(toClosingLine(addTallies([one, { passed: 3, failed: 1, skipped: [] }]))).toBe(
    "5 passed, 1 failed, 1 skipped",
  );
});
