/**
 * @file What is known of each set of pictures before it is loaded, so that a network can be checked and drawn at once.
 * The same facts stand in `public/data/<set>/meta.json`; a test of `data/` holds the two together.
 */
import type { ImagesData, ImageSet } from "#model/data.ts";

export interface ImageFacts {
  /** Of one picture: height, width, channels (1: grey, 3: red, green, blue). */
  readonly shape: readonly [height: number, width: number, channels: number];
  /** Number of classes. */
  readonly classes: number;
  /** Numbers of samples in the two parts; the packed file fixes them. */
  readonly train: number;
  readonly test: number;
}

export const imageFacts: Readonly<Record<ImageSet, ImageFacts>> = {
  mnist: { shape: [28, 28, 1], classes: 10, train: 10_000, test: 2000 },
  "fashion-mnist": { shape: [28, 28, 1], classes: 10, train: 7000, test: 1400 },
  doodles: { shape: [28, 28, 1], classes: 6, train: 4800, test: 960 },
  "blood-smear-synth": { shape: [28, 28, 3], classes: 4, train: 1600, test: 400 },
  "brain-mri-synth": { shape: [48, 48, 1], classes: 2, train: 1500, test: 300 },
  digits8: { shape: [8, 8, 1], classes: 10, train: 1497, test: 300 },
  "spoken-digits-synth": { shape: [40, 32, 1], classes: 10, train: 2000, test: 400 },
};

/** Facts of the app's own set, or of the pack; of an unknown set without a pack, undefined. */
export function findImageFacts({ set, pack }: Pick<ImagesData, "set" | "pack">): ImageFacts | undefined {
  return pack ?? (Object.hasOwn(imageFacts, set) ? imageFacts[set as ImageSet] : undefined);
}
