import type { Experiment } from "#model/experiment.ts";
import type { OwnWork } from "#state/ownWork.ts";
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

/** An experiment with what it has learned; without a run it begins with weights of its own. */
export async function openWork(
  { document, session, view }: Pick<Playground, "document" | "session" | "view">,
  { experiment, run }: OwnWork,
): Promise<void> {
  const opened = session.open(experiment, run);
  view.setState({ side: toSideOf(document.store.getState().experiment) });
  await opened;
}

/** The canvas of a network on pictures or sequences needs the room of the data panel. */
export function toSideOf({ data }: Experiment): Side {
  return isSampled(data) ? null : "data";
}
