/** @file How the pictures of a set are shown, and what a person may draw for it. Pure. */
import type { ImageDataset, Part } from "#data/dataset.ts";
import type { Language } from "#i18n/languages.ts";
import { toSize } from "#model/tensorShape.ts";
import type { PictureLook } from "#viz/picture.ts";
import type { PictureFormat } from "#viz/pixels.ts";

/** What the pad asks for. */
export type PadKind = "digit" | "letter" | "doodle" | "garment" | "drawing";

/** Grey scans: nobody draws a slice of a head. */
const scans: ReadonlySet<string> = new Set(["brain-mri-synth"]);

/** Null where drawing makes no sense: colour, scans, and spectrograms (which are not square). */
export function toPadKind({ about, shape }: ImageDataset): PadKind | null {
  const [height, width, channels] = shape;
  if (channels !== 1 || height !== width || scans.has(about.id)) return null;
  if (about.classes.every((name) => /^\d$/.test(name))) return "digit";
  if (about.classes.every((name) => /^\p{L}$/u.test(name))) return "letter";
  if (about.id === "fashion-mnist") return "garment";
  return about.id === "doodles" || about.id === "quickdraw" ? "doodle" : "drawing";
}

/** Drawings are ink on the page's paper; photos and scans are shown as they are. */
export function toLook(dataset: ImageDataset): Extract<PictureLook, "ink" | "photo"> {
  return toPadKind(dataset) === null ? "photo" : "ink";
}

export function toFormat(dataset: ImageDataset): PictureFormat {
  const [height, width, channels] = dataset.shape;
  return { height, width, channels, scale: 1, look: toLook(dataset) };
}

/** One sample `[height, width, channels]`; a view, not a copy. */
export function toSampleAt(dataset: ImageDataset, part: Part, index: number): Float32Array {
  const size = toSize(dataset.shape);
  return part.x.subarray(index * size, (index + 1) * size);
}

export function toClassNames({ about }: Pick<ImageDataset, "about">, lang: Language): readonly string[] {
  return lang === "zh" ? about.classesZh : about.classes;
}
