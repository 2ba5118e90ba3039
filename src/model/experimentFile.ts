/**
 * @file An experiment as a file (`.layerloom.json`): the document itself, and if it was trained its weights to the last
 * bit (32-bit floats, little-endian, in base64url) and its curve. A file that holds the bare document opens, too.
 */
import { decodeBase64, encodeBase64 } from "#base/base64.ts";
import { fail, ok, type Result } from "#base/result.ts";
import { parseExperiment } from "#model/parse.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { aList, aNumber, aRecord, aText, isObject, type Check } from "#model/schema.ts";
import { toSize } from "#model/tensorShape.ts";
import {
  curveKeys,
  isAllFinite,
  type CurvePoint,
  type SavedRun,
  type Trained,
  type TrainedArray,
} from "#model/trained.ts";

const fileVersion = 1;
export const fileEnding = "layerloom.json";
/** The largest network that the page builds makes a file of 30 MB. */
export const maxFileBytes = 40_000_000;
const mostPoints = 4000;

export function toExperimentFile({ experiment, trained, history }: SavedRun): string {
  const run = trained && {
    step: trained.step,
    epoch: trained.epoch,
    sample: trained.sample,
    weights: trained.weights.map(({ layer, name, shape, values }) => ({
      layer,
      name,
      shape,
      values: encodeBase64(toLittleEndian(values)),
    })),
    curve: { keys: curveKeys, rows: history.map(toRow) },
  };
  return `${JSON.stringify({ layerloom: fileVersion, experiment, ...(run && { run }) })}\n`;
}

/** Never throws. Weights are well formed and finite; whether they fit the network is for `findMisfit` to say. */
export function parseExperimentFile(text: string): Result<SavedRun, Problem> {
  const value = parseJson(text);
  if (!isObject(value)) return fail(toProblem("file.unreadable", ""));
  const { layerloom: version, experiment, run } = value;
  if (version === undefined) {
    if (!("network" in value)) return fail(toProblem("file.other", ""));
    return withTrained(parseExperiment(value), null, []);
  }
  if (typeof version !== "number") return fail(toProblem("file.other", ""));
  if (version > fileVersion) {
    return fail(toProblem("document.newerVersion", "layerloom", { version, newest: fileVersion }));
  }
  const parsed = parseExperiment(experiment);
  if (!parsed.ok || run === undefined) return withTrained(parsed, null, []);
  const [problem] = aRun(run, "run");
  if (problem) return fail(problem);
  const trained = toTrained(run as FileRun);
  if (!trained || !isAllFinite(trained)) return fail(toProblem("weights.damaged", "run"));
  return withTrained(parsed, trained, toHistory(run as FileRun, trained.step));
}

function withTrained(
  experiment: ReturnType<typeof parseExperiment>,
  trained: Trained | null,
  history: readonly CurvePoint[],
): Result<SavedRun, Problem> {
  return experiment.ok ? ok({ experiment: experiment.value, trained, history }) : experiment;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface FileRun {
  readonly step: number;
  readonly epoch: number;
  readonly sample: number;
  readonly weights: readonly (Omit<TrainedArray, "values"> & { readonly values: string })[];
  readonly curve: {
    readonly keys: readonly string[];
    readonly rows: readonly (readonly (number | null)[])[];
  };
}

const aCount = aNumber({ min: 0, max: 2 ** 32 - 1, integer: true });
const aName = aText((text) => text.length > 0 && text.length <= 100, "…");
const aFigure: Check = (value, where) =>
  value === null ? [] : aNumber({ min: -Number.MAX_VALUE, max: Number.MAX_VALUE })(value, where);

const aRun = aRecord({
  step: aCount,
  epoch: aCount,
  sample: aCount,
  weights: aList(
    aRecord({
      layer: aName,
      name: aName,
      shape: aList(aCount, { max: 6 }),
      values: aText(() => true, "base64"),
    }),
    { max: 1000 },
  ),
  curve: aRecord({
    keys: aList(aName, { max: 40 }),
    rows: aList(aList(aFigure, { max: 40 }), { max: mostPoints }),
  }),
});

/** Null where an array has not as many numbers as its shape says. */
function toTrained({ step, epoch, sample, weights }: FileRun): Trained | null {
  const arrays = weights.map((array) => ({ ...array, values: toFloats(array.values) }));
  const isWhole = arrays.every(({ shape, values }) => values?.length === toSize(shape));
  return isWhole ? { step, epoch, sample, weights: arrays as readonly TrainedArray[] } : null;
}

function toLittleEndian(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setFloat32(4 * i, value, true));
  return bytes;
}

function toFloats(text: string): Float32Array<ArrayBuffer> | null {
  const bytes = decodeBase64(text);
  if (!bytes || bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => view.getFloat32(4 * i, true));
}

/** Nine digits keep every step and more of a loss than anyone reads; JSON has no NaN. */
function toRow(point: CurvePoint): (number | null)[] {
  return curveKeys.map((key) => (Number.isFinite(point[key]) ? Number(point[key].toPrecision(9)) : null));
}

/** The points up to `step`, in their order; figures that this page does not know are left out. */
function toHistory({ curve }: FileRun, step: number): readonly CurvePoint[] {
  const places = curveKeys.map((key) => [key, curve.keys.indexOf(key)] as const);
  const points = curve.rows.map(
    (row) => Object.fromEntries(places.map(([key, at]) => [key, row[at] ?? Number.NaN])) as CurvePoint,
  );
  let last = -1;
  return points.filter((point) => {
    const isNext = point.step > last && point.step <= step;
    if (isNext) last = point.step;
    return isNext;
  });
}
