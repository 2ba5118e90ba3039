/** @file Commands of the view over time: one step of the sequence forward or back. */
import type { Command } from "#commands/command.ts";
import type { Playground } from "#state/playground.ts";
import { hasTrace } from "#state/scene.ts";
import { setTime } from "#state/view.ts";

/** Steps of the layer that is shown; 0 where the network has none of the kind. */
function countSteps({ session, view }: Playground): number {
  const { network, plans, dataset } = session.store.getState();
  const { layer } = view.getState().time;
  if (!dataset || dataset.kind === "points") return 0;
  const shown = network.layers.find(({ id }) => id === layer) ?? network.layers.find(hasTrace);
  return shown && hasTrace(shown) ? (plans.get(shown.id)?.inputs[0]?.[0] ?? 0) : 0;
}

const canWalk = (playground: Playground) =>
  playground.view.getState().time.open && countSteps(playground) > 0;

function walk(by: -1 | 1): Command["run"] {
  return (playground) => {
    const last = countSteps(playground) - 1;
    const { step } = playground.view.getState().time;
    setTime(playground.view, { step: Math.max(0, Math.min(last, (step ?? last) + by)) });
  };
}

export const timeForward: Command = {
  id: "time.forward",
  label: "command.timeForward",
  keys: ["."],
  enabled: canWalk,
  run: walk(1),
};

export const timeBack: Command = {
  id: "time.back",
  label: "command.timeBack",
  keys: [","],
  enabled: canWalk,
  run: walk(-1),
};

export const toggleTime: Command = {
  id: "time.toggle",
  label: "command.timeToggle",
  keys: ["h"],
  enabled: (playground) => countSteps(playground) > 0,
  run: ({ view }) => {
    const { time, layers } = view.getState();
    const isShown = time.open && layers.length !== 1;
    // the drawer gives the place back
    if (!isShown) view.setState({ layers: [] });
    setTime(view, { open: !isShown });
  },
};
