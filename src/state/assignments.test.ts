/** @file Tasks on the real engine: goals tick off, weights and figures of before do not count, the own work comes back. */
import { afterEach, expect, test, vi } from "vitest";
import { createEngine } from "#engine/engine.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import type { ChallengeId } from "#model/challenges/challenge.ts";
import { setTraining } from "#model/edit.ts";
import { setUnits } from "#model/editNetwork.ts";
import { createChain } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Activation } from "#model/activation.ts";
import { createAccess } from "#state/access.ts";
import { createAssignments } from "#state/assignments.ts";
import { createDocument } from "#state/document.ts";
import { createLive } from "#state/live.ts";
import { createSession } from "#state/createSession.ts";

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const noFile = () => Promise.reject(new Error("no file is needed"));

function createDesk(experiment: Experiment = toTemplate("xor")) {
  const access = createAccess();
  const document = createDocument(experiment, access.allows);
  const live = createLive();
  const session = createSession({
    document,
    live,
    startEngine: () => createEngine(),
    load: (data) => loadDataset(data, { text: noFile, bytes: noFile }),
    backend: "cpu",
    resumed: null,
  });
  ends.push(() => session.destroy());
  const assignments = createAssignments({
    document,
    session,
    live,
    access,
    solved: [],
    isAwaited: false,
    resumed: null,
  });
  const open = (id: ChallengeId) => assignments.start({ id, asked: id, assignment: toChallenge(id) });
  const current = () => document.store.getState().experiment;
  return { access, document, live, session, assignments, open, current, state: assignments.store.getState };
}

function chain(units: readonly number[], activation: Activation, output: Activation, rate?: number) {
  return (experiment: Experiment): Experiment => ({
    ...setTraining(experiment, rate === undefined ? {} : { learningRate: rate }),
    network: createChain(units, activation, output),
  });
}

/** How each may be solved, and within how many epochs. */
const solutions: readonly (readonly [ChallengeId, number, (experiment: Experiment) => Experiment])[] = [
  ["two-clouds", 20, (experiment) => experiment],
  ["crossed-corners", 20, chain([4], "tanh", "sigmoid")],
  ["small-circle", 40, chain([3], "tanh", "sigmoid")],
  [
    "right-pace",
    30,
    (experiment) =>
      setTraining(experiment, {
        learningRate: 0.03,
        optimizer: { ...experiment.training.optimizer, kind: "adam" },
      }),
  ],
  ["noisy-moons", 160, (experiment) => setTraining(experiment, { l2: 0.01 })],
  ["bare-spiral", 80, chain([10, 10, 10], "relu", "sigmoid", 0.01)],
  ["wave", 160, chain([8, 8], "tanh", "linear", 0.02)],
];

test.each(solutions)("%s is open at its start and solved within %i epochs", async (id, epochs, solve) => {
  const { assignments, document, session, open, state } = createDesk();
  await open(id);
  expect(state().reached.every(Boolean)).toBe(false);
  expect(state().success).toBeNull();
  document.edit(solve);
  await session.settled();
  for (let epoch = 0; epoch < epochs && !state().success; epoch++) await session.step("epoch", 1);
  expect(state().success?.figures.epoch).toBeLessThanOrEqual(epochs);
  expect(state().solved).toEqual([id]);
  await assignments.leave();
});

test("a task begins with weights of its own, and the student's work comes back with its undo", async () => {
  const own = { ...toChallenge("crossed-corners").experiment, ...toTemplate("xor") };
  const { access, assignments, document, session, live, open, current, state } = createDesk(own);
  document.edit((experiment) => setUnits(experiment, "hidden1", 6));
  const before = document.store.getState();
  await session.step("epoch", 2);
  const learned = await session.engine()!.checkpoint();
  await open("crossed-corners");
  expect(live.latest?.step).toBe(0);
  await session.step("epoch", 1);
  expect(document.store.getState().past).toEqual([]);
  document.undo();
  expect(current()).toEqual(toChallenge("crossed-corners").experiment);
  expect(access.canPress("experiment.open")).toBe(false);
  document.open(toTemplate("spiral"));
  expect(current().data.set).toBe("xor");
  await assignments.leave();
  expect(document.store.getState()).toEqual(before);
  const { run: _, ...back } = await session.engine()!.checkpoint();
  expect({ run: learned.run, ...back }).toEqual(learned);
  expect(live.history.map(({ epoch }) => epoch)).toEqual([0, 1, 2]);
  expect(access.canPress("experiment.open")).toBe(true);
  expect(state().open).toBeNull();
});

test("what a larger network reached does not count for a smaller one", async () => {
  const { document, session, open, state } = createDesk();
  await open("small-circle");
  await session.step("epoch", 12);
  expect(state().reached).toEqual([true, false, true]);
  document.edit(chain([1], "tanh", "sigmoid"));
  await vi.waitFor(() => expect(state().reached).toEqual([false, true, true]));
  expect(state().success).toBeNull();
});

test("epochs go on being counted while weights are taken over, and begin anew with new weights", async () => {
  const { assignments, document, session, state } = createDesk();
  const task = toChallenge("small-circle");
  const goals = [{ kind: "epochs", value: 10 }] as const;
  await assignments.start({ id: null, asked: "t1=", assignment: { ...task, goals } });
  const counted = () => assignments.facts()?.figures?.epoch;
  await session.step("epoch", 12);
  expect([state().reached, counted()]).toEqual([[false], 12]);
  document.edit((experiment) => setUnits(experiment, "hidden1", 5));
  await vi.waitFor(() => expect(session.store.getState().run).toBeGreaterThan(1));
  await vi.waitFor(() => expect(counted()).toBe(12));
  await session.step("epoch", 1);
  expect([state().reached, counted()]).toEqual([[false], 13]);
  await session.reset();
  expect(counted()).toBe(0);
});

test("starting again is an edit that can be undone, and the code is gone with it", async () => {
  const { assignments, document, session, live, open, current, state } = createDesk();
  await open("two-clouds");
  document.edit((experiment) => setTraining(experiment, { learningRate: 0.05 }));
  while (!state().success) await session.step("epoch", 1);
  await assignments.again();
  expect(state().success).toBeNull();
  expect(live.latest?.step).toBe(0);
  document.undo();
  expect(current().training.learningRate).toBe(0.05);
});
