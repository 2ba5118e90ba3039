/** @file The sound behind a set of spectrograms: how they were made of it, and recordings to be played. */
import type { SoundFeatures } from "#data/spectrogram.ts";

export interface SoundFacts {
  readonly features: SoundFeatures;
  readonly recordings: readonly Recording[];
}

/** A file beside the set; it need not be one of its samples. */
export interface Recording {
  readonly file: string;
  /** What is said: a class index. */
  readonly label: number;
  /** Who says it, or in which language: the last part of the name, "en" of `sample-3-en.wav`. */
  readonly variant: string;
}
