/** @file What leaves the page: a report on paper, charts as pictures, the history of the run as numbers. */
import type { Command } from "#commands/command.ts";
import { downloadFile } from "#commands/downloadFile.ts";
import { toExperimentName } from "#i18n/experimentName.ts";
import { toFileName } from "#base/fileName.ts";
import { toTask } from "#model/task.ts";
import { toCsv } from "#state/historyText.ts";
import type { Playground } from "#state/playground.ts";

export const printReport: Command = {
  id: "experiment.report",
  label: "command.printReport",
  keys: ["Mod+p"],
  run({ view }) {
    // it is still there where the browser did not print it at once
    if (view.getState().paper === "report") window.print();
    else view.setState({ paper: "report", sheet: null });
  },
};

export const savePictures: Command = {
  id: "pictures.save",
  label: "command.savePictures",
  keys: [],
  run: ({ view }) => view.setState({ sheet: "save" }),
};

export const saveHistory: Command = {
  id: "history.save",
  label: "command.saveHistory",
  keys: [],
  run(playground) {
    const { document, live } = playground;
    const text = toCsv(live.history, toTask(document.store.getState().experiment.data).kind);
    downloadFile(toFileName(toTitle(playground), "", "csv"), new Blob([text], { type: "text/csv" }));
  },
};

/** What the experiment is called in the names of its files. */
export function toTitle({ document, packs, preferences }: Playground): string {
  const { experiment } = document.store.getState();
  const about = packs.store.getState().opened.get(experiment.data.set)?.about;
  return toExperimentName(experiment, preferences.getState().language, about);
}
