/** @file Keeps the address in step with the lesson that is open, so that a reload or a copied address comes back to it. */
import { openExperiment } from "#commands/openExperiment.ts";
import type { Playground } from "#state/playground.ts";
import type { Resumed } from "#state/session.ts";

/** `run` belongs to what the document shows; returns the run that belongs to what it shows then. */
export function followLessons(
  playground: Pick<Playground, "document" | "lessons" | "view">,
  run: Resumed | null,
): Resumed | null {
  const { document, lessons, view } = playground;
  const { open, missing, own } = lessons.store.getState();
  // The lesson was taken out of the address by hand.
  const isOver = open === null && own !== null;
  if (open !== null) lessons.open(open, { experiment: document.store.getState().experiment, run });
  else if (isOver) {
    lessons.leave();
    openExperiment(playground, own.experiment);
  }
  if (missing !== null) view.setState({ sheet: "lessons" });
  lessons.store.subscribe((state, before) => {
    if (state.open === before.open && state.missing === before.missing) return;
    const address = new URL(location.href);
    if (state.open === null) address.searchParams.delete("lesson");
    else address.searchParams.set("lesson", state.open);
    history.replaceState(null, "", address);
  });
  return isOver ? own.run : run;
}
