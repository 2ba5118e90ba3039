import { strToU8, zipSync, type Zippable } from "fflate";
import { expect, test } from "vitest";
import { imageFiles, imageMeta, toEntries } from "#data/set.fixture.ts";
import { readZip } from "#data/zip.ts";

const toFolder = (folder: string, entries: ReadonlyMap<string, Uint8Array>): Zippable =>
  Object.fromEntries([...entries].map(([name, bytes]) => [folder + name, bytes]));
const toSorted = (entries: Iterable<readonly [string, Uint8Array]>) =>
  [...entries].map(([name, bytes]) => [name, [...bytes]] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));

test.each(["", "dots/", "点/", "a/b/c/"])(
  "a pack in “%s” of a zip comes out as its files",
  async (folder) => {
    const entries = await toEntries(imageMeta, imageFiles);
    for (const level of [0, 6] as const) {
      const zip = readZip(zipSync(toFolder(folder, entries), { level }));
      expect(zip.ok && toSorted(zip.value)).toEqual(toSorted(entries));
    }
  },
);

test("what systems add and what lies elsewhere in the zip is left out", () => {
  const zip = readZip(
    zipSync({
      "readme.txt": strToU8("x"),
      "__MACOSX/dots/._meta.json": strToU8("x"),
      "__MACOSX/dots/meta.json": strToU8("x"),
      "dots/.DS_Store": strToU8("x"),
      "dots/meta.json": strToU8("{}"),
      "dots/pictures/1.png": strToU8("x"),
    }),
  );
  expect(zip.ok && [...zip.value.keys()]).toEqual(["meta.json"]);
});

test("a comment at the end does no harm", () => {
  const zip = zipSync({ "meta.json": strToU8("{}") });
  const longer = new Uint8Array(zip.length + 5);
  longer.set(zip);
  longer[zip.length - 2] = 5;
  expect(readZip(longer).ok).toBe(true);
});

test.each(["../meta.json", "a/../../x", "/etc/passwd", "C:\\x", "a\\..\\..\\x"])(
  "“%s” is refused",
  (path) => {
    const zip = zipSync({ "meta.json": strToU8("{}"), [path]: strToU8("x") });
    expect(readZip(zip)).toMatchObject({
      ok: false,
      error: { code: "pack.badPath", values: { file: path } },
    });
  },
);

test("what is no zip, or one cut short, is refused", () => {
  const zip = zipSync({ "meta.json": strToU8("{}".repeat(1000)) });
  for (const bytes of [
    new Uint8Array(),
    strToU8("hello"),
    new Uint8Array(10_000),
    zip.subarray(0, -20),
    zip.subarray(20),
  ]) {
    expect(readZip(bytes)).toMatchObject({ ok: false, error: { code: "pack.notZip" } });
  }
});

/** Zeros pack a thousand times smaller. */
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

test("a zip that announces too much is refused before it is unpacked", () => {
  const zip = zipSync({ "meta.json": strToU8("{}"), a: zeros(40), b: zeros(30) });
  expect(readZip(zip)).toMatchObject({
    ok: false,
    error: { code: "pack.tooManyBytes", values: { got: 71, max: 64 } },
  });
});

test("a zip that unpacks to more than it announced is refused", () => {
  const zip = zipSync({ "meta.json": strToU8("{}"), a: zeros(5) });
  const view = new DataView(zip.buffer);
  // The directory's entry of "a" is the last one: 46 bytes and its name before the 22 of the end.
  view.setUint32(zip.length - 22 - 47 + 24, 10, true);
  expect(readZip(zip)).toMatchObject({ ok: false, error: { code: "pack.notZip" } });
});

test("a zip with too many files is refused", () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, strToU8("x")]));
  expect(readZip(zipSync({ ...many, "meta.json": strToU8("{}") }))).toMatchObject({
    ok: false,
    error: { code: "pack.tooManyFiles", values: { count: 201, max: 100 } },
  });
});

test.each([
  ["encrypted", 8, 1, "AES / ZipCrypto"],
  ["of another method", 10, 93, "#93"],
])("a zip that is %s is refused", (_, at, value, kind) => {
  const zip = zipSync({ "meta.json": strToU8("{}") });
  const entry = zip.length - 22 - 46 - "meta.json".length;
  new DataView(zip.buffer).setUint16(entry + at, value, true);
  expect(readZip(zip)).toMatchObject({
    ok: false,
    error: { code: "pack.zipKind", values: { file: "meta.json", kind } },
  });
});

test("a zip without a description, or with two, is refused", () => {
  const text = strToU8("{}");
  expect(readZip(zipSync({ a: text, b: text }))).toMatchObject({
    error: { code: "pack.noMeta", values: { count: 2 } },
  });
  expect(readZip(zipSync({ "a/meta.json": text, "b/meta.json": text }))).toMatchObject({
    error: { code: "pack.manySets", values: { count: 2 } },
  });
});
