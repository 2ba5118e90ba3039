/** @file Pictures in the packed form "NHWC": bytes row by row, channels last, one byte a label. */
import { fail, ok, type Result } from "#base/result.ts";

export interface ImageMeta {
  /** Of one picture: `[height, width, channels]`. */
  readonly shape: readonly [number, number, number];
  readonly classes: readonly string[];
  readonly splits: { readonly train: number; readonly test: number };
  readonly encoding: { readonly delta?: string; readonly bits?: number };
}

export interface ImagePart {
  readonly count: number;
  /** `[count, height, width, channels]`, 0…255. */
  readonly pixels: Uint8Array;
  /** Class indices, `[count]`. */
  readonly labels: Uint8Array;
}

/** One part from its two files, `images` unpacked from gzip already; "size" when they do not fit the description. */
export function toImagePart(
  meta: ImageMeta,
  part: "train" | "test",
  images: Uint8Array,
  labels: Uint8Array,
): Result<ImagePart, "size" | "labels"> {
  const count = meta.splits[part];
  const [height, width, channels] = meta.shape;
  if (images.length !== count * height * width * channels || labels.length !== count) return fail("size");
  if (labels.some((label) => label >= meta.classes.length)) return fail("labels");
  return ok({ count, pixels: decodeImages(images, meta), labels });
}

/**
 * The pixels behind stored bytes. `delta: "sub"`: a byte is the difference to the same channel of the pixel on its left,
 * modulo 256. `bits: 6`: values are 0…63 and are spread over 0…255.
 */
export function decodeImages(bytes: Uint8Array, meta: Pick<ImageMeta, "shape" | "encoding">): Uint8Array {
  const [, width, channels] = meta.shape;
  const { delta, bits } = meta.encoding;
  const pixels = bytes.slice();
  if (delta === "sub") {
    const row = width * channels;
    for (let i = 0; i < pixels.length; i++) {
      if (i % row >= channels) pixels[i] = pixels[i]! + pixels[i - channels]!;
    }
  }
  return bits === 6 ? pixels.map((value) => (value << 2) | (value >> 4)) : pixels;
}
