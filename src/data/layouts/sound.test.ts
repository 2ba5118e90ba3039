import { readFileSync } from "node:fs";
import { gzipSync } from "fflate";
import { expect, test } from "vitest";
import { createPackFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { parsePack } from "#data/pack.ts";
import { parseMeta } from "#data/parseMeta.ts";
import { toEntries } from "#data/set.fixture.ts";

const sounds = {
  id: "beeps",
  title_en: "Beeps",
  task: "audio-classification",
  shape: [2, 3, 1],
  classes: ["low", "high"],
  classes_zh: ["低", "高"],
  splits: { train: 2, test: 1 },
  encoding: { layout: "NHWC", extra_labels: { speakers: "*-speakers.u8, names in speakers" } },
  speakers: ["Ann", "Bo"],
  features: {
    sample_rate: 8000,
    n_fft: 256,
    hop: 160,
    frames: 2,
    n_mels: 3,
    fmin: 50,
    fmax: 4000,
    top_db: 70,
  },
};

const files = {
  "train-images.u8gz": gzipSync(new Uint8Array(12)),
  "train-labels.u8": Uint8Array.of(0, 1),
  "train-speakers.u8": Uint8Array.of(1, 0),
  "test-images.u8gz": gzipSync(new Uint8Array(6)),
  "test-labels.u8": Uint8Array.of(1),
  "test-speakers.u8": Uint8Array.of(0),
  "sample-high-bo.wav": Uint8Array.of(1),
  "sample-low-ann.wav": Uint8Array.of(2),
  "sample-none-ann.wav": Uint8Array.of(3),
};

test("spectrograms bring their transform, their recordings and who speaks in each", async () => {
  const entries = await toEntries(sounds, files);
  const pack = await parsePack(entries);
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  const loaded = await loadDataset(pack.value.spec, createPackFiles(entries));
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      sound: {
        features: {
          rate: 8000,
          fftSize: 256,
          hop: 160,
          frames: 2,
          bands: 3,
          lowest: 50,
          highest: 4000,
          range: 70,
          trim: 0,
        },
        recordings: [
          { file: "sample-low-ann.wav", label: 0, variant: "ann" },
          { file: "sample-high-bo.wav", label: 1, variant: "bo" },
        ],
      },
      marks: [
        {
          id: "speakers",
          names: ["Ann", "Bo"],
          namesZh: ["Ann", "Bo"],
          train: Uint8Array.of(1, 0),
          test: Uint8Array.of(0),
        },
      ],
    },
  });
});

test("a mark without a name is a fault of its file", async () => {
  const entries = await toEntries(sounds, { ...files, "test-speakers.u8": Uint8Array.of(2) });
  expect(await parsePack(entries)).toMatchObject({
    ok: false,
    error: { code: "pack.badLabel", values: { file: "test-speakers.u8", sample: 1, got: 2, max: 1 } },
  });
});

test("spectrograms that do not say how they were made are pictures", async () => {
  const loaded = await parsePack(await toEntries({ ...sounds, features: undefined }, files));
  expect(loaded.ok).toBe(true);
});

test.each([
  [{ n_fft: 100 }, "features.n_fft"],
  [{ frames: 3 }, "features.frames"],
  [{ fmax: 5000 }, "features.fmax"],
  [{ trim_threshold: "quiet" }, "features.trim_threshold"],
  [{ sample_rate: undefined }, "features.sample_rate"],
])("%j cannot be the transform of these pictures", async (change, key) => {
  const entries = await toEntries({ ...sounds, features: { ...sounds.features, ...change } }, files);
  expect(await parsePack(entries)).toMatchObject({
    ok: false,
    error: { code: "pack.badMeta", values: { key } },
  });
});

test("the app's own spoken digits have a recording for each digit in each language", () => {
  const text = readFileSync(
    new URL("../../../public/data/spoken-digits-synth/meta.json", import.meta.url),
    "utf8",
  );
  const meta = parseMeta(text);
  if (!meta.ok || meta.value.kind !== "images") throw new Error(JSON.stringify(meta));
  expect(meta.value.sound?.recordings.map(({ label, variant }) => `${label} ${variant}`)).toEqual(
    Array.from({ length: 20 }, (_, i) => `${Math.floor(i / 2)} ${i % 2 ? "zh" : "en"}`),
  );
  expect(meta.value.marks.map(({ id, namesZh }) => [id, namesZh.length])).toEqual([
    ["languages", 2],
    ["voices", 61],
  ]);
});
