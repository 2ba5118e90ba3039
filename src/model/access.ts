/**
 * @file What a teacher or a course page left to the student: controls that are not shown, that are shown and stay as they
 * are, and that move within limits. The document itself holds to it, so that mouse, keys, links and scripts all do.
 */
import { controlNames, governedBy, settingControls, type ControlName } from "#model/controls.ts";
import { isEqual } from "#model/difference.ts";
import type { Experiment } from "#model/experiment.ts";

/** What a setting may be: its numbers from `min` to `max`, its words among `values`. */
export interface Limit {
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly (number | string)[];
}

/** A name of a control, the names below one (`data.*`), or all of them (`*`). */
export type ControlPattern = string;

export interface Access {
  readonly hide: readonly ControlPattern[];
  readonly lock: readonly ControlPattern[];
  readonly limit: Readonly<Partial<Record<ControlName, Limit>>>;
}

/** Nothing is hidden, locked or limited. */
export const openAccess: Access = { hide: [], lock: [], limit: {} };

/** What both leave open; of two limits on one control the second holds. */
export function joinAccess(a: Access, b: Access): Access {
  return {
    hide: [...a.hide, ...b.hide],
    lock: [...a.lock, ...b.lock],
    limit: { ...a.limit, ...b.limit },
  };
}

export function isHidden({ hide }: Access, control: ControlName): boolean {
  return hide.some((pattern) => isMeant(pattern, control));
}

export function isLocked({ lock }: Access, control: ControlName): boolean {
  return lock.some((pattern) => isMeant(pattern, control));
}

function isMeant(pattern: ControlPattern, control: ControlName): boolean {
  return pattern.endsWith("*") ? control.startsWith(pattern.slice(0, -1)) : control === pattern;
}

/** Whether a pattern means at least one control; anything else is a slip of the pen. */
export function isPattern(text: string): boolean {
  return /^(\*|\w+\.\*|[\w.]+)$/.test(text) && controlNames.some((control) => isMeant(text, control));
}

/** The first control that keeps the student from taking this step; null: it may be taken. */
export function findRefusal(access: Access, before: Experiment, after: Experiment): ControlName | null {
  return (
    settingControls.find((control) => {
      const { part, values } = governedBy(control);
      const limit = access.limit[control];
      if (!limit && !isLocked(access, control)) return false;
      if (isEqual(part(before), part(after))) return false;
      return !limit || isLocked(access, control) || !values(after).every((value) => isWithin(limit, value));
    }) ?? null
  );
}

/** Numbers are held to the range, and to the list if it has numbers; words to the list. */
export function isWithin({ min, max, values }: Limit, value: number | string): boolean {
  const listed = values?.some((one) => typeof one === typeof value) ? values.includes(value) : true;
  if (typeof value === "string") return listed;
  return listed && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}
