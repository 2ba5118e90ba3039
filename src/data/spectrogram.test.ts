import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeImages } from "#data/images.ts";
import {
  countSamples,
  toBandHertz,
  toSpectrogram,
  toVoiceStart,
  trimSilence,
  type SoundFeatures,
} from "#data/spectrogram.ts";

const features: SoundFeatures = {
  rate: 8000,
  fftSize: 256,
  hop: 160,
  frames: 40,
  bands: 32,
  lowest: 50,
  highest: 4000,
  range: 70,
  trim: 0.04,
};

const toTone = (hertz: number, seconds: number, loudness = 0.5) =>
  Float32Array.from(
    { length: seconds * 8000 },
    (_, i) => loudness * Math.sin((2 * Math.PI * hertz * i) / 8000),
  );

const join = (...parts: readonly Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]));

function findLoudestBand(picture: Float32Array, frame: number): number {
  const row = [...picture.subarray(frame * 32, (frame + 1) * 32)];
  return row.indexOf(Math.max(...row));
}

test("a tone is one bright line in the band of its pitch", () => {
  const picture = toSpectrogram(toTone(1000, 1), features);
  const band = findLoudestBand(picture, 20);
  expect(Math.abs(toBandHertz(features, band) - 1000)).toBeLessThan(70);
  expect(new Set(Array.from({ length: 40 }, (_, frame) => findLoudestBand(picture, frame)))).toEqual(
    new Set([band]),
  );
  expect(picture[band + 32 * 20]).toBe(1);
});

test("how loud it was makes no difference", () => {
  expect(toSpectrogram(toTone(500, 1, 0.02), features)).toEqual(toSpectrogram(toTone(500, 1, 0.8), features));
});

test("silence is cut off at both ends, and a short sound ends in it", () => {
  const sound = join(toTone(50, 0.3, 0.001), toTone(400, 0.2), toTone(50, 0.5, 0.001));
  expect(trimSilence(sound, features).length / 8000).toBeCloseTo(0.2, 1);
  const picture = toSpectrogram(sound, features);
  expect(picture.subarray(0, 32).some((value) => value > 0.9)).toBe(true);
  expect(picture.subarray(12 * 32).every((value) => value === 0)).toBe(true);
});

test.each([
  ["nothing", new Float32Array()],
  ["silence", new Float32Array(4000)],
  ["a few samples", Float32Array.of(0, 0, 0)],
])("%s is a blank picture", (_, sound) => {
  expect(toSpectrogram(sound, features)).toEqual(new Float32Array(1280));
});

test("forty windows of 32 ms, 20 ms apart, are 0.8 seconds", () => {
  expect(countSamples(features)).toBe(6496);
});

const pack = new URL("../../../shared/data/extra/spoken-digits/", import.meta.url);
const isThere = existsSync(pack);
// oxlint-disable-next-line no-console -- what is skipped is told
if (!isThere) console.warn("Skipped: the recordings of ../shared/data/extra/spoken-digits are not there.");

/** The recordings of that pack that can be played are of its test part: their pictures were made by another program. */
describe.skipIf(!isThere)("recorded digits", () => {
  const read = (name: string) => new Uint8Array(readFileSync(new URL(name, pack)));
  const names = isThere ? readdirSync(pack).filter((name) => name.endsWith(".wav")) : [];
  const pixels = isThere
    ? decodeImages(new Uint8Array(gunzipSync(read("test-images.u8gz"))), {
        shape: [40, 32, 1],
        encoding: { delta: "sub" },
      })
    : new Uint8Array();
  const pictures = new Set(
    Array.from({ length: pixels.length / 1280 }, (_, i) => String(pixels.subarray(i * 1280, (i + 1) * 1280))),
  );

  test.each(names)("%s becomes its picture in the pack, byte for byte", (name) => {
    const bytes = read(name);
    const sound = Float32Array.from(new Int16Array(bytes.buffer, 44), (value) => value / 32768);
    const picture = toSpectrogram(sound, features).map((value) => Math.round(value * 255));
    expect(pictures).toContain(String(picture));
  });
});

test("the picture begins where the voice does", () => {
  const silence = (seconds: number) => new Float32Array(8000 * seconds);
  expect(toVoiceStart(join(silence(0.5), toTone(1000, 0.3), silence(0.2)), features)).toBeCloseTo(0.49);
  expect(toVoiceStart(toTone(1000, 0.3), features)).toBe(0);
});
