/** @file Which sample of the data is looked at next. Pure. */
import type { ImageDataset } from "#data/dataset.ts";
import type { Watched } from "#state/view.ts";

export type WatchedSample = Extract<Watched, { readonly kind: "sample" }>;

/** The sample that is watched, or the last one before the person's own; within the data, whatever has become of it. */
export function toSampleOf(dataset: ImageDataset, watched: Watched, last: WatchedSample): WatchedSample {
  const sample = watched.kind === "sample" ? watched : last;
  const { count } = dataset[sample.part];
  return sample.index < count ? sample : { ...sample, index: 0 };
}

/** So many samples on, around the ends of its part. */
export function stepSample(dataset: ImageDataset, { part, index }: WatchedSample, by: number): WatchedSample {
  const { count } = dataset[part];
  return { kind: "sample", part, index: (((index + by) % count) + count) % count };
}

/** Another sample of the same part; `share` is drawn from 0 up to 1. */
export function jumpSample(dataset: ImageDataset, from: WatchedSample, share: number): WatchedSample {
  const { count } = dataset[from.part];
  return stepSample(dataset, from, 1 + Math.floor(share * Math.max(1, count - 1)));
}

/** The next of the test samples in `wrong` (in rising order), around its end; null when there is none. */
export function nextWrong(wrong: readonly number[], from: WatchedSample): WatchedSample | null {
  const after = from.part === "test" ? from.index : -1;
  const index = wrong.find((one) => one > after) ?? wrong[0];
  return index === undefined ? null : { kind: "sample", part: "test", index };
}
