/** @file How the pictures of a set are shown, and what a person may draw for it. Pure. */
import type { ImageDataset, Part } from "#data/dataset.ts";
import type { Language } from "#i18n/languages.ts";
import { toSize } from "#model/tensorShape.ts";
import type { PictureCells, PictureLook } from "#viz/picture.ts";
import type { PictureFormat } from "#viz/pixels.ts";
import { turnUp } from "#viz/spectrogram.ts";

/** What the pad asks for. */
export type PadKind = "digit" | "letter" | "doodle" | "garment" | "drawing";

/** Grey scans: nobody draws a slice of a head. */
const scans: ReadonlySet<string> = new Set(["brain-mri-synth"]);

/** Null where drawing makes no sense: colour, scans, sound, and what is not square. */
export function toPadKind({ about, shape, sound }: ImageDataset): PadKind | null {
  const [height, width, channels] = shape;
  if (channels !== 1 || height !== width || sound || scans.has(about.id)) return null;
  if (about.classes.every((name) => /^\d$/.test(name))) return "digit";
  if (about.classes.every((name) => /^\p{L}$/u.test(name))) return "letter";
  if (about.id === "fashion-mnist") return "garment";
  return about.id === "doodles" || about.id === "quickdraw" ? "doodle" : "drawing";
}

/** Drawings and sounds are ink on the page's paper; photos and scans are shown as they are. */
export function toLook(dataset: ImageDataset): Extract<PictureLook, "ink" | "photo"> {
  return toPadKind(dataset) === null && !dataset.sound ? "photo" : "ink";
}

/** How `toUpright` pictures lie in a sheet of many. */
export function toFormat(dataset: ImageDataset): PictureFormat {
  const [height, width, channels] = dataset.shape;
  const look = toLook(dataset);
  return dataset.sound
    ? { height: width, width: height, channels, scale: 1, look }
    : { height, width, channels, scale: 1, look };
}

/** A sample as people look at it: of a sound, whose rows are its steps, time runs to the right and pitch upwards. */
export function toUpright({ sound, shape }: ImageDataset, values: Float32Array): Float32Array {
  return sound ? turnUp(values, shape[0], shape[1]) : values;
}

/** The pixels of one sample, ready to be drawn. */
export function toCells(dataset: ImageDataset, values: Float32Array): PictureCells {
  const { height, width, channels, look = "ink" } = toFormat(dataset);
  return {
    values: toUpright(dataset, values),
    height,
    width,
    channels: channels === 3 ? 3 : 1,
    look,
    range: 1,
  };
}

/** One sample `[height, width, channels]`; a view, not a copy. */
export function toSampleAt(dataset: ImageDataset, part: Part, index: number): Float32Array {
  const size = toSize(dataset.shape);
  return part.x.subarray(index * size, (index + 1) * size);
}

export function toClassNames({ about }: Pick<ImageDataset, "about">, lang: Language): readonly string[] {
  return lang === "zh" ? about.classesZh : about.classes;
}
