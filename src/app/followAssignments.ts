/**
 * @file Opens the task that the address asks for, or goes on with the one that was on before a reload, and keeps the
 * address in step: a built-in one stands there by its name.
 */
import { openStorage } from "#app/browser.ts";
import { findAssignment, openAssignment, startAssignment } from "#commands/openAssignment.ts";
import { isAssignmentLink } from "#model/assignment.ts";
import { keepAssignments, readKeptAssignment } from "#state/keptAssignment.ts";
import type { Playground } from "#state/playground.ts";

/** Resolves when the task is there, so that nothing else is shown first. */
export async function followAssignments(playground: Playground): Promise<void> {
  const { assignments, session } = playground;
  const tab = openStorage("sessionStorage");
  const kept = assignments.store.getState().isAwaited ? readKeptAssignment(tab) : null;
  const named = new URLSearchParams(location.search).get("task");
  const asked = takeLink() ?? named;
  keepAssignments({ assignments, tab, local: openStorage("localStorage") });
  assignments.store.subscribe((state, before) => {
    if (state.open !== before.open) writeAddress(state.open?.id ?? null);
  });
  window.addEventListener("hashchange", () => {
    const text = takeLink();
    if (text !== null) void openAssignment(playground, text);
  });

  const isNamed = kept !== null && /^[\w-]+$/.test(kept.asked);
  // The name of a built-in task may have been taken out of the address by hand.
  const goesOn = kept !== null && (asked === kept.asked || (asked === null && !isNamed));
  const wanted = goesOn ? kept.asked : asked;
  const task = wanted === null ? null : await findAssignment(playground, wanted);
  if (task && goesOn) assignments.resume(task, kept.own, kept.success);
  else {
    const own = kept?.own;
    if (own) void session.open({ experiment: own.experiment, past: [], future: [] }, own.run);
    if (task) void startAssignment(playground, task);
    else if (wanted !== null) writeAddress(null);
  }
  assignments.store.setState({ isAwaited: false });
}

/** The task's link in the address, taken out of it. */
function takeLink(): string | null {
  const text = location.hash.slice(1);
  if (!isAssignmentLink(text)) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return text;
}

function writeAddress(name: string | null): void {
  const address = new URL(location.href);
  if (address.searchParams.get("task") === name) return;
  if (name === null) address.searchParams.delete("task");
  else address.searchParams.set("task", name);
  history.replaceState(null, "", address);
}
