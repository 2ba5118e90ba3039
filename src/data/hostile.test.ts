/** Files from strangers: whatever they hold, the answer is a fault, never an exception. */
import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePack } from "#data/pack.ts";
import { parseMeta } from "#data/parseMeta.ts";
import {
  imageFiles,
  imageMeta,
  pairsFiles,
  pairsMeta,
  tableFiles,
  tableMeta,
  textFiles,
  textMeta,
  toEntries,
  wordsFiles,
  wordsMeta,
} from "#data/set.fixture.ts";
import { readZip } from "#data/zip.ts";

/** Some bytes of a file replaced, and perhaps its end cut off. */
const damage = fc.record({
  at: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

function spoil(bytes: Uint8Array, { at, keep }: typeof damage extends fc.Arbitrary<infer T> ? T : never) {
  const spoiled = bytes.slice(0, Math.round(bytes.length * keep));
  for (const [place, value] of at) {
    const i = Math.floor(place * spoiled.length);
    if (i < spoiled.length) spoiled[i] = value;
  }
  return spoiled;
}

test("any JSON at all is a description or a fault", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseMeta(text).ok).toBe(false);
    }),
  );
});

test("any value under any key of a description is answered", () => {
  const keys = [...Object.keys({ ...imageMeta, ...tableMeta, ...textMeta }), "files"];
  fc.assert(
    fc.property(
      fc.constantFrom(imageMeta, tableMeta, textMeta, wordsMeta, pairsMeta),
      fc.constantFrom(...keys),
      fc.jsonValue(),
      (meta, key, value) => {
        const result = parseMeta(JSON.stringify({ ...meta, [key]: value }));
        if (!result.ok) expect(result.error.code).toMatch(/^pack\./);
      },
    ),
  );
});

test("a description nested a million deep is a fault", () => {
  const deep = (key: string) => `{"${key}":${"[".repeat(1e6)}${"]".repeat(1e6)}}`;
  for (const key of ["id", "task", "files", "encoding"]) expect(parseMeta(deep(key)).ok).toBe(false);
});

test("a damaged zip opens or is refused", async () => {
  const entries = await toEntries(imageMeta, imageFiles);
  const zip = zipSync(Object.fromEntries(entries));
  fc.assert(
    fc.property(damage, (how) => {
      const result = readZip(spoil(zip, how));
      if (!result.ok) expect(result.error.code).toMatch(/^pack\./);
    }),
    { numRuns: 500 },
  );
});

test("a damaged file of a pack is a fault, whatever its sum would be", async () => {
  for (const [meta, files] of [
    [imageMeta, imageFiles],
    [tableMeta, tableFiles],
    [textMeta, textFiles],
    [wordsMeta, wordsFiles],
    [pairsMeta, pairsFiles],
  ] as const) {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(files)), damage, async (name, how) => {
        const own: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = files;
        const entries = await toEntries(meta, { ...own, [name]: spoil(own[name]!, how) });
        const result = await parsePack(entries);
        if (!result.ok) expect(result.error.code).toMatch(/^pack\./);
      }),
      { numRuns: 200 },
    );
  }
});

test("names of objects are no values of a description", () => {
  const meta = { ...tableMeta, features: "constructor", files: { "data.csv": "__proto__" } };
  expect(parseMeta(JSON.stringify(meta)).ok).toBe(false);
  expect(parseMeta('{"__proto__": {"id": "x"}}')).toMatchObject({ error: { values: { key: "task" } } });
});
