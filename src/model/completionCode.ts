/**
 * @file The code that a student hands in: which task, which experiment, its figures, when, and a name, with a check part
 * (the start of a SHA-256 digest over all of it). It tells slips and changes; who reads this source can make one, so
 * it is a check for the classroom and no exam's proof.
 *
 * Bytes: version, which figures there are, name's length, 3 of the task, 3 of the experiment, 3 parameters, 3 epoch,
 * 4 minutes since 1970, 2 for each figure, the name in UTF-8, 5 of the digest.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { strFromU8, strToU8 } from "fflate";
import { decodeBase32, encodeBase32 } from "#base/base32.ts";
import type { Assignment } from "#model/assignment.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Figures } from "#model/goals.ts";

const codeVersion = 1;
export const longestName = 40;

export const codeFigures = [
  "testLoss",
  "testAccuracy",
  "testR2",
  "testMae",
  "trainLoss",
  "trainAccuracy",
] as const satisfies readonly (keyof Figures)[];
export type CodeFigure = (typeof codeFigures)[number];

/** What a code says. */
export interface Completion {
  /** The first bytes of digests, in hexadecimal digits. */
  readonly task: string;
  readonly experiment: string;
  readonly parameters: number;
  readonly epoch: number;
  /** To the minute; ms since 1970. */
  readonly time: number;
  /** To three digits. */
  readonly figures: Readonly<Partial<Record<CodeFigure, number>>>;
  readonly name: string;
}

/** unreadable: no code at all, or one with a sign too few; tampered: something in it was changed. */
export type CodeReading =
  | { readonly kind: "read"; readonly completion: Completion }
  | { readonly kind: "unreadable" | "tampered" | "newer" };

const fixedBytes = 19;
const checkBytes = 5;
const salt = "layerloom task code 1";
const mostInThree = 0xffffff;

export function toCode({ task, experiment, parameters, epoch, time, figures, name }: Completion): string {
  const written = codeFigures.filter((figure) => isWritable(figures[figure]));
  const nameBytes = toNameBytes(name);
  const mask = written.reduce((sum, figure) => sum | (1 << codeFigures.indexOf(figure)), 0);
  const body = Uint8Array.from([
    codeVersion,
    mask,
    nameBytes.length,
    ...fromHex(task),
    ...fromHex(experiment),
    ...toBytes(Math.min(parameters, mostInThree), 3),
    ...toBytes(Math.min(Math.floor(epoch), mostInThree), 3),
    ...toBytes(Math.floor(time / 60_000), 4),
    ...written.flatMap((figure) => toBytes(packFigure(figures[figure]!), 2)),
    ...nameBytes,
  ]);
  const text = encodeBase32(Uint8Array.from([...body, ...toCheck(body)]));
  return text.replaceAll(/.{5}(?=.)/g, "$&-");
}

/** Never throws. */
export function readCode(text: string): CodeReading {
  const bytes = text.length > 400 ? null : decodeBase32(text);
  if (!bytes || bytes.length < fixedBytes + checkBytes) return { kind: "unreadable" };
  if (!isChecked(bytes)) return { kind: "tampered" };
  if (bytes[0] !== codeVersion) return { kind: "newer" };
  const [, mask = 0, nameLength = 0] = bytes;
  const present = codeFigures.filter((_, i) => mask & (1 << i));
  const nameAt = fixedBytes + 2 * present.length;
  if (bytes.length !== nameAt + nameLength + checkBytes) return { kind: "unreadable" };
  const number = (from: number, count: number) =>
    bytes.subarray(from, from + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return {
    kind: "read",
    completion: {
      task: toHex(bytes.subarray(3, 6)),
      experiment: toHex(bytes.subarray(6, 9)),
      parameters: number(9, 3),
      epoch: number(12, 3),
      time: number(15, 4) * 60_000,
      figures: Object.fromEntries(
        present.map((figure, i) => [figure, unpackFigure(number(fixedBytes + 2 * i, 2))]),
      ),
      name: strFromU8(bytes.subarray(nameAt, nameAt + nameLength)),
    },
  };
}

/** Tells tasks apart by what has to be done; their words may be mended later. */
export function toTaskDigest({ experiment, access, goals }: Assignment): string {
  return toDigest({ experiment, access, goals });
}

/** Of what was computed; how it was looked at does not count. */
export function toExperimentDigest({ data, network, training, seed }: Experiment): string {
  return toDigest({ data, network, training, seed });
}

function toDigest(value: unknown): string {
  return toHex(sha256(strToU8(JSON.stringify(sortKeys(value)))).subarray(0, 3));
}

/** The same text whatever the order in which an object was put together. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sortKeys(part)]));
}

function toCheck(body: Uint8Array): Uint8Array {
  return sha256(Uint8Array.from([...strToU8(salt), ...body])).subarray(0, checkBytes);
}

function isChecked(bytes: Uint8Array): boolean {
  const body = bytes.subarray(0, -checkBytes);
  return toHex(toCheck(body)) === toHex(bytes.subarray(-checkBytes));
}

/** Three digits and a power of ten: 0.953 is 953 · 10⁻³. */
const lowestPower = -20;
const powers = 64;

function isWritable(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0 && value < 1e40;
}

function packFigure(value: number): number {
  if (value < 10 ** (lowestPower + 2)) return 0;
  const [digits = "0", power = "0"] = value.toExponential(2).split("e");
  return Math.round(Number(digits) * 100) * powers + (Number(power) - 2 - lowestPower);
}

function unpackFigure(packed: number): number {
  return Number(`${Math.floor(packed / powers)}e${(packed % powers) + lowestPower}`);
}

/** As many whole characters as there is room for. */
function toNameBytes(name: string): Uint8Array {
  let signs = Array.from(name.trim());
  while (strToU8(signs.join("")).length > longestName) signs = signs.slice(0, -1);
  return strToU8(signs.join(""));
}

function toBytes(value: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** (count - 1 - i)) & 255);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(text: string): number[] {
  return Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}
