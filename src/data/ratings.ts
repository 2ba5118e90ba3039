/** @file Ratings as a data set: a person and a thing in, the stars out, standardised by the training part. */
import type { LoadedRatings } from "#data/layouts/ratings.ts";
import type { Part } from "#data/dataset.ts";
import type { Ratings } from "#data/ratingBaselines.ts";
import type { RatingsDataset, Scale } from "#data/sequenceDataset.ts";
import type { RatingsData } from "#model/sequenceData.ts";
import { toSequencePorts, toSequenceTask } from "#model/sequenceTask.ts";

export function createRatingsDataset(spec: RatingsData, loaded: LoadedRatings): RatingsDataset {
  const { meta, stars, things } = loaded;
  const { train, test } = meta.splits;
  const scale = toScale(stars.subarray(0, train));
  return {
    kind: "ratings",
    task: toSequenceTask(spec),
    ports: toSequencePorts(spec),
    train: toPart(loaded, 0, train, scale),
    test: toPart(loaded, train, train + test, scale),
    about: meta.about,
    users: meta.users,
    items: things,
    scale,
    range: [stars.reduce((a, b) => Math.min(a, b)), stars.reduce((a, b) => Math.max(a, b))],
  };
}

function toPart({ users, items, stars }: LoadedRatings, from: number, to: number, scale: Scale): Part {
  const count = to - from;
  const x = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    x[2 * i] = users[from + i]!;
    x[2 * i + 1] = items[from + i]!;
  }
  const y = Float32Array.from(stars.subarray(from, to), (value) => (value - scale.mean) / scale.deviation);
  return { count, x, y };
}

function toScale(values: Float32Array): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
}

/** A part as it was recorded. */
export function toRatings({ scale }: Pick<RatingsDataset, "scale">, { count, x, y }: Part): Ratings {
  return {
    users: Uint16Array.from({ length: count }, (_, i) => x[2 * i]!),
    items: Uint16Array.from({ length: count }, (_, i) => x[2 * i + 1]!),
    stars: y.map((value) => value * scale.deviation + scale.mean),
  };
}

/** What one person gave, by thing. */
export function toRatingsOf(
  dataset: RatingsDataset,
  part: "train" | "test",
  user: number,
): ReadonlyMap<number, number> {
  const { users, items, stars } = toRatings(dataset, dataset[part]);
  const own = Array.from(users.length === 0 ? [] : users, (_, i) => i).filter((i) => users[i] === user);
  // standardising and back leaves a crumb behind
  return new Map(own.map((i) => [items[i]!, Math.round(stars[i]! * 100) / 100]));
}
