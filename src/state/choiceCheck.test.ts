/** @file Which backend is taken after a race that nobody asked for. */
import { expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import { backends, type BackendReason, type BackendTrial } from "#engine/protocol.ts";
import { startChoiceCheck } from "#state/choiceCheck.ts";
import { toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { toTemplate } from "#model/templates.ts";
import { createDocument } from "#state/document.ts";
import type { Session } from "#state/session.ts";
import { initialSession, type Laps, type SessionState } from "#state/sessionState.ts";

/** A session whose races end with these laps; `uses` are the backends that were taken. */
async function run(
  laps: Laps,
  outcomes: readonly BackendTrial["outcome"][],
  reason: BackendReason = "first",
  experiment = toTemplate("lenet5"),
) {
  const store = createStore<SessionState>(() => initialSession);
  const races: string[][] = [];
  const uses: string[] = [];
  const session = {
    store,
    race: async (contenders: string[]) => {
      races.push(contenders);
      store.setState({ laps });
    },
    use: async (backend: string) => void uses.push(backend),
  } as unknown as Session;
  const end = startChoiceCheck(session, createDocument(experiment), 0);
  const trials = backends.map((backend, i) => ({ backend, outcome: outcomes[i]!, device: "" }));
  const backend = backends[outcomes.indexOf("used")]!;
  const { network, data, training } = experiment;
  const plans = toPlans(network, toEndsOf(data, training.loss));
  store.setState({ network, plans });
  store.setState({ run: 1, phase: "ready", backend: { backend, device: "", reason, trials } });
  await vi.waitFor(() => new Promise((resolve) => setTimeout(resolve, 20)));
  end();
  return { races, uses };
}

test("the quickest takes over if it is much quicker", async () => {
  const { races, uses } = await run({ webgpu: 2, webgl: 5, wasm: 0.5 }, ["used", "ok", "ok", "ok"]);
  expect(races).toEqual([["webgpu", "webgl", "wasm"]]);
  expect(uses).toEqual(["wasm"]);
});

test("one that is hardly quicker, or could not take part, changes nothing", async () => {
  const outcomes = ["used", "ok", "ok", "ok"] as const;
  expect((await run({ webgpu: 1, wasm: 0.9 }, outcomes)).uses).toEqual([]);
  expect((await run({ webgpu: 1, wasm: null }, outcomes)).uses).toEqual([]);
});

test("where there is one kind of hardware, or somebody chose, nothing is measured", async () => {
  expect((await run({}, ["software", "software", "used", "ok"])).races).toEqual([]);
  expect((await run({}, ["used", "ok", "ok", "ok"], "chosen")).races).toEqual([]);
});

test("where the prices lie far apart, nothing is measured", async () => {
  expect((await run({}, ["used", "ok", "ok", "ok"], "first", toTemplate("xor"))).races).toEqual([]);
});
