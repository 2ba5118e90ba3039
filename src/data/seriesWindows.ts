/**
 * @file A series cut into windows: what is read, and the values behind it that are to be told. All numbers are brought to
 * one size by the training part alone, so that nothing of the future leaks into it.
 */
import type { Scale } from "#data/sequenceDataset.ts";
import type { SeriesData } from "#model/sequenceData.ts";

export interface WindowPlan {
  readonly window: number;
  readonly horizon: number;
  readonly target: SeriesData["target"];
  /** The first row of the test part. */
  readonly border: number;
}

/** How windows become inputs, and outputs become values again. */
export interface WindowCoding {
  /** Raw values `[window, columns]` → inputs of the same form. */
  readonly encode: (window: ArrayLike<number>) => Float32Array<ArrayBuffer>;
  /** Outputs → values in the unit of the first column; `last` is its last known value. */
  readonly decode: (outputs: ArrayLike<number>, last: number) => Float32Array<ArrayBuffer>;
  /** A value → what the output should have been. */
  readonly toTarget: (value: number, last: number) => number;
  /** Of the first column, and of its changes. */
  readonly scale: Scale;
  readonly changeScale: Scale;
}

/**
 * Values are standardised. Where changes are told, the window is read as distances from its last row, too: a trend then
 * leads nowhere that was not seen before, and the output 0 means "it stays as it is".
 */
export function toWindowCoding(columns: readonly ArrayLike<number>[], plan: WindowPlan): WindowCoding {
  const { window, horizon, target, border } = plan;
  const scales = columns.map((column) => toScale(column, border));
  const moves = columns.map((column) => toMoveScale(column, border, window - 1));
  const [scale] = scales as [Scale];
  const changeScale = toMoveScale(columns[0]!, border, horizon);
  const width = columns.length;
  const isChange = target === "change";
  return {
    scale,
    changeScale,
    encode(raw) {
      const from = raw.length - width;
      return Float32Array.from({ length: raw.length }, (_, i) => {
        const column = i % width;
        const { mean, deviation } = (isChange ? moves : scales)[column]!;
        const zero = isChange ? raw[from + column]! : mean;
        return (raw[i]! - zero) / deviation;
      });
    },
    decode(outputs, last) {
      return Float32Array.from(outputs, (output) =>
        isChange ? last + output * changeScale.deviation : scale.mean + output * scale.deviation,
      );
    },
    toTarget: (value, last) =>
      isChange ? (value - last) / changeScale.deviation : (value - scale.mean) / scale.deviation,
  };
}

/** Where the first targets of the two parts lie: those of the test part behind the border, their windows may reach before it. */
export function toStarts({ window, border }: WindowPlan): { readonly train: number; readonly test: number } {
  return { train: window, test: Math.max(window, border) };
}

/** How many windows have their targets in the rows `start … end − 1`. */
export function countWindows(start: number, end: number, horizon: number): number {
  return Math.max(0, end - start - horizon + 1);
}

/** `x` `[count, window, columns]` and `y` `[count, horizon]` of the windows whose first target lies at `start`, `start + 1` … */
export function cutWindows(
  columns: readonly ArrayLike<number>[],
  plan: WindowPlan,
  coding: WindowCoding,
  start: number,
  count: number,
): { readonly x: Float32Array<ArrayBuffer>; readonly y: Float32Array<ArrayBuffer> } {
  const { window, horizon } = plan;
  const width = columns.length;
  const x = new Float32Array(count * window * width);
  const y = new Float32Array(count * horizon);
  for (let i = 0; i < count; i++) {
    const at = start + i;
    x.set(coding.encode(toRaw(columns, at - window, window)), i * window * width);
    const last = columns[0]![at - 1]!;
    for (let k = 0; k < horizon; k++) y[i * horizon + k] = coding.toTarget(columns[0]![at + k]!, last);
  }
  return { x, y };
}

/** `window` rows from `from` on, `[window, columns]`. */
function toRaw(
  columns: readonly ArrayLike<number>[],
  from: number,
  window: number,
): Float64Array<ArrayBuffer> {
  const width = columns.length;
  return Float64Array.from(
    { length: window * width },
    (_, i) => columns[i % width]![from + Math.floor(i / width)]!,
  );
}

/** Mean and deviation over the first `count` values; what never changes keeps its size. */
function toScale(values: ArrayLike<number>, count: number): Scale {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < count; i++) sum += values[i]!;
  const mean = sum / count;
  for (let i = 0; i < count; i++) squares += (values[i]! - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / count) || 1 };
}

/** The usual distance (root mean square) to the values up to `reach` steps away; its mean is 0, "no change". */
function toMoveScale(values: ArrayLike<number>, count: number, reach: number): Scale {
  let [squares, pairs] = [0, 0];
  for (let step = 1; step <= Math.max(1, reach); step++) {
    for (let i = step; i < count; i++) {
      squares += (values[i]! - values[i - step]!) ** 2;
      pairs++;
    }
  }
  return { mean: 0, deviation: Math.sqrt(squares / pairs) || 1 };
}
