/**
 * @file Records (payments) as inputs of a network. Categories become one number each; an hour becomes a place on a circle,
 * so that 23 lies beside 0; numbers that range over powers of ten are taken by their logarithm, and standardised by the
 * training part. Where records are to be foretold or repeated, so are categories: a rare kind of shop then weighs as much
 * in the error as a rare amount; and the logarithm tells small numbers apart, too. Where records are to be named,
 * categories stay 0 and 1, which networks learn from sooner.
 */
import type { SetAbout } from "#data/dataset.ts";
import type { RecordColumn, RecordsDataset } from "#data/sequenceDataset.ts";
import type { RecordsData } from "#model/sequenceData.ts";
import { toSequencePorts, toSequenceTask } from "#model/sequenceTask.ts";

/** One field of a record as it is packed: its number times `scale`, or the index of a category. */
export interface RecordField {
  readonly name: string;
  readonly nameZh: string;
  readonly scale: number;
  readonly categories: RecordColumn["categories"];
}

export interface RecordPart {
  readonly count: number;
  /** For each field `[count, steps]`. */
  readonly planes: readonly Float32Array<ArrayBuffer>[];
  /** Class of each record, 0 being the usual one: `[count, steps]`. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

const hoursOfDay = 24;
const isHour = ({ name, categories }: RecordField) => name === "hour" && categories === null;

/** Numbers that become of one field. */
function countOf(field: RecordField): number {
  return field.categories?.en.length ?? (isHour(field) ? 2 : 1);
}

export function countInputs(fields: readonly RecordField[]): number {
  return fields.reduce((sum, field) => sum + countOf(field), 0);
}

export function createRecordsDataset(
  spec: RecordsData,
  fields: readonly RecordField[],
  parts: { readonly train: RecordPart; readonly test: RecordPart },
  about: SetAbout,
): RecordsDataset {
  const [port] = toSequencePorts(spec);
  const [steps, features] = port!.shape as readonly [number, number];
  const writers = fields.map((field, f) => toWriter(field, parts.train.planes[f]!, spec.target));
  const encode = ({ count, planes, labels }: RecordPart) => {
    const records = new Float32Array(count * steps * features);
    for (let i = 0; i < count * steps; i++) {
      let at = i * features;
      for (const [f, write] of writers.entries()) {
        write(planes[f]![i]!, records, at);
        at += countOf(fields[f]!);
      }
    }
    return { count, ...toAnswers(spec.target, records, labels, steps, features) };
  };
  return {
    kind: "records",
    task: toSequenceTask(spec),
    ports: toSequencePorts(spec),
    train: encode(parts.train),
    test: encode(parts.test),
    about,
    target: spec.target,
    labels: { train: parts.train.labels, test: parts.test.labels },
    columns: fields.map(({ name, nameZh, categories }, f) => ({
      name,
      nameZh,
      categories,
      train: parts.train.planes[f]!,
      test: parts.test.planes[f]!,
    })),
  };
}

/**
 * Misuse comes in runs: a thief pays several times. One that is told the payment just before foretells the rest of the run
 * and is surprised no more, so it is told only what lies so many steps back (never more than half the sequence).
 */
const stepsAhead = 9;

/**
 * label: is each record a misuse? next: each record from those `stepsAhead` before it, so that the input is late and
 * begins with zeros. self: the sequence again; the answer only says whether it holds a misuse.
 */
function toAnswers(
  target: RecordsData["target"],
  records: Float32Array<ArrayBuffer>,
  labels: Uint8Array<ArrayBuffer>,
  steps: number,
  features: number,
): { readonly x: Float32Array<ArrayBuffer>; readonly y: Float32Array<ArrayBuffer> } {
  if (target === "label") return { x: records, y: Float32Array.from(labels, (label) => (label > 0 ? 1 : 0)) };
  const count = labels.length / steps;
  if (target === "self") {
    const isHit = (row: number) => labels.subarray(row * steps, (row + 1) * steps).some((label) => label > 0);
    return { x: records, y: Float32Array.from({ length: count }, (_, row) => (isHit(row) ? 1 : 0)) };
  }
  const late = new Float32Array(records.length);
  const size = steps * features;
  const delay = Math.min(stepsAhead, Math.floor(steps / 2)) * features;
  for (let row = 0; row < count; row++) {
    late.set(records.subarray(row * size, (row + 1) * size - delay), row * size + delay);
  }
  return { x: late, y: records };
}

/** Puts the numbers of one value into `records` from `at` on. */
type Write = (value: number, records: Float32Array, at: number) => void;

function toWriter(field: RecordField, train: Float32Array, target: RecordsData["target"]): Write {
  if (field.categories && target === "label") {
    return (value, records, at) => {
      records[at + value] = 1;
    };
  }
  if (field.categories) {
    const shares = field.categories.en.map((_, k) => toMean(train.map((value) => (value === k ? 1 : 0))));
    return (value, records, at) => {
      for (const [k, share] of shares.entries()) {
        const deviation = Math.sqrt(share * (1 - share)) || 1;
        records[at + k] = ((value === k ? 1 : 0) - share) / deviation;
      }
    };
  }
  if (isHour(field)) {
    return (value, records, at) => {
      const angle = (2 * Math.PI * value) / hoursOfDay;
      records[at] = Math.sin(angle);
      records[at + 1] = Math.cos(angle);
    };
  }
  // The step in which the numbers were written down: a payment of 0.10 is then as far from 1 as 10 is.
  const least = target === "label" ? 1 : field.scale;
  const bend = isSkewed(train) ? (value: number) => Math.log(value + least) : (value: number) => value;
  const values = train.map(bend);
  const mean = toMean(values);
  const deviation = Math.sqrt(toMean(values.map((value) => (value - mean) ** 2))) || 1;
  return (value, records, at) => {
    records[at] = (bend(value) - mean) / deviation;
  };
}

/** Amounts, distances and waits: none below 0, and the largest far beyond the usual. */
function isSkewed(values: Float32Array): boolean {
  const [least, most] = values.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [0, 0]);
  return least >= 0 && most > 10 * toMean(values);
}

function toMean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
