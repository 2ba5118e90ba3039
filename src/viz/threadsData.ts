/** @file The links of a network as arrays: their order of drawing, and which of them lies at a place. Pure. */
import { maxStrength, toFall, toThreadWidth } from "./thread.ts";

/** All links between two layers whose neurons are drawn. Places are pixels from the top left of the host. */
export interface ThreadBundle {
  readonly id: string;
  /** `[sources, targets]`, as in Keras; what is not finite is drawn as an error. */
  readonly weights: Float32Array;
  /** Where threads start, `[sources, 2]`; NaN for a source that has none (a feature that is off). */
  readonly sources: Float32Array;
  /** Where they end, `[targets, 2]`. */
  readonly targets: Float32Array;
}

/** The link of a collapsed layer. */
export interface Ribbon {
  readonly id: string;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  /** One hairline for each channel, 16 at most. */
  readonly strands: number;
  readonly state: "rest" | "selected" | "error";
}

export interface ThreadRef {
  readonly bundle: string;
  readonly source: number;
  readonly target: number;
}

/** A neuron, by the bundle that leaves it (`source`) or reaches it (`target`). */
export interface ThreadEnd {
  readonly bundle: string;
  readonly end: "source" | "target";
  readonly index: number;
}

export interface ThreadsData {
  readonly bundles: readonly ThreadBundle[];
  readonly ribbons: readonly Ribbon[];
  /** The |weight| at the end of the key, the same for all bundles. */
  readonly range: number;
  /** Only threads at these ends keep their strength; null for all. */
  readonly focus: readonly ThreadEnd[] | null;
  /** Full strength, with its weight as text. */
  readonly hovered: ThreadRef | null;
  /** Drawn in the accent. */
  readonly selected: ThreadRef | null;
  /** For a weight that is no number. */
  readonly diverged: string;
}

/** Threads are drawn weakest first in this many steps of strength: sorting by counting. */
export const levels = 64;
/** A counting sort of all threads by |weight|, weakest first: what is not a number comes last, on top. */
export function sortByStrength(data: ThreadsData) {
  const { bundles, range } = data;
  const count = countThreads(data);
  const levelOf = new Uint8Array(count);
  const bundleOf = new Uint16Array(count);
  const indexOf = new Uint32Array(count);
  const starts = new Uint32Array(2 * levels + 1);
  let kept = 0;
  bundles.forEach((bundle, b) => {
    const columns = bundle.targets.length / 2;
    for (let i = 0; i < bundle.weights.length; i++) {
      if (Number.isNaN(bundle.sources[2 * Math.floor(i / columns)])) continue;
      const weight = bundle.weights[i]!;
      const size = Number.isFinite(weight) ? Math.abs(weight) / range / maxStrength : 1;
      const level = 2 * Math.min(levels - 1, Math.floor(size * levels)) + (weight < 0 ? 0 : 1);
      levelOf[kept] = level;
      bundleOf[kept] = b;
      indexOf[kept++] = i;
      starts[level + 1]!++;
    }
  });
  for (let i = 0; i < 2 * levels; i++) starts[i + 1]! += starts[i]!;
  const threads = new Uint32Array(kept);
  for (let i = 0; i < kept; i++) threads[starts[levelOf[i]!]!++] = i;
  return { threads, levelOf, bundleOf, indexOf };
}

/** What a reference names, or null when the network no longer has it. */
export function findBundle(data: ThreadsData, ref: ThreadRef): ThreadBundle | null {
  const bundle = data.bundles.find(({ id }) => id === ref.bundle);
  const exists = bundle && ref.source < bundle.sources.length / 2 && ref.target < bundle.targets.length / 2;
  return exists ? bundle : null;
}

export function toWeight(bundle: ThreadBundle, ref: ThreadRef): number {
  return bundle.weights[ref.source * (bundle.targets.length / 2) + ref.target]!;
}

export function countThreads({ bundles }: ThreadsData): number {
  return bundles.reduce((sum, bundle) => sum + bundle.weights.length, 0);
}

/** The thread nearest to a place, the strongest where several lie there; null when none is within `tolerance`. */
export function findThread(data: ThreadsData, x: number, y: number, tolerance: number): ThreadRef | null {
  const crowd = countThreads(data);
  let found: ThreadRef | null = null;
  let nearest = tolerance;
  let strongest = 0;
  for (const bundle of data.bundles) {
    const columns = bundle.targets.length / 2;
    // tiles of a layer stand in a column, so most threads of a bundle share their fall at x
    let knownAlong = -1;
    let fall = 0;
    for (let i = 0; i < bundle.weights.length; i++) {
      const source = Math.floor(i / columns);
      const target = i % columns;
      const x1 = bundle.sources[2 * source]!;
      const x2 = bundle.targets[2 * target]!;
      const along = (x - x1) / (x2 - x1);
      if (!(along >= 0 && along <= 1)) continue;
      if (along !== knownAlong) {
        knownAlong = along;
        fall = toFall(along);
      }
      const y1 = bundle.sources[2 * source + 1]!;
      const rise = bundle.targets[2 * target + 1]! - y1;
      // across the thread, not straight down: where it is steep it is nearer than it looks
      const slope = (6 * along * (1 - along) * rise) / (x2 - x1);
      const size = Math.abs(bundle.weights[i]!);
      const half = Number.isFinite(size) ? toThreadWidth(size / data.range, crowd) / 2 : 1;
      const distance = Math.max(0, Math.abs(y1 + rise * fall - y) / Math.hypot(1, slope) - half);
      if (distance > nearest || (distance === nearest && size < strongest)) continue;
      nearest = distance;
      strongest = size;
      found = { bundle: bundle.id, source, target };
    }
  }
  return found;
}
