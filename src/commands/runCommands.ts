/** @file Commands that move the run. */
import type { Command } from "#commands/command.ts";
import { newSample, newWeights } from "#model/edit.ts";
import type { Playground } from "#state/playground.ts";

const isSound = ({ session }: Playground) => {
  const { phase, problems } = session.store.getState();
  return problems.length === 0 && phase !== "error";
};
const hasRun = (playground: Playground) =>
  isSound(playground) && playground.session.store.getState().phase !== "loading";

export const playOrPause: Command = {
  id: "run.toggle",
  control: "run.toggle",
  label: "command.playOrPause",
  keys: [" "],
  enabled: isSound,
  run: ({ session }) => (session.store.getState().phase === "playing" ? session.pause() : session.play()),
};

export const stepBatch: Command = {
  id: "run.stepBatch",
  control: "run.stepBatch",
  label: "command.stepBatch",
  keys: ["s"],
  enabled: hasRun,
  run: ({ session }) => session.step("batch", 1),
};

export const stepEpoch: Command = {
  id: "run.stepEpoch",
  control: "run.stepEpoch",
  label: "command.stepEpoch",
  keys: ["e"],
  enabled: hasRun,
  run: ({ session }) => session.step("epoch", 1),
};

export const resetRun: Command = {
  id: "run.reset",
  control: "run.reset",
  label: "command.reset",
  keys: ["r"],
  enabled: hasRun,
  run: ({ session }) => session.reset(),
};

export const drawNewWeights: Command = {
  id: "run.newWeights",
  control: "run.newWeights",
  label: "command.newWeights",
  keys: ["Shift+R"],
  enabled: isSound,
  run: ({ document }) => document.edit(newWeights),
};

export const drawNewSample: Command = {
  id: "data.newSample",
  control: "data.newSample",
  label: "command.newSample",
  keys: ["g"],
  enabled: ({ document }) => document.store.getState().experiment.data.kind === "plane",
  run: ({ document }) => document.edit(newSample),
};
