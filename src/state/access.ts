/** @file Holds the document to what the teacher left open, and tells what was refused. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { findRefusal, isHidden, isLocked, openAccess, type Access } from "#model/access.ts";
import type { ControlName } from "#model/controls.ts";
import type { Experiment } from "#model/experiment.ts";

export interface AccessDesk {
  readonly store: StoreApi<Access>;
  /** Whether a step of the document may be taken; if not, the listeners hear which control refuses it. */
  allows(before: Experiment, after: Experiment, step: "edit" | "open"): boolean;
  /** Whether something may be pressed: a control that is hidden or locked may not. */
  canPress(control: ControlName): boolean;
  /** Called with each control that refused something; returns the function that ends it. */
  onRefused(listener: (control: ControlName) => void): () => void;
  /** Tells the listeners that a control was pressed that may not be. */
  refuse(control: ControlName): void;
}

export function createAccess(initial: Access = openAccess): AccessDesk {
  const store = createStore<Access>(() => initial);
  const listeners = new Set<(control: ControlName) => void>();
  const refuse = (control: ControlName) => listeners.forEach((listener) => listener(control));
  return {
    store,
    refuse,
    allows(before, after, step) {
      const access = store.getState();
      const isShut = step === "open" && isLocked(access, "experiment.open");
      const refusal = isShut ? "experiment.open" : findRefusal(access, before, after);
      if (refusal) refuse(refusal);
      return refusal === null;
    },
    canPress(control) {
      const access = store.getState();
      return !isHidden(access, control) && !isLocked(access, control);
    },
    onRefused(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
