import { expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Checkpoint } from "#engine/protocol.ts";
import { setTraining } from "#model/edit.ts";
import { defaultExperiment } from "#model/presets.ts";
import { readKept, startAutosave } from "#state/autosave.ts";
import { createDocument } from "#state/document.ts";
import { createLive } from "#state/live.ts";
import { toResumed } from "#state/opening.ts";
import { keepOwnWork, readOwnWork } from "#state/ownWork.ts";
import type { Session } from "#state/session.ts";
import { initialSession } from "#state/sessionState.ts";

/** Keeps texts up to so many characters in all. */
function createStorage(room: number): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem(key, text) {
      const others = [...kept].reduce((sum, [name, one]) => sum + (name === key ? 0 : one.length), 0);
      if (others + text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
}

const { checkpoint }: { checkpoint: Checkpoint } = toResumed(
  {
    step: 7,
    epoch: 1,
    sample: 70,
    weights: [{ layer: "output", name: "bias", shape: [2], values: new Float32Array([0.1, Number.NaN]) }],
  },
  [],
);

function start(room: number) {
  const document = createDocument(defaultExperiment);
  const keep: ((checkpoint: Checkpoint) => void)[] = [];
  const session = {
    store: createStore(() => initialSession),
    onCheckpoint(listener: (checkpoint: Checkpoint) => void) {
      keep.push(listener);
      return () => false;
    },
  } as unknown as Session;
  const storage = createStorage(room);
  const onFull = vi.fn<() => void>();
  startAutosave({
    document,
    session,
    live: createLive(),
    tab: storage,
    local: null,
    isLent: () => false,
    onFull,
  });
  return { document, storage, onFull, keepRun: () => keep.forEach((listener) => listener(checkpoint)) };
}

test("document and run come back, numbers that are none among them; another document leaves the run", () => {
  const { document, storage, onFull, keepRun } = start(100_000);
  keepRun();
  expect(readKept(storage, null)).toEqual({
    experiment: defaultExperiment,
    resumed: { checkpoint, history: [] },
  });
  document.edit((experiment) => setTraining(experiment, { learningRate: 0.5 }));
  expect(readKept(storage, null)?.experiment.training.learningRate).toBe(0.5);
  expect(readKept(storage, null)?.resumed).toBeNull();
  expect(onFull).not.toHaveBeenCalled();
});

test("a full storage is told once, whatever else does not fit", () => {
  const { document, onFull, keepRun } = start(5);
  document.edit((experiment) => setTraining(experiment, { learningRate: 0.5 }));
  keepRun();
  expect(onFull).toHaveBeenCalledTimes(1);
});

test("own work of which only the experiment finds room comes back without its run", () => {
  const own = { experiment: defaultExperiment, run: { checkpoint, history: [] } };
  const roomy = createStorage(100_000);
  keepOwnWork(roomy, "own", own);
  expect(readOwnWork(roomy, "own")).toEqual(own);
  const link = roomy.getItem("own")!;
  const tight = createStorage(link.length + 10);
  keepOwnWork(tight, "own", own);
  expect(readOwnWork(tight, "own")).toEqual({ experiment: defaultExperiment, run: null });
  keepOwnWork(tight, "own", null);
  expect(readOwnWork(tight, "own")).toBeNull();
});
