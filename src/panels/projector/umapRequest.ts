/** @file What the page and the worker of the map say to each other. */
import type { Cloud } from "#base/principalAxes.ts";

export interface UmapRequest extends Cloud {
  readonly seed: number;
}

export interface UmapNews {
  /** `[count, 2]`, around 0, 0. */
  readonly places: Float32Array<ArrayBuffer>;
  readonly done: boolean;
}

/** Below this there is nothing to arrange. */
export const leastPoints = 4;
