/** @file The first pictures of each set that was loaded, so that the list can show it again. Kept as long as the page. */
import type { ImageDataset } from "#data/dataset.ts";
import { toSize } from "#model/tensorShape.ts";

const thumbCount = 6;

export interface SetThumbs {
  readonly dataset: ImageDataset;
  readonly pictures: readonly Float32Array[];
}

const kept = new Map<string, SetThumbs>();

/** Pictures of different classes where there are so many, the first of each. */
export function keepThumbs(dataset: ImageDataset): void {
  const { id } = dataset.about;
  if (kept.has(id)) return;
  const { test, shape } = dataset;
  const first = new Map<number, number>();
  test.y.forEach((label, i) => first.has(label) || first.set(label, i));
  const chosen = new Set([...first.values()].slice(0, thumbCount));
  for (let i = 0; i < test.count && chosen.size < thumbCount; i++) chosen.add(i);
  const size = toSize(shape);
  const pictures = [...chosen].map((i) => test.x.slice(i * size, (i + 1) * size));
  // The pictures alone: the set itself may go.
  const none = { count: 0, x: new Float32Array(), y: new Float32Array() };
  kept.set(id, { dataset: { ...dataset, train: none, test: none }, pictures });
}

export function findThumbs(id: string): SetThumbs | null {
  return kept.get(id) ?? null;
}
