import type { Experiment } from "#model/experiment.ts";
import type { Playground } from "#state/playground.ts";
import { isSampled } from "#model/data.ts";
import type { Side } from "#state/view.ts";

/** Another experiment altogether. */
export function openExperiment(
  { document, view }: Pick<Playground, "document" | "view">,
  experiment: Experiment,
): void {
  document.open(experiment);
  view.setState({ side: toSideOf(experiment) });
}

/** The canvas of a network on pictures or sequences needs the room of the data panel. */
export function toSideOf({ data }: Experiment): Side {
  return isSampled(data) ? null : "data";
}
