/** @file Which backend suits which network. */
import { expect, test } from "vitest";
import { estimateStepMs, findQuicker, type StepWork } from "#engine/cost.ts";
import { createXorJob } from "#engine/job.fixture.ts";
import { backends, type BackendReport, type BackendTrial } from "#engine/protocol.ts";
import type { Experiment } from "#model/experiment.ts";
import { toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { toTemplate } from "#model/templates.ts";

function toWork({ network, data, training }: Experiment, batch: number): StepWork {
  return { network, plans: toPlans(network, toEndsOf(data, training.loss)), batch };
}

function toQuickest(work: StepWork) {
  return backends.toSorted((a, b) => estimateStepMs(a, work) - estimateStepMs(b, work))[0];
}

test("a small network on points is told to a processor quicker than to a graphics card", () => {
  expect(toQuickest(toWork(toTemplate("xor"), 10))).toBe("wasm");
});

test("much work at once goes to the graphics card", () => {
  expect(toQuickest(toWork(toTemplate("lenet5"), 512))).toBe("webgpu");
});

test("more samples take longer everywhere, and never less than to be told", () => {
  const experiment = toTemplate("lenet5");
  for (const backend of backends) {
    const small = estimateStepMs(backend, toWork(experiment, 1));
    expect(estimateStepMs(backend, toWork(experiment, 64))).toBeGreaterThan(small);
    expect(small).toBeGreaterThan(0);
  }
});

const toReport = (outcomes: readonly BackendTrial["outcome"][]): BackendReport => ({
  backend: backends[outcomes.indexOf("used")]!,
  device: "",
  reason: "first",
  trials: backends.map((backend, i) => ({ backend, outcome: outcomes[i]!, device: "" })),
});

test("only what would start by itself is taken, and only where it is worth the change", () => {
  const job = createXorJob();
  expect(findQuicker(job, toReport(["used", "ok", "ok", "ok"]), new Set())).toBe("wasm");
  expect(findQuicker(job, toReport(["used", "ok", "ok", "ok"]), new Set(["wasm"]))).toBe("cpu");
  expect(findQuicker(job, toReport(["software", "software", "used", "ok"]), new Set())).toBeNull();
});
