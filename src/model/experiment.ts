/**
 * @file The experiment: one plain, readonly JSON document. It is what is saved, shared in a link, undone and exported;
 * everything else on the page is derived from it.
 */
import type { DataSpec } from "#model/data.ts";
import type { LayerId, Network } from "#model/network.ts";
import type { TrainingSpec } from "#model/training.ts";

export const experimentVersion = 2;

export const speeds = ["slow", "normal", "full"] as const;
/** slow: one batch a second; normal: at most one epoch a frame; full: as fast as the machine can. */
export type Speed = (typeof speeds)[number];

export const shownParts = ["all", "train", "test"] as const;

/** How the person looks at the experiment; never changes what is computed. */
export interface ViewHints {
  readonly speed: Speed;
  /** Which points lie on the decision map. */
  readonly points: (typeof shownParts)[number];
  /** The map shows the decision, not how sure it is. */
  readonly discretize: boolean;
  readonly lossScale: "linear" | "log";
  /** 0 (raw) to 0.99: share of the past in the drawn curve (exponential moving average). */
  readonly smoothing: number;
}

/** Where the layers lie on the canvas; it never changes what is computed, but is undone like any other edit. */
export interface Canvas {
  /** Middles of the layers that the person put somewhere; the others find their place by themselves. */
  readonly places: Readonly<Record<LayerId, readonly [x: number, y: number]>>;
  /** Layers that are shown as a small card, without their picture. */
  readonly folded: readonly LayerId[];
}

export interface Experiment {
  readonly version: typeof experimentVersion;
  /** Empty: the page names the experiment after its data set. */
  readonly title: string;
  readonly data: DataSpec;
  readonly network: Network;
  readonly canvas: Canvas;
  readonly training: TrainingSpec;
  /** Of the weights, the order of the batches and the dropout masks. */
  readonly seed: number;
  readonly view: ViewHints;
}
