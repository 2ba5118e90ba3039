/** @file Layout `ratings`: who gave what to which thing, as three lists side by side, and a list of the things. */
import { fail, ok, type Result } from "#base/result.ts";
import { readSplits, type Layout, type MetaBase, type SetBytes, type Splits } from "#data/layouts/layout.ts";
import { toBrief, toPackFault, type PackFault } from "#data/packFault.ts";
import type { RatedItem } from "#data/sequenceDataset.ts";
import { toText } from "#data/unpack.ts";
import { isObject } from "#model/schema.ts";
import type { RatingsData } from "#model/sequenceData.ts";

export interface RatingsMeta extends MetaBase {
  readonly kind: "ratings";
  readonly users: number;
  readonly items: number;
  readonly splits: Splits;
  readonly encoding: {
    readonly users: string;
    readonly items: string;
    readonly ratings: string;
    readonly scale: number;
  };
}

export interface LoadedRatings {
  readonly kind: "ratings";
  readonly meta: RatingsMeta;
  /** One number a rating, the training part first. */
  readonly users: Uint16Array;
  readonly items: Uint16Array;
  readonly stars: Float32Array;
  readonly things: readonly RatedItem[];
}

/** As many rows as an embedding may have. */
const maxNumber = 50_000;
const itemFile = "items.json";

export const ratingsLayout: Layout<RatingsMeta, LoadedRatings, RatingsData> = {
  layout: "ratings",
  tasks: new Map([["recommendation", false]]),
  readMeta(reader, base) {
    const range = { min: 1, max: maxNumber };
    const scale = reader.at("encoding", "scale") ?? 1;
    const isScale = typeof scale === "number" && scale > 0 && scale <= 100;
    if (!isScale) reader.miss("encoding.scale", "0 < … ≤ 100", scale);
    return {
      ...base,
      kind: "ratings",
      users: reader.count("users", range),
      items: reader.count("items", range),
      splits: readSplits(reader),
      encoding: {
        users: reader.text("encoding.users", "users.u16"),
        items: reader.text("encoding.items", "items.u16"),
        ratings: reader.text("encoding.ratings", "ratings.u8"),
        scale: isScale ? scale : 1,
      },
    };
  },
  neededFiles: ({ encoding }) => [encoding.users, encoding.items, encoding.ratings, itemFile],
  sizeOf: ({ splits }) => ({ samples: splits.train + splits.test, bytes: 0 }),
  decode(meta, files) {
    const users = readIndices(files, meta.encoding.users, meta.splits, meta.users);
    if (!users.ok) return users;
    const items = readIndices(files, meta.encoding.items, meta.splits, meta.items);
    if (!items.ok) return items;
    const stored = files.get(meta.encoding.ratings)!;
    if (stored.length !== users.value.length) {
      return fail(toSizeFault(meta.encoding.ratings, users.value.length, stored.length));
    }
    const things = readItems(toText(files.get(itemFile)!), meta.items);
    if (!things.ok) return things;
    const stars = Float32Array.from(stored, (value) => value * meta.encoding.scale);
    return ok({ kind: "ratings", meta, users: users.value, items: items.value, stars, things: things.value });
  },
  toSpec({ meta: { about, users, items, splits } }) {
    return { kind: "ratings", set: about.id, pack: { users, items, train: splits.train, test: splits.test } };
  },
  toFactsText: ({ users, items, train, test }) => `${users}×${items}, ${train} + ${test}`,
};

/** Two bytes each, the lower one first, on whatever machine. */
function readIndices(
  files: SetBytes,
  file: string,
  { train, test }: Splits,
  most: number,
): Result<Uint16Array, PackFault> {
  const bytes = files.get(file)!;
  const count = train + test;
  if (bytes.length !== 2 * count) return fail(toSizeFault(file, 2 * count, bytes.length));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const indices = Uint16Array.from({ length: count }, (_, i) => view.getUint16(2 * i, true));
  const wrong = indices.findIndex((index) => index >= most);
  if (wrong < 0) return ok(indices);
  return fail(
    toPackFault("pack.badLabel", {
      file,
      sample: wrong + 1,
      got: indices[wrong]!,
      count: most,
      max: most - 1,
    }),
  );
}

function toSizeFault(file: string, expected: number, got: number): PackFault {
  return toPackFault("pack.wrongSize", { file, expected, got });
}

/**
 * `{columns, rows}`: the name is in the column `title_en` or `name`, else the first; what kind of thing it is in
 * `genres_en`, `cuisine` or `kinds`, several joined by bars.
 */
function readItems(text: string, count: number): Result<readonly RatedItem[], PackFault> {
  const miss = (key: string, expected: string, got: unknown) =>
    fail(toPackFault("pack.badMeta", { key: `${itemFile}: ${key}`, expected, got: toBrief(got) }));
  const table = parseJson(text);
  if (!isObject(table)) return miss("–", '{"columns": […], "rows": […]}', table);
  const { columns, rows } = table;
  if (!isWords(columns)) return miss("columns", '["name", …]', columns);
  if (!Array.isArray(rows) || rows.length !== count) {
    return miss("rows", `[…] × ${count}`, Array.isArray(rows) ? rows.length : rows);
  }
  const wrong = rows.findIndex((row) => !isWords(row) || row.length !== columns.length);
  if (wrong >= 0) return miss(`rows.${wrong}`, `["…"] × ${columns.length}`, rows[wrong]);
  const find = (...names: readonly string[]) => columns.findIndex((column) => names.includes(column));
  const name = Math.max(0, find("title_en", "name"));
  const places = {
    name,
    nameZh: find("title_zh", "name_zh"),
    kinds: find("genres_en", "cuisine", "kinds"),
    kindsZh: find("genres_zh", "cuisine_zh", "kinds_zh"),
  };
  return ok((rows as readonly (readonly string[])[]).map((row, i) => toItem(row, places, i)));
}

function toItem(
  row: readonly string[],
  at: Readonly<Record<"name" | "nameZh" | "kinds" | "kindsZh", number>>,
  index: number,
): RatedItem {
  const name = row[at.name]! || `${index + 1}`;
  const kinds = toKinds(row[at.kinds]);
  const kindsZh = toKinds(row[at.kindsZh]);
  return {
    name,
    nameZh: row[at.nameZh] || name,
    kinds,
    kindsZh: kindsZh.length === kinds.length ? kindsZh : kinds,
  };
}

function toKinds(text = ""): readonly string[] {
  return text
    .split("|")
    .map((kind) => kind.trim().replaceAll("_", " "))
    .filter((kind) => kind !== "");
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
