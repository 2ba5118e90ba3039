/** @file Further labels of pictures: a byte a sample in `<part>-<mark>.u8`, the names in `meta.json`. */
import { fail, ok, type Result } from "#base/result.ts";
import type { SetBytes, Splits } from "#data/layouts/layout.ts";
import type { MarkNames, Marks } from "#data/marks.ts";
import type { MetaReader } from "#data/metaReader.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { isObject } from "#model/schema.ts";

const maxMarks = 4;
const parts = ["train", "test"] as const;

/** The keys of `encoding.extra_labels`; the names stand under the same key in the description itself. */
export function readMarks(reader: MetaReader): readonly MarkNames[] {
  const listed = reader.at("encoding", "extra_labels") ?? {};
  const ids = isObject(listed) ? Object.keys(listed) : [];
  const isGood = isObject(listed) && ids.length <= maxMarks && ids.every((id) => /^[a-z]{1,30}$/.test(id));
  if (!isGood) reader.miss("encoding.extra_labels", `{"speakers": …} ≤ ${maxMarks}`, listed);
  return ids.slice(0, maxMarks).map((id) => {
    const names = reader.words(id, { min: 1, max: 256 });
    const count = { min: names.length, max: names.length };
    return { id, names, namesZh: reader.words(`${id}_zh`, count, names) };
  });
}

export function toMarkFiles(marks: readonly MarkNames[]): readonly string[] {
  return marks.flatMap(({ id }) => parts.map((part) => toFile(part, id)));
}

export function decodeMarks(
  metas: readonly MarkNames[],
  splits: Splits,
  files: SetBytes,
): Result<readonly Marks[], PackFault> {
  const marks: Marks[] = [];
  for (const meta of metas) {
    const read = (part: "train" | "test") => files.get(toFile(part, meta.id))!;
    for (const part of parts) {
      const fault = findFault(meta, toFile(part, meta.id), read(part), splits[part]);
      if (fault) return fail(fault);
    }
    marks.push({ ...meta, train: read("train"), test: read("test") });
  }
  return ok(marks);
}

function findFault({ names }: MarkNames, file: string, bytes: Uint8Array, count: number): PackFault | null {
  if (bytes.length !== count) {
    return toPackFault("pack.wrongSize", { file, expected: count, got: bytes.length });
  }
  const wrong = bytes.findIndex((index) => index >= names.length);
  if (wrong < 0) return null;
  return toPackFault("pack.badLabel", {
    file,
    sample: wrong + 1,
    got: bytes[wrong]!,
    count: names.length,
    max: names.length - 1,
  });
}

function toFile(part: "train" | "test", id: string): string {
  return `${part}-${id}.u8`;
}
