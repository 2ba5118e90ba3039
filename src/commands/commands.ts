/** @file Every command of the page, in the order in which the shortcut sheet lists them. */
import type { Command } from "#commands/command.ts";
import {
  escape,
  goToData,
  goToNetwork,
  goToResults,
  redo,
  showShortcuts,
  toggleDiscretize,
  toggleLanguage,
  toggleTheme,
  undo,
} from "#commands/pageCommands.ts";
import {
  drawNewSample,
  drawNewWeights,
  playOrPause,
  resetRun,
  stepBatch,
  stepEpoch,
} from "#commands/runCommands.ts";

export const commands: readonly Command[] = [
  playOrPause,
  stepBatch,
  stepEpoch,
  resetRun,
  drawNewWeights,
  drawNewSample,
  undo,
  redo,
  toggleDiscretize,
  goToData,
  goToNetwork,
  goToResults,
  toggleTheme,
  toggleLanguage,
  showShortcuts,
  escape,
];
