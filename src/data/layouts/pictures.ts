/** @file Layout `NHWC`: pictures and spectrograms, a byte for each channel of each pixel, with a class each. */
import { fail, ok, type Result } from "#base/result.ts";
import { toImagePart, type ImagePart } from "#data/images.ts";
import { readSplits, type Layout, type MetaBase, type SetBytes, type Splits } from "#data/layouts/layout.ts";
import { decodeMarks, readMarks, toMarkFiles } from "#data/layouts/marks.ts";
import { readSound } from "#data/layouts/sound.ts";
import type { MarkNames, Marks } from "#data/marks.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import type { SoundFacts } from "#data/sound.ts";
import { isGzip, unpack } from "#data/unpack.ts";
import { maxPictureSide, noAugmentation, type ImagesData } from "#model/data.ts";

export interface ImageSetMeta extends MetaBase {
  readonly kind: "images";
  readonly classes: readonly string[];
  readonly splits: Splits;
  readonly shape: readonly [height: number, width: number, channels: number];
  readonly encoding: { readonly delta: "none" | "sub"; readonly bits: 6 | 8 };
  readonly sound: SoundFacts | null;
  readonly marks: readonly MarkNames[];
}

export interface LoadedImages {
  readonly kind: "images";
  readonly meta: ImageSetMeta;
  readonly train: ImagePart;
  readonly test: ImagePart;
  readonly marks: readonly Marks[];
}

const files = ["train-images.u8gz", "train-labels.u8", "test-images.u8gz", "test-labels.u8"] as const;

export const pictureLayout: Layout<ImageSetMeta, LoadedImages, ImagesData> = {
  layout: "NHWC",
  tasks: new Map([
    ["image-classification", true],
    ["audio-classification", true],
  ]),
  readMeta(reader, base) {
    const side = { min: 1, max: maxPictureSide };
    const splits = readSplits(reader);
    const [height, width] = [reader.count("shape.0", side), reader.count("shape.1", side)];
    const channels = reader.at("shape", "2");
    if (channels !== 1 && channels !== 3) reader.miss("shape.2", "1, 3", channels);
    const delta = reader.text("encoding.delta", "none");
    if (delta !== "none" && delta !== "sub") reader.miss("encoding.delta", "none, sub", delta);
    const bits = reader.at("encoding", "bits") ?? 8;
    if (bits !== 6 && bits !== 8) reader.miss("encoding.bits", "6, 8", bits);
    const shape = [height, width, channels === 3 ? 3 : 1] as const;
    return {
      ...base,
      kind: "images",
      classes: base.about.classes,
      splits,
      shape,
      encoding: { delta: delta === "sub" ? "sub" : "none", bits: bits === 6 ? 6 : 8 },
      sound: readSound(reader, base, shape),
      marks: readMarks(reader),
    };
  },
  neededFiles: ({ marks }) => [...files, ...toMarkFiles(marks)],
  sizeOf({ splits, shape }) {
    const samples = splits.train + splits.test;
    return { samples, bytes: shape.reduce((a, b) => a * b, samples) };
  },
  decode(meta, bytes) {
    const train = decodePart(meta, bytes, "train");
    if (!train.ok) return train;
    const test = decodePart(meta, bytes, "test");
    if (!test.ok) return test;
    const marks = decodeMarks(meta.marks, meta.splits, bytes);
    if (!marks.ok) return marks;
    return ok({ kind: "images", meta, train: train.value, test: test.value, marks: marks.value });
  },
  toSpec({ meta: { about, shape, classes, splits } }) {
    const pack = { shape, classes: classes.length, train: splits.train, test: splits.test };
    return { kind: "images", set: about.id, pack, samples: 0, target: "class", augment: noAugmentation };
  },
  toFactsText: ({ shape, classes, train, test }) => `${shape.join("×")} → ${classes}, ${train} + ${test}`,
};

function decodePart(
  meta: ImageSetMeta,
  bytes: SetBytes,
  name: "train" | "test",
): Result<ImagePart, PackFault> {
  const [imageFile, labelFile] = [`${name}-images.u8gz`, `${name}-labels.u8`];
  const packed = bytes.get(imageFile)!;
  const labels = bytes.get(labelFile)!;
  const count = meta.splits[name];
  if (labels.length !== count) {
    return fail(toPackFault("pack.wrongSize", { file: labelFile, expected: count, got: labels.length }));
  }
  const expected = meta.shape.reduce((a, b) => a * b, count);
  const pixels = isGzip(packed) ? unpack("gzip", packed, expected) : packed;
  const part = pixels && toImagePart(meta, name, pixels, labels);
  if (part?.ok) return part;
  if (part?.error !== "labels") return fail(toPackFault("pack.badGzip", { file: imageFile, expected }));
  const classes = meta.classes.length;
  const wrong = labels.findIndex((label) => label >= classes);
  return fail(
    toPackFault("pack.badLabel", {
      file: labelFile,
      sample: wrong + 1,
      got: labels[wrong]!,
      count: classes,
      max: classes - 1,
    }),
  );
}
