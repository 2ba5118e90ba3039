import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { createPackFiles } from "#data/dataFiles.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { parsePack } from "#data/pack.ts";
import { toRatingsOf } from "#data/ratings.ts";
import { toEntries } from "#data/set.fixture.ts";

const meta = {
  id: "books",
  title_en: "Books",
  task: "recommendation",
  splits: { train: 3, test: 1 },
  users: 2,
  items: 3,
  encoding: { layout: "ratings", scale: 0.5 },
};

const toItems = (change: object = {}) =>
  strToU8(
    JSON.stringify({
      columns: ["title_en", "title_zh", "genres_en", "genres_zh"],
      rows: [
        ["Dune", "沙丘", "science_fiction|adventure", "科幻|冒险"],
        ["Emma", "", "romance", ""],
        ["", "", "", ""],
      ],
      ...change,
    }),
  );

const files = {
  "users.u16": Uint8Array.of(0, 0, 1, 0, 0, 0, 1, 0),
  "items.u16": Uint8Array.of(0, 0, 1, 0, 2, 0, 2, 0),
  "ratings.u8": Uint8Array.of(10, 2, 6, 8),
  "items.json": toItems(),
};

async function open(
  change: object = {},
  other: Partial<Record<keyof typeof files, Uint8Array<ArrayBuffer>>> = {},
) {
  const entries = await toEntries({ ...meta, ...change }, { ...files, ...other });
  return { entries, pack: await parsePack(entries) };
}

test("a pack of ratings is a data set of two ports, its stars standardised by the training part", async () => {
  const { entries, pack } = await open();
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  expect(pack.value.spec).toEqual({
    kind: "ratings",
    set: "books",
    pack: { users: 2, items: 3, train: 3, test: 1 },
  });
  const loaded = await loadDataset(pack.value.spec, createPackFiles(entries));
  if (!loaded.ok || loaded.value.kind !== "ratings") throw new Error(JSON.stringify(loaded));
  const { ports, train, test: kept, items, range, scale, users } = loaded.value;
  expect(ports).toEqual([
    { name: "user", shape: [1], signs: 2 },
    { name: "item", shape: [1], signs: 3 },
  ]);
  expect([...train.x]).toEqual([0, 0, 1, 1, 0, 2]);
  expect([...kept.x]).toEqual([1, 2]);
  expect({ mean: scale.mean, range, users }).toEqual({ mean: 3, range: [1, 5], users: 2 });
  expect([...train.y].map((y) => Math.round(100 * (y * scale.deviation + scale.mean)) / 100)).toEqual([
    5, 1, 3,
  ]);
  expect(items).toEqual([
    { name: "Dune", nameZh: "沙丘", kinds: ["science fiction", "adventure"], kindsZh: ["科幻", "冒险"] },
    { name: "Emma", nameZh: "Emma", kinds: ["romance"], kindsZh: ["romance"] },
    { name: "3", nameZh: "3", kinds: [], kindsZh: [] },
  ]);
  expect(toRatingsOf(loaded.value, "train", 0)).toEqual(
    new Map([
      [0, 5],
      [2, 3],
    ]),
  );
});

describe("what is wrong is told with its file", () => {
  test.each([
    [
      "somebody beyond the list",
      { "users.u16": Uint8Array.of(0, 0, 9, 0, 0, 0, 1, 0) },
      "pack.badLabel",
      "users.u16",
    ],
    [
      "a thing beyond the list",
      { "items.u16": Uint8Array.of(0, 0, 1, 0, 2, 0, 0, 1) },
      "pack.badLabel",
      "items.u16",
    ],
    ["half a number", { "items.u16": Uint8Array.of(0, 0, 1) }, "pack.wrongSize", "items.u16"],
    ["a rating too few", { "ratings.u8": Uint8Array.of(1, 2, 3) }, "pack.wrongSize", "ratings.u8"],
  ])("%s", async (_, other, code, file) => {
    const { pack } = await open({}, other);
    expect(pack).toMatchObject({ ok: false, error: { code, values: { file } } });
  });

  test.each([
    ["no JSON", strToU8("{"), "items.json: –"],
    ["no columns", toItems({ columns: [] }), "items.json: columns"],
    ["a row too few", toItems({ rows: [] }), "items.json: rows"],
    ["a row without all cells", toItems({ rows: [["a"], ["b"], ["c"]] }), "items.json: rows.0"],
    ["numbers for words", toItems({ rows: [["a", "b", "c", 1], [], []] }), "items.json: rows.0"],
  ])("%s in the list of things", async (_, items, key) => {
    const { pack } = await open({}, { "items.json": items });
    expect(pack).toMatchObject({ ok: false, error: { code: "pack.badMeta", values: { key } } });
  });

  test.each([
    [{ users: 0 }, "users"],
    [{ items: 60_000 }, "items"],
    [{ encoding: { layout: "ratings", scale: 0 } }, "encoding.scale"],
    [{ splits: { train: 3 } }, "splits.test"],
  ])("%j in the description", async (change, key) => {
    const { pack } = await open(change);
    expect(pack).toMatchObject({ ok: false, error: { code: "pack.badMeta", values: { key } } });
  });
});
