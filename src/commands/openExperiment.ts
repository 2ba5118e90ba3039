import type { Experiment } from "#model/experiment.ts";
import type { Playground } from "#state/playground.ts";
import { isSampled } from "#model/data.ts";

/** Another experiment altogether; the canvas of a network on pictures needs the room of the data panel. */
export function openExperiment(
  { document, view }: Pick<Playground, "document" | "view">,
  experiment: Experiment,
): void {
  document.open(experiment);
  view.setState({ side: isSampled(experiment.data) ? null : "data" });
}
