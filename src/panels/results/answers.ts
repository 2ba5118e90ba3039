/** @file What the network answers for the watched sample, out of the newest pictures. Pure. */
import type { ImageDataset } from "#data/dataset.ts";
import type { Pictures, SamplePictures } from "#state/scene.ts";
import type { SessionState } from "#state/sessionState.ts";

export interface WatchedAnswer {
  readonly of: SamplePictures;
  /** `[outputs]`, or `[height, width, channels]` of an autoencoder. */
  readonly outputs: Float32Array<ArrayBuffer>;
}

/** Null while there is none. */
export function toWatchedAnswer(
  pictures: Pictures | null,
  { network }: Pick<SessionState, "network">,
): WatchedAnswer | null {
  if (pictures?.kind !== "sample") return null;
  const output = network.layers.find(({ kind }) => kind === "output");
  const outputs = output && pictures.outputs.get(output.id);
  return outputs ? { of: pictures, outputs } : null;
}

/** The true class of what the pictures are of; null for a picture of the person's own. */
export function toTruth(dataset: ImageDataset, { watched }: SamplePictures): number | null {
  return watched.kind === "sample" ? (dataset[watched.part].y[watched.index] ?? null) : null;
}
