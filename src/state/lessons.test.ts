import { expect, test } from "vitest";
import { defaultExperiment } from "#model/presets.ts";
import type { Trained } from "#model/trained.ts";
import { createLessons } from "#state/lessons.ts";
import { toResumed } from "#state/opening.ts";
import type { OwnWork } from "#state/ownWork.ts";

function createStorage(entries: Readonly<Record<string, string>> = {}): Storage {
  const kept = new Map(Object.entries(entries));
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

const ids = ["neuron", "cnn"];
const trained: Trained = { step: 7, epoch: 1, sample: 70, weights: [] };
const own: OwnWork = { experiment: defaultExperiment, run: toResumed(trained, []) };
const other: OwnWork = { experiment: { ...defaultExperiment, title: "a lesson's" }, run: null };

test("the student's own work is put aside once, and given back on leaving", () => {
  const lessons = createLessons({ tab: null, local: null, asked: null, ids });
  lessons.open("neuron", own);
  lessons.open("cnn", other);
  expect(lessons.store.getState()).toMatchObject({ open: "cnn", own });
  expect(lessons.leave()).toEqual(own);
  expect(lessons.store.getState()).toMatchObject({ open: null, own: null });
});

test("a reload of the tab brings back the lesson and the own work; progress is there in every tab", () => {
  const [tab, local] = [createStorage(), createStorage()];
  const before = createLessons({ tab, local, asked: null, ids });
  before.open("neuron", own);
  before.keep("neuron", { step: 2, done: ["a"], finished: false });
  const after = createLessons({ tab, local, asked: "neuron", ids });
  expect(after.store.getState()).toMatchObject({ open: "neuron", own, resumed: true });
  const elsewhere = createLessons({ tab: createStorage(), local, asked: null, ids });
  expect(elsewhere.store.getState().progress).toEqual({ neuron: { step: 2, done: ["a"], finished: false } });
});

test("a lesson that there is not is named, and cut to a bearable length", () => {
  const { store } = createLessons({ tab: null, local: null, asked: "x".repeat(500), ids });
  expect(store.getState()).toMatchObject({ open: null, missing: "x".repeat(40) });
});

test.each(["{", "[]", '{"neuron":{"step":-1,"done":[]}}', '{"neuron":{"step":1,"done":"a"}}', "null"])(
  "progress that cannot be read is none: %s",
  (text) => {
    const local = createStorage({ "layerloom.lessons": text });
    expect(createLessons({ tab: null, local, asked: null, ids }).store.getState().progress).toEqual({});
  },
);
