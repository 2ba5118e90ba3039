/** @file Every command of the page, in the order in which the shortcut sheet lists them. */
import {
  duplicateLayers,
  findLayerKind,
  fitNetwork,
  linkFromHere,
  removeChosen,
  selectAllLayers,
} from "#commands/canvasCommands.ts";
import type { Command } from "#commands/command.ts";
import {
  inspectActivations,
  inspectGradients,
  inspectHow,
  inspectSettings,
  inspectWeights,
} from "#commands/inspectorCommands.ts";
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
import { presentBack, presentBlank, presentNext, togglePresent } from "#commands/presentCommands.ts";
import { printReport, saveHistory, savePictures } from "#commands/saveCommands.ts";
import { timeBack, timeForward, toggleTime } from "#commands/timeCommands.ts";

export const commands: readonly Command[] = [
  playOrPause,
  stepBatch,
  stepEpoch,
  resetRun,
  drawNewWeights,
  drawNewSample,
  undo,
  redo,
  findLayerKind,
  linkFromHere,
  removeChosen,
  duplicateLayers,
  selectAllLayers,
  fitNetwork,
  inspectSettings,
  inspectWeights,
  inspectActivations,
  inspectGradients,
  inspectHow,
  timeBack,
  timeForward,
  toggleTime,
  toggleDiscretize,
  goToData,
  goToNetwork,
  goToResults,
  toggleTheme,
  toggleLanguage,
  togglePresent,
  presentNext,
  presentBack,
  presentBlank,
  printReport,
  savePictures,
  saveHistory,
  showShortcuts,
  escape,
];
