/**
 * @file Presenting: the page for a projector, and the keys that remote controls send (Page Up and Down or the arrows; B
 * or the full stop for a black screen).
 */
import type { Command } from "#commands/command.ts";
import { findPresenter } from "#commands/presenter.ts";
import { playOrPause, stepEpoch } from "#commands/runCommands.ts";
import type { Playground } from "#state/playground.ts";
import type { View } from "#state/view.ts";

export const togglePresent: Command = {
  id: "page.present",
  label: "command.present",
  keys: ["p"],
  enabled: ({ view }) => view.getState().present !== null || innerWidth >= smallestProjection,
  run: ({ view }) => (view.getState().present === null ? present(view) : view.setState({ present: null })),
};

/** A phone is no projector. */
const smallestProjection = 600;

/** Below so many pixels network and time have no room above one another at the size of a projection. */
const lowProjection = 860;

/** Shows the page as for a projector. What is only there to be edited is let go of. */
export function present(view: View): void {
  if (innerWidth < smallestProjection) return;
  view.setState(({ time }) => ({
    present: "shown",
    brush: null,
    layers: [],
    wire: null,
    linkFrom: null,
    selectedLink: null,
    time: { ...time, open: time.open && innerHeight >= lowProjection },
  }));
}

const isPresenting = ({ view }: Playground) => view.getState().present !== null;

/** Whether a key of the remote does something: it moves the steps of a lesson, which may still be arriving, else the run. */
function canMove(playground: Playground, run: Command): boolean {
  if (!isPresenting(playground)) return false;
  if (playground.lessons.store.getState().open !== null) return findPresenter(playground) !== null;
  return run.enabled?.(playground) ?? true;
}

/** The next step of a lesson, else play or pause. */
export const presentNext: Command = {
  id: "present.next",
  label: "command.presentNext",
  keys: ["PageDown", "ArrowRight", "ArrowDown"],
  presenting: true,
  enabled: (playground) => canMove(playground, playOrPause),
  run(playground) {
    const presenter = findPresenter(playground);
    return presenter ? presenter.next() : playOrPause.run(playground);
  },
};

/** The step of a lesson before, else one epoch. */
export const presentBack: Command = {
  id: "present.back",
  label: "command.presentBack",
  keys: ["PageUp", "ArrowLeft", "ArrowUp"],
  presenting: true,
  enabled: (playground) => canMove(playground, stepEpoch),
  run(playground) {
    const presenter = findPresenter(playground);
    return presenter ? presenter.back() : stepEpoch.run(playground);
  },
};

export const presentBlank: Command = {
  id: "present.blank",
  label: "command.presentBlank",
  keys: ["b", "."],
  presenting: true,
  enabled: isPresenting,
  run: ({ view }) => view.setState(({ present }) => ({ present: present === "blank" ? "shown" : "blank" })),
};
