/** @file What can be asked of a run; `createSession` makes one. */
import type { StoreApi } from "zustand/vanilla";
import type { Result } from "#base/result.ts";
import type { Dataset } from "#data/dataset.ts";
import type {
  BackendId,
  Checkpoint,
  LiveEngine,
  MetricPoint,
  StepUnit,
  WeightArray,
} from "#engine/protocol.ts";
import type { DataSpec } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Problem } from "#model/problem.ts";
import type { Document, DocumentState } from "#state/document.ts";
import type { Live } from "#state/live.ts";
import type { News, SessionState } from "#state/sessionState.ts";

/** What a reload, a link or a file brings back besides the document. */
export interface Resumed {
  readonly checkpoint: Checkpoint;
  readonly history: readonly MetricPoint[];
}

export interface SessionOptions {
  readonly document: Document;
  readonly live: Live;
  /** Starts a worker; `onCrash` is called at most once, when it died. */
  readonly startEngine: (onCrash: (detail: string) => void) => LiveEngine;
  /** Brings the data of a description; `onProgress` is told the share that has arrived, 0…1. */
  readonly load: (data: DataSpec, onProgress: (share: number) => void) => Promise<Result<Dataset, Problem>>;
  readonly backend: BackendId | null;
  readonly resumed: Resumed | null;
}

export interface Session {
  readonly store: StoreApi<SessionState>;
  /** Settle once the effect is real; they wait for changes of the document that are still on their way. */
  play(untilEpoch?: number | null): Promise<void>;
  pause(): Promise<void>;
  step(unit: StepUnit, count: number): Promise<void>;
  /** Step 0 again, with the same first weights. */
  reset(): Promise<void>;
  /** With `quickest` as the reason, networks to come may be given another one. */
  use(backend: BackendId, reason?: "quickest"): Promise<void>;
  /** Measures the network on these backends; what trains rests meanwhile. Resolves when all are through. */
  race(backends: readonly BackendId[]): Promise<void>;
  setWeights(weights: readonly WeightArray[]): Promise<void>;
  /**
   * Opens another experiment and goes on with its run, if there is one; the one before can be had back by undo. A document
   * brings its own past along instead. False: it was refused, and everything stays as it was.
   */
  open(next: Experiment | DocumentState, run: Resumed | null): Promise<boolean>;
  /** When the engine does what the document says. */
  settled(): Promise<void>;
  /** Null while there is none that could answer. */
  engine(): LiveEngine | null;
  notify(news: News): void;
  dismiss(id: number): void;
  /** Puts aside the trouble that is shown. */
  clearTrouble(): void;
  /** Tries again from the start after an error. */
  retry(): Promise<void>;
  onCheckpoint(listener: (checkpoint: Checkpoint) => void): () => void;
  destroy(): void;
}
