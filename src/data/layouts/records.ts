/** @file Layout `FNT`: sequences of records (payments), one plane of numbers for each feature, a class for each record. */
import { fail, ok, type Result } from "#base/result.ts";
import { readSplits, type Layout, type MetaBase, type SetBytes, type Splits } from "#data/layouts/layout.ts";
import type { MetaReader } from "#data/metaReader.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { countInputs, type RecordField, type RecordPart } from "#data/records.ts";
import { isGzip, unpack } from "#data/unpack.ts";
import { sequenceRanges, type RecordsData } from "#model/sequenceData.ts";

export interface RecordsSetMeta extends MetaBase {
  readonly kind: "records";
  readonly classes: readonly string[];
  readonly splits: Splits;
  readonly steps: number;
  readonly fields: readonly RecordField[];
}

export interface LoadedRecords {
  readonly kind: "records";
  readonly meta: RecordsSetMeta;
  readonly train: RecordPart;
  readonly test: RecordPart;
}

const files = [
  "train-features.u16gz",
  "train-labels.u8gz",
  "test-features.u16gz",
  "test-labels.u8gz",
] as const;
const maxFields = 100;
const bytesOfNumber = 2;

export const recordsLayout: Layout<RecordsSetMeta, LoadedRecords, RecordsData> = {
  layout: "FNT",
  tasks: new Map([["sequence-labelling", true]]),
  readMeta(reader, base) {
    const splits = readSplits(reader);
    const { max } = sequenceRanges.length;
    const steps = reader.count("shape.0", { min: 2, max });
    const fields = readFields(reader);
    const width = reader.at("shape", "1");
    if (width !== fields.length) reader.miss("shape.1", String(fields.length), width);
    return { ...base, kind: "records", classes: base.about.classes, splits, steps, fields };
  },
  neededFiles: () => files,
  sizeOf({ splits, steps, fields }) {
    const samples = splits.train + splits.test;
    return { samples, bytes: samples * steps * (bytesOfNumber * fields.length + 1) };
  },
  decode(meta, bytes) {
    const train = decodePart(meta, bytes, "train");
    if (!train.ok) return train;
    const test = decodePart(meta, bytes, "test");
    return test.ok ? ok({ kind: "records", meta, train: train.value, test: test.value }) : test;
  },
  toSpec({ meta: { about, steps, fields, classes, splits } }) {
    const features = countInputs(fields);
    const pack = { steps, features, classes: classes.length, train: splits.train, test: splits.test };
    return { kind: "records", set: about.id, pack, target: "label" };
  },
  toFactsText: ({ steps, features, classes, train, test }) =>
    `${steps}×${features} → ${classes}, ${train} + ${test}`,
};

function readFields(reader: MetaReader): readonly RecordField[] {
  const names = reader.words("features", { min: 1, max: maxFields });
  const exactly = { min: names.length, max: names.length };
  const namesZh = reader.words("features_zh", exactly, names);
  return names.map((name, i) => {
    const scale = reader.at("encoding", "scale", String(i));
    if (typeof scale !== "number" || !(scale > 0)) reader.miss(`encoding.scale.${i}`, "> 0", scale);
    const hasWords = reader.at("categories", name) !== undefined;
    const en = hasWords ? reader.words(`categories.${name}`, { min: 2, max: 200 }) : [];
    const zh = hasWords ? reader.words(`categories.${name}_zh`, { min: en.length, max: en.length }, en) : [];
    return {
      name,
      nameZh: namesZh[i] ?? name,
      scale: typeof scale === "number" ? scale : 1,
      categories: hasWords ? { en, zh } : null,
    };
  });
}

function decodePart(
  { splits, steps, fields, classes }: RecordsSetMeta,
  bytes: SetBytes,
  name: "train" | "test",
): Result<RecordPart, PackFault> {
  const count = splits[name];
  const [valueFile, labelFile] = [`${name}-features.u16gz`, `${name}-labels.u8gz`];
  const labels = unpackFile(bytes, labelFile, count * steps);
  if (!labels.ok) return labels;
  const wrong = labels.value.findIndex((label) => label >= classes.length);
  if (wrong >= 0) {
    const [sample, max] = [Math.floor(wrong / steps) + 1, classes.length - 1];
    const got = labels.value[wrong]!;
    return fail(toPackFault("pack.badLabel", { file: labelFile, sample, got, count: classes.length, max }));
  }
  const packed = unpackFile(bytes, valueFile, count * steps * fields.length * bytesOfNumber);
  if (!packed.ok) return packed;
  const view = new DataView(packed.value.buffer);
  const planes = fields.map(({ scale }, f) =>
    Float32Array.from(
      { length: count * steps },
      (_, i) => view.getUint16((f * count * steps + i) * bytesOfNumber, true) * scale,
    ),
  );
  for (const [f, { name: column, categories }] of fields.entries()) {
    const known = categories?.en.length ?? Infinity;
    const at = planes[f]!.findIndex((value) => value >= known);
    if (at < 0) continue;
    const place = { file: valueFile, line: Math.floor(at / steps) + 1, column };
    return fail(
      toPackFault("pack.badNumber", { ...place, expected: `0–${known - 1}`, got: planes[f]![at]! }),
    );
  }
  return ok({ count, planes, labels: labels.value });
}

/** The file as it was before, or as somebody unpacked it on the way. */
function unpackFile(
  bytes: SetBytes,
  file: string,
  expected: number,
): Result<Uint8Array<ArrayBuffer>, PackFault> {
  const packed = bytes.get(file)!;
  const plain = isGzip(packed) ? unpack("gzip", packed, expected) : packed;
  if (plain?.length !== expected) return fail(toPackFault("pack.badGzip", { file, expected }));
  return ok(plain);
}
