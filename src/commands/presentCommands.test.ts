import { expect, test, vi } from "vitest";
import { attachPresenter } from "#commands/presenter.ts";
import { presentBack, presentNext } from "#commands/presentCommands.ts";
import { defaultExperiment } from "#model/presets.ts";
import { createLessons } from "#state/lessons.ts";
import type { Playground } from "#state/playground.ts";
import { createView } from "#state/view.ts";

/** A page before a class; its run must not be touched, so there is none. */
function createPresented() {
  const view = createView();
  view.setState({ present: "shown" });
  const lessons = createLessons({ tab: null, local: null, asked: null, ids: ["neuron"] });
  return { view, lessons } as unknown as Playground;
}

test("while a lesson is still arriving the remote does nothing; then it moves the lesson's steps", () => {
  const playground = createPresented();
  playground.lessons.open("neuron", { experiment: defaultExperiment, run: null });
  expect([presentNext, presentBack].map((one) => one.enabled?.(playground))).toEqual([false, false]);
  const presenter = { next: vi.fn<() => void>(), back: vi.fn<() => void>() };
  const giveBack = attachPresenter(playground, presenter);
  expect([presentNext, presentBack].map((one) => one.enabled?.(playground))).toEqual([true, true]);
  void presentNext.run(playground);
  void presentBack.run(playground);
  expect([presenter.next, presenter.back].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  giveBack();
  expect(presentNext.enabled?.(playground)).toBe(false);
});

test("the remote means nothing while nobody presents", () => {
  const playground = createPresented();
  playground.view.setState({ present: null });
  attachPresenter(playground, { next: () => {}, back: () => {} });
  expect(presentNext.enabled?.(playground)).toBe(false);
});
