/** @file How components reach the stores of the playground that they are in. */
import { createContext, use } from "react";
import { useStore } from "zustand";
import type { Access } from "#model/access.ts";
import type { Experiment } from "#model/experiment.ts";
import type { AssignmentsState } from "#state/assignments.ts";
import type { LessonsState } from "#state/lessons.ts";
import type { PacksState } from "#state/packs.ts";
import type { Playground } from "#state/playground.ts";
import type { Preferences } from "#state/preferences.ts";
import type { SessionState } from "#state/sessionState.ts";
import type { ViewState } from "#state/view.ts";

export const PlaygroundContext = createContext<Playground | null>(null);

export function usePlayground(): Playground {
  const playground = use(PlaygroundContext);
  if (!playground) throw new Error("a component of the playground stands outside of it");
  return playground;
}

export function useExperiment<T>(select: (experiment: Experiment) => T): T {
  return useStore(usePlayground().document.store, (state) => select(state.experiment));
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(usePlayground().session.store, select);
}

export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(usePlayground().view, select);
}

export function usePreferences<T>(select: (preferences: Preferences) => T): T {
  return useStore(usePlayground().preferences, select);
}

export function useAccess<T>(select: (access: Access) => T): T {
  return useStore(usePlayground().access.store, select);
}

export function usePacks<T>(select: (state: PacksState) => T): T {
  return useStore(usePlayground().packs.store, select);
}

export function useLessons<T>(select: (state: LessonsState) => T): T {
  return useStore(usePlayground().lessons.store, select);
}

export function useAssignments<T>(select: (state: AssignmentsState) => T): T {
  return useStore(usePlayground().assignments.store, select);
}
