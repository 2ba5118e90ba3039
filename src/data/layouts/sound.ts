/** @file The part of `meta.json` that tells of the sound behind spectrograms: the transform, and what can be played. */
import type { MetaBase } from "#data/layouts/layout.ts";
import type { MetaReader } from "#data/metaReader.ts";
import type { Recording, SoundFacts } from "#data/sound.ts";
import type { SoundFeatures } from "#data/spectrogram.ts";

/** Longer transforms than this belong to no word. */
const maxWindow = 8192;

/** Null for pictures that are no sound, or where nothing is said of how they were made. */
export function readSound(reader: MetaReader, base: MetaBase, shape: readonly number[]): SoundFacts | null {
  const isSound = reader.text("task") === "audio-classification";
  if (!isSound || (reader.at("features") ?? null) === null) return null;
  return { features: readFeatures(reader, shape), recordings: findRecordings(base) };
}

function readFeatures(reader: MetaReader, [frames = 1, bands = 1]: readonly number[]): SoundFeatures {
  const rate = reader.count("features.sample_rate", { min: 1000, max: 96_000 });
  const fftSize = reader.count("features.n_fft", { min: 2, max: maxWindow });
  if (!Number.isInteger(Math.log2(fftSize))) reader.miss("features.n_fft", "2, 4, 8, … 8192", fftSize);
  const trim = reader.at("features", "trim_threshold") ?? 0;
  const isShare = typeof trim === "number" && trim >= 0 && trim < 1;
  if (!isShare) reader.miss("features.trim_threshold", "0 ≤ … < 1", trim);
  const lowest = reader.count("features.fmin", { min: 0, max: rate / 2 }, 0);
  return {
    rate,
    fftSize,
    hop: reader.count("features.hop", { min: 1, max: maxWindow }),
    frames: reader.count("features.frames", { min: frames, max: frames }),
    bands: reader.count("features.n_mels", { min: bands, max: bands }),
    lowest,
    highest: reader.count("features.fmax", { min: lowest + 1, max: rate / 2 }),
    range: reader.count("features.top_db", { min: 1, max: 200 }),
    trim: isShare ? trim : 0,
  };
}

/** `sample-<class>-<variant>.wav`, by class and then by variant. */
function findRecordings({ files, about }: MetaBase): readonly Recording[] {
  return [...files.keys()]
    .flatMap((file) => {
      const [, name, variant] = /^sample-([^-]+)-([^-]+)\.wav$/.exec(file) ?? [];
      const label = name === undefined ? -1 : about.classes.indexOf(name);
      return label < 0 || variant === undefined ? [] : [{ file, label, variant }];
    })
    .toSorted((a, b) => a.label - b.label || (a.variant < b.variant ? -1 : 1));
}
