/** @file From a picture of the person's own to the sample that the network reads. Pure. */
import { toSamplePicture, type Rgba } from "#data/picture.ts";
import type { ImageDataset } from "#data/dataset.ts";
import { toLook, toPadKind } from "#panels/results/pictureSet.ts";
import { centre } from "#viz/raster.ts";

/** Paler than this share of the darkest stroke is the grain of the paper. */
const grain = 0.25;

/**
 * Cut, shrunk, and grey or coloured as the set is. Where the set is of drawings, dark lines on light paper count as ink;
 * digits and letters are freed of the paper's grey, too, and brought to the middle as those of MNIST were.
 */
export function toOwnSample(picture: Rgba, dataset: ImageDataset): Float32Array<ArrayBuffer> {
  const { shape } = dataset;
  const kind = toPadKind(dataset);
  const sample = toSamplePicture(picture, shape, toLook(dataset) === "ink" ? "auto" : "dark");
  if (kind !== "digit" && kind !== "letter") return sample;
  return new Float32Array(centre(freeOfPaper(sample), [shape[0], shape[1]]));
}

/** Spreads what is darker than the paper over 0…1; a picture without strokes stays as it is. */
function freeOfPaper(sample: Float32Array): Float32Array {
  const sorted = sample.toSorted();
  // most of a sheet is paper
  const paper = sorted[Math.floor(sorted.length / 2)]!;
  const ink = sorted.at(-1)!;
  if (ink - paper < 0.1) return sample;
  const floor = paper + grain * (ink - paper);
  return sample.map((value) => Math.max(0, (value - floor) / (ink - floor)));
}
