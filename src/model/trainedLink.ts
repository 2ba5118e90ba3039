/**
 * @file Weights as the end of a link: each array by its smallest and its largest number, and every number as one of 255
 * (8 bits) or 65,535 (16 bits) even steps between them, deflated, in base64url. Arrays of one axis (biases, means) are
 * few numbers that much depends on: they always have 16 bits. `w1=` names this form.
 */
import { deflateSync, inflateSync, strToU8 } from "fflate";
import { decodeBase64, encodeBase64 } from "#base/base64.ts";
import { toChecksum } from "#base/checksum.ts";
import { fail, ok, type Result } from "#base/result.ts";
import type { Experiment } from "#model/experiment.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { isAllFinite, toWeightPlaces, type Trained, type TrainedArray } from "#model/trained.ts";

export const weightBits = [16, 8] as const;
export type WeightBits = (typeof weightBits)[number];

/** Weights as they came out of a link. */
export interface LinkedWeights {
  readonly trained: Trained;
  readonly bits: WeightBits;
}

/** checksum, bits, step, epoch, sample */
const headBytes = 4 + 1 + 3 * 4;
/** The two ends of an array's range, as 32-bit floats. */
const rangeBytes = 8;

interface Packing {
  readonly bits: WeightBits;
  /** Of which experiment, as its link says it: weights of another one are refused. */
  readonly link: string;
}

/** Null where a weight is no finite number. */
export function packTrained(trained: Trained, { bits, link }: Packing): string | null {
  if (!isAllFinite(trained)) return null;
  const size = trained.weights.reduce(
    (sum, array) => sum + toBytes(array.shape, array.values.length, bits),
    0,
  );
  const bytes = new Uint8Array(headBytes + size);
  const view = new DataView(bytes.buffer);
  view.setUint8(4, bits);
  [trained.step, trained.epoch, trained.sample].forEach((count, i) => view.setUint32(5 + 4 * i, count));
  let at = headBytes;
  for (const array of trained.weights) at = writeArray(view, at, array, bits);
  view.setUint32(0, toChecksum(strToU8(link), bytes.subarray(4)));
  return encodeBase64(deflateSync(bytes, { level: 9 }));
}

/** The weights of the network in `experiment`, which `link` says. */
export function unpackTrained(
  text: string,
  experiment: Experiment,
  link: string,
): Result<LinkedWeights, Problem> {
  const damaged = fail(toProblem("weights.damaged", ""));
  const places = toWeightPlaces(experiment);
  const widest = places.reduce((sum, { shape, size }) => sum + toBytes(shape, size, 16), headBytes);
  const bytes = inflate(text, widest);
  if (!bytes || bytes.length < headBytes) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bits = weightBits.find((known) => known === view.getUint8(4));
  if (!bits || view.getUint32(0) !== toChecksum(strToU8(link), bytes.subarray(4))) return damaged;
  const expected = places.reduce((sum, { shape, size }) => sum + toBytes(shape, size, bits), headBytes);
  if (bytes.length !== expected) return damaged;
  let at = headBytes;
  const weights = places.map(({ layer, name, shape, size }) => {
    const values = readValues(view, at, size, toBits(shape, bits));
    at += toBytes(shape, size, bits);
    return { layer, name, shape, values };
  });
  const [step = 0, epoch = 0, sample = 0] = [5, 9, 13].map((place) => view.getUint32(place));
  const trained = { step, epoch, sample, weights };
  return isAllFinite(trained) ? ok({ trained, bits }) : damaged;
}

/** Null for what is no deflated text, or unpacks to more than `most` bytes. */
function inflate(text: string, most: number): Uint8Array | null {
  const packed = decodeBase64(text);
  if (!packed?.length) return null;
  try {
    // With a buffer given, fflate never allocates more; a byte beyond `most` means that there was more to come.
    const bytes = inflateSync(packed, { out: new Uint8Array(most + 1) });
    return bytes.length > most ? null : bytes;
  } catch {
    return null;
  }
}

function toBits(shape: readonly number[], bits: WeightBits): WeightBits {
  return shape.length > 1 ? bits : 16;
}

function toBytes(shape: readonly number[], size: number, bits: WeightBits): number {
  return rangeBytes + (size * toBits(shape, bits)) / 8;
}

function writeArray(
  view: DataView,
  start: number,
  { shape, values }: TrainedArray,
  bits: WeightBits,
): number {
  const width = toBits(shape, bits);
  const [low, high] = toRange(values);
  view.setFloat32(start, low);
  view.setFloat32(start + 4, high);
  const last = toLast(width);
  const scale = high > low ? last / (high - low) : 0;
  let at = start + rangeBytes;
  for (const value of values) {
    const place = Math.round((value - low) * scale);
    if (width === 8) view.setUint8(at, place);
    else view.setUint16(at, place);
    at += width / 8;
  }
  return at;
}

function readValues(
  view: DataView,
  start: number,
  size: number,
  width: WeightBits,
): Float32Array<ArrayBuffer> {
  const [low, high] = [view.getFloat32(start), view.getFloat32(start + 4)];
  const last = toLast(width);
  return Float32Array.from({ length: size }, (_, i) => {
    const at = start + rangeBytes + (i * width) / 8;
    return low + ((width === 8 ? view.getUint8(at) : view.getUint16(at)) / last) * (high - low);
  });
}

/** An even number of steps, so that the middle of a range, which is 0 in most arrays, is one of them. */
function toLast(bits: WeightBits): number {
  return 2 ** bits - 2;
}

/** As far to both sides of 0; of numbers of one sign (variances, say) from the smallest to the largest. */
function toRange(values: Float32Array): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (values.length === 0) return [0, 0];
  const widest = Math.max(-low, high);
  return low < 0 && high > 0 ? [-widest, widest] : [low, high];
}
