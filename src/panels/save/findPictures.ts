/** @file Charts that can be saved carry their kind in `data-picture`. */
import { takeSnapshot, type Snapshot } from "#viz/snapshot.ts";

const kinds = [
  "network",
  "map",
  "loss",
  "score",
  "confusion",
  "answer",
  "forecast",
  "ranks",
  "states",
  "attention",
  "embedding",
  "histogram",
] as const;
export type PictureKind = (typeof kinds)[number];

export interface FoundPicture {
  readonly kind: PictureKind;
  readonly name: string;
  readonly snapshot: Snapshot;
}

/** The first chart of each kind that has a place on the page, as it stands. */
export function findPictures(root: HTMLElement, toName: (kind: PictureKind) => string): FoundPicture[] {
  return kinds.flatMap((kind) => {
    const charts = [...root.querySelectorAll<HTMLElement>(`[data-picture="${kind}"]`)];
    const chart = charts.find(({ offsetWidth, offsetHeight }) => offsetWidth > 0 && offsetHeight > 0);
    const name = toName(kind);
    return chart ? [{ kind, name, snapshot: takeSnapshot(chart, name) }] : [];
  });
}
