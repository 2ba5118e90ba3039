/** @file The values that a numeric setting may take; one source for validation, controls and messages. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

export function isInRange(range: Range, value: unknown): value is number {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  return value >= range.min && value <= range.max && (!range.integer || Number.isInteger(value));
}

/** The nearest allowed value; the range's lower end for what is no number. */
export function toNearest(range: Range, value: number): number {
  if (Number.isNaN(value)) return range.min;
  const clipped = Math.min(range.max, Math.max(range.min, value));
  return range.integer ? Math.round(clipped) : clipped;
}
