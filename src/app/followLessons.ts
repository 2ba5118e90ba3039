/** @file Keeps the address in step with the lesson that is open, so that a reload or a copied address comes back to it. */
import { openExperiment } from "#commands/openExperiment.ts";
import type { Playground } from "#state/playground.ts";

export function followLessons(playground: Pick<Playground, "document" | "lessons" | "view">): void {
  const { document, lessons, view } = playground;
  const { open, missing, own } = lessons.store.getState();
  if (open !== null) lessons.open(open, document.store.getState().experiment);
  else if (own) {
    // The lesson was taken out of the address by hand.
    lessons.leave();
    openExperiment(playground, own);
  }
  if (missing !== null) view.setState({ sheet: "lessons" });
  lessons.store.subscribe((state, before) => {
    if (state.open === before.open && state.missing === before.missing) return;
    const address = new URL(location.href);
    if (state.open === null) address.searchParams.delete("lesson");
    else address.searchParams.set("lesson", state.open);
    history.replaceState(null, "", address);
  });
}
