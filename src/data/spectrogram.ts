/**
 * @file From sound to the picture that networks read it from: time × mel band, as loud as the ear would have it. All
 * numbers of the transform stand in the set's `meta.json`, so that a microphone feeds what the recordings trained.
 *
 * Steps: silence is cut off at both ends; windows of `fftSize` samples, `hop` apart, fade in and out (Hann); of each the
 * power spectrum; its frequencies gather in bands that are narrow where pitch is told apart well, wide above (the mel
 * scale of Stevens et al. 1937, in HTK's form); decibels below the loudest cell, `range` at most, spread over 0…1.
 */
import { toPowers } from "#data/fourier.ts";

export interface SoundFeatures {
  /** Samples a second. */
  readonly rate: number;
  /** Samples in a window; a power of two. */
  readonly fftSize: number;
  /** Samples from one window to the next. */
  readonly hop: number;
  /** Windows in all: what is longer is cut, what is shorter ends in silence. */
  readonly frames: number;
  readonly bands: number;
  /** Hz at the lower end of the first band and at the upper end of the last. */
  readonly lowest: number;
  readonly highest: number;
  /** Decibels below the loudest cell that are still seen. */
  readonly range: number;
  /** What is less loud than this share of the loudest 20 ms is silence. */
  readonly trim: number;
}

/** `[frames, bands]`, 0…1 in steps of 1/255 as in the packed sets; low bands first. All 0 where there is no sound. */
export function toSpectrogram(sound: Float32Array, features: SoundFeatures): Float32Array<ArrayBuffer> {
  const { fftSize, hop, frames, bands, range } = features;
  const voice = trimSilence(sound, features);
  const window = toHann(fftSize);
  const filters = toMelFilters(features);
  const levels = new Float64Array(frames * bands);
  for (let frame = 0; frame < frames; frame++) {
    const powers = toPowers(window.map((weight, i) => weight * (voice[frame * hop + i] ?? 0)));
    filters.forEach((filter, band) => {
      const power = filter.reduce((sum, weight, bin) => sum + weight * powers[bin]!, 0);
      levels[frame * bands + band] = 10 * Math.log10(power + 1e-10);
    });
  }
  const loudest = levels.reduce((a, b) => Math.max(a, b));
  if (voice.length === 0) return new Float32Array(frames * bands);
  return Float32Array.from(
    levels,
    (level) => Math.round(255 * Math.max(0, 1 + (level - loudest) / range)) / 255,
  );
}

/** How long the sound is that a spectrogram shows, in samples. */
export function countSamples({ fftSize, hop, frames }: SoundFeatures): number {
  return fftSize + (frames - 1) * hop;
}

/** The stretch from the first to the last 20 ms that are not silent; nothing of a sound that is silent altogether. */
export function trimSilence(
  sound: Float32Array,
  { rate, trim }: Pick<SoundFeatures, "rate" | "trim">,
): Float32Array {
  const length = Math.round(rate / 50);
  const step = Math.round(rate / 100);
  const count = Math.max(1, Math.floor((sound.length - length) / step) + 1);
  const loudness = Float64Array.from({ length: count }, (_, i) =>
    toLoudness(sound.subarray(i * step, i * step + length)),
  );
  const silence = trim * loudness.reduce((a, b) => Math.max(a, b));
  const isHeard = (value: number) => value > 0 && value >= silence;
  const first = loudness.findIndex(isHeard);
  if (first < 0) return sound.subarray(0, 0);
  return sound.subarray(first * step, loudness.findLastIndex(isHeard) * step + length);
}

/** Seconds of the sound before the stretch that a spectrogram shows. */
export function toVoiceStart(sound: Float32Array, features: Pick<SoundFeatures, "rate" | "trim">): number {
  const { byteOffset } = trimSilence(sound, features);
  return (byteOffset - sound.byteOffset) / sound.BYTES_PER_ELEMENT / features.rate;
}

/** Root of the mean square. */
function toLoudness(sound: Float32Array): number {
  return Math.sqrt(sound.reduce((sum, value) => sum + value * value, 0) / Math.max(1, sound.length));
}

/** The periodic form, which divides by the length, not by one less. */
function toHann(length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length));
}

/** Triangles of height 1 over the bins of the spectrum, each from the middle of the band before to that of the next. */
function toMelFilters({ rate, fftSize, bands, lowest, highest }: SoundFeatures): readonly Float64Array[] {
  const [low, high] = [toMel(lowest), toMel(highest)];
  const corners = Array.from({ length: bands + 2 }, (_, i) =>
    toHertz(low + ((high - low) * i) / (bands + 1)),
  );
  return Array.from({ length: bands }, (_, band) => {
    const [start, middle, end] = [corners[band]!, corners[band + 1]!, corners[band + 2]!];
    return Float64Array.from({ length: fftSize / 2 + 1 }, (_, bin) => {
      const hertz = (bin * rate) / fftSize;
      return Math.max(0, Math.min((hertz - start) / (middle - start), (end - hertz) / (end - middle)));
    });
  });
}

/** Hz in the middle of a band. */
export function toBandHertz({ bands, lowest, highest }: SoundFeatures, band: number): number {
  const [low, high] = [toMel(lowest), toMel(highest)];
  return toHertz(low + ((high - low) * (band + 1)) / (bands + 1));
}

function toMel(hertz: number): number {
  return 2595 * Math.log10(1 + hertz / 700);
}

function toHertz(mel: number): number {
  return 700 * (10 ** (mel / 2595) - 1);
}
