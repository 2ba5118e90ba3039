/**
 * @file The program itself, kept in the browser by its service worker: whether it starts without a network, and whether
 * a newer version waits. Where the browser has no service worker (plain http), forbids it (blocked storage, sandboxed
 * frames) or the page stands in a frame, there is none, and nothing else changes.
 */
import { createContext, use } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";

export interface ProgramState {
  /** absent: this browser keeps none here; failed: it would, but not all of it arrived or had room. */
  readonly phase: "absent" | "arriving" | "kept" | "failed";
  /** Starts the page anew with the version that waits; null while there is none. */
  readonly renew: (() => void) | null;
}

export function createProgram(): StoreApi<ProgramState> {
  return createStore<ProgramState>(() => ({ phase: "absent", renew: null }));
}

const nothingKept = createProgram();

/** Shells that keep nothing (a frame in a course page) provide none. */
export const ProgramContext = createContext<StoreApi<ProgramState> | null>(null);

export function useProgram<T>(select: (state: ProgramState) => T): T {
  return useStore(use(ProgramContext) ?? nothingKept, select);
}
