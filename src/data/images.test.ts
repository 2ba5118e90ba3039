import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { decodeImages, toImagePart, type ImageMeta } from "#data/images.ts";

const read = (file: string) => readFileSync(new URL(`../../public/data/mnist/${file}`, import.meta.url));

test("differences add up along each row, channel by channel", () => {
  const bytes = new Uint8Array([1, 10, 2, 20, 255, 1, 7, 7, 0, 0, 1, 1]);
  const meta = { shape: [2, 3, 2], encoding: { delta: "sub" } } as const;
  expect([...decodeImages(bytes, meta)]).toEqual([1, 10, 3, 30, 2, 31, 7, 7, 7, 7, 8, 8]);
});

test("six bits are spread over the whole range", () => {
  const meta = { shape: [1, 3, 1], encoding: { bits: 6 } } as const;
  expect([...decodeImages(new Uint8Array([0, 32, 63]), meta)]).toEqual([0, 130, 255]);
});

test("bytes that do not fit the description are refused", () => {
  const meta: ImageMeta = {
    shape: [1, 2, 1],
    classes: ["a", "b"],
    splits: { train: 2, test: 1 },
    encoding: {},
  };
  const images = new Uint8Array(4);
  expect(toImagePart(meta, "train", images, new Uint8Array([0, 1])).ok).toBe(true);
  expect(toImagePart(meta, "test", images, new Uint8Array(1))).toEqual({ ok: false, error: "size" });
  expect(toImagePart(meta, "train", images, new Uint8Array([0, 2]))).toEqual({ ok: false, error: "labels" });
});

test("MNIST's test part unpacks to 2000 digits, 200 of each", () => {
  const meta = JSON.parse(read("meta.json").toString()) as ImageMeta;
  const part = toImagePart(meta, "test", gunzipSync(read("test-images.u8gz")), read("test-labels.u8"));
  if (!part.ok) throw new Error(part.error);
  const counts = Array.from(
    { length: 10 },
    (_, digit) => part.value.labels.filter((y) => y === digit).length,
  );
  expect(counts).toEqual(Array.from({ length: 10 }, () => 200));
  expect(Math.max(...part.value.pixels.subarray(0, 784))).toBeGreaterThan(200);
});
