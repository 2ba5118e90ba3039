/** @file What the page shows of a run, as far as it changes a few times a minute. */
import type { Dataset } from "#data/dataset.ts";
import type { BackendId, BackendReport, RunState, StopReason } from "#engine/protocol.ts";
import type { ControlName } from "#model/controls.ts";
import type { Problem } from "#model/problem.ts";
import type { Network } from "#model/network.ts";
import type { Plans } from "#model/shape.ts";
import { newborn, type Lineage } from "#state/job.ts";

/** loading: data or engine on the way; ready: nothing trained yet; error: nothing can run. */
export type Phase = "loading" | "ready" | "playing" | "paused" | "done" | "error";

/** Where the engine stands, as the page tells it. */
export function toPhase({ phase, step }: RunState): Phase {
  if (phase === "playing" || phase === "done") return phase;
  return step === 0 ? "ready" : "paused";
}

/** Something that happened and needs no decision; its words are `notice.*`. */
export type News =
  | { readonly kind: "recovered"; readonly step: number }
  | { readonly kind: "backendChanged"; readonly report: BackendReport }
  /** A link that could not be opened; `text` may be copied. */
  | { readonly kind: "linkBroken"; readonly problem: Problem; readonly text: string }
  /** A file that could not be opened. */
  | { readonly kind: "fileBroken"; readonly problem: Problem; readonly name: string }
  /** A link or a file whose experiment was opened, but not its weights. */
  | { readonly kind: "weightsLeft"; readonly problem: Problem }
  /** An experiment was opened with its weights; `bits`: they were rounded to so many on their way. */
  | { readonly kind: "trainedOpened"; readonly epoch: number; readonly bits: number | null }
  | { readonly kind: "storageFull" }
  /** Another tab changed what a new one begins with. */
  | { readonly kind: "otherTab" }
  /** A built-in task was asked for that there is not (any more). */
  | { readonly kind: "taskMissing"; readonly task: string }
  /** A task was asked for while a lesson was open, or together with one. */
  | { readonly kind: "lessonClosed" }
  /** A control was moved that a teacher or a course page holds fast. */
  | { readonly kind: "locked"; readonly control: ControlName };

export type Notice = News & { readonly id: number };

/** What a backend was measured to need: ms per step; `running` while it is on; null: it could not take part. */
export type Lap = number | "running" | null;

export type Laps = Readonly<Partial<Record<BackendId, Lap>>>;

export interface SessionState extends Lineage {
  readonly run: number;
  readonly phase: Phase;
  /** Why the run is paused or done. */
  readonly stopped: StopReason | null;
  readonly stepsPerEpoch: number;
  readonly dataset: Dataset | null;
  /** The share of the data that has arrived while it is on its way, 0…1; else null. */
  readonly loading: number | null;
  /** What the engine runs: the network of the document, or, while that has problems, the last one that had none. */
  readonly network: Network;
  readonly plans: Plans;
  /** Of the document: while there are any, nothing trains. */
  readonly problems: readonly Problem[];
  /** Of the run: it diverged, the GPU is gone, the data did not arrive. */
  readonly trouble: Problem | null;
  readonly backend: BackendReport | null;
  /** What backends were measured to need for this network; null: they never raced. */
  readonly laps: Laps | null;
  readonly notices: readonly Notice[];
  /** Goes up with each change of weights or data that no step shows. */
  readonly version: number;
}

export const initialSession: SessionState = {
  run: 0,
  phase: "loading",
  stopped: null,
  stepsPerEpoch: 1,
  dataset: null,
  loading: null,
  network: { layers: [], links: [] },
  plans: new Map(),
  ...newborn,
  problems: [],
  trouble: null,
  backend: null,
  laps: null,
  notices: [],
  version: 0,
};
