/**
 * @file Small checks that join to bigger ones. A check takes any value at all and lists what is wrong with it and where:
 * it never throws, and never follows what the schema does not name, so a hostile document costs no more than its size.
 */
import { toProblem, type Problem, type ProblemCode } from "#model/problem.ts";
import { isInRange, type Range } from "#model/range.ts";

/** Empty when `value` is what the schema asks for. `where` is its path in the document. */
export type Check = (value: unknown, where: string) => readonly Problem[];

const fine: readonly Problem[] = [];

export function aNumber(range: Range): Check {
  return (value, where) => {
    if (typeof value !== "number" || Number.isNaN(value)) {
      return [toProblem("value.notNumber", where, { value: toBrief(value) })];
    }
    if (isInRange(range, value)) return fine;
    return [toProblem("value.outOfRange", where, { value, min: range.min, max: range.max })];
  };
}

export function aBoolean(value: unknown, where: string): readonly Problem[] {
  return typeof value === "boolean" ? fine : [toBadValue(value, where, "true, false")];
}

export function aWord(allowed: readonly string[]): Check {
  return (value, where) =>
    (allowed as readonly unknown[]).includes(value) ? fine : [toBadValue(value, where, allowed.join(", "))];
}

/** `expected` goes into the message as it is, so it has to read well in every language. */
export function aText(isGood: (text: string) => boolean, expected: string): Check {
  return (value, where) =>
    typeof value === "string" && isGood(value) ? fine : [toBadValue(value, where, expected)];
}

export function nullOr(check: Check): Check {
  return (value, where) => (value === null ? fine : check(value, where));
}

interface ListOptions {
  readonly max: number;
  /** How a longer list is reported, with `count` and `max`; its items are not looked at. */
  readonly tooLong?: ProblemCode;
  /** The part of the path that names an item; its index by default. */
  readonly toName?: (item: unknown, index: number) => string;
}

export function aList(item: Check, options: ListOptions): Check {
  const { max, tooLong, toName = (_, index) => String(index) } = options;
  return (value, where) => {
    if (!Array.isArray(value)) return [toBadValue(value, where, "[…]")];
    if (value.length > max) {
      const count = value.length;
      return [tooLong ? toProblem(tooLong, where, { count, max }) : toBadValue(value, where, `[…] ≤ ${max}`)];
    }
    return Array.from(value as readonly unknown[], (one, i) => item(one, join(where, toName(one, i)))).flat();
  };
}

/** A list of words from `allowed`, none of them twice. */
export function aWordList(allowed: readonly string[]): Check {
  const items = aList(aWord(allowed), { max: allowed.length });
  return (value, where) => {
    const problems = items(value, where);
    if (problems.length > 0 || new Set(value as readonly string[]).size === (value as unknown[]).length) {
      return problems;
    }
    return [toBadValue(value, where, allowed.join(", "))];
  };
}

export function aTuple(...items: readonly Check[]): Check {
  return (value, where) => {
    if (!Array.isArray(value) || value.length !== items.length) {
      return [toBadValue(value, where, `[${items.map(() => "…").join(", ")}]`)];
    }
    return items.flatMap((item, i) => item(value[i], join(where, String(i))));
  };
}

/** One check for each key of `T`: `{…} satisfies Fields<T>` makes the compiler ask for all of them. */
export type Fields<T> = { readonly [K in keyof T]-?: Check };

/** An object with just these keys. */
export function aRecord(fields: Readonly<Record<string, Check>>): Check {
  const entries = Object.entries(fields);
  return (value, where) => {
    if (!isObject(value)) return [toBadValue(value, where, "{…}")];
    const unknown = Object.keys(value)
      .filter((key) => !Object.hasOwn(fields, key))
      .slice(0, 10)
      .map((key) => toProblem("document.unknownKey", join(where, toBrief(key)), { key: toBrief(key) }));
    const wrong = entries.flatMap(([key, check]) =>
      check(Object.hasOwn(value, key) ? value[key] : undefined, join(where, key)),
    );
    return [...unknown, ...wrong];
  };
}

/** An object whose keys are names that `isKey` lets pass, `max` of them at most. */
export function aMap(isKey: (key: string) => boolean, item: Check, max: number): Check {
  return (value, where) => {
    if (!isObject(value)) return [toBadValue(value, where, "{…}")];
    const entries = Object.entries(value);
    if (entries.length > max) return [toBadValue(value, where, `{…} ≤ ${max}`)];
    return entries.flatMap(([key, one]) =>
      isKey(key)
        ? item(one, join(where, key))
        : [toProblem("document.unknownKey", join(where, toBrief(key)), { key: toBrief(key) })],
    );
  };
}

/** One of several records, told apart by the word under `key`. */
export function aChoice(key: string, choices: Readonly<Record<string, Check>>): Check {
  const kind = aWord(Object.keys(choices));
  return (value, where) => {
    if (!isObject(value)) return [toBadValue(value, where, "{…}")];
    const chosen = Object.hasOwn(value, key) ? value[key] : undefined;
    const problems = kind(chosen, join(where, key));
    return problems.length > 0 ? problems : choices[chosen as string]!(value, where);
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toBadValue(value: unknown, where: string, expected: string): Problem {
  return toProblem("document.badValue", where, { value: toBrief(value), expected });
}

/** A few characters of any value, however large or deep. */
function toBrief(value: unknown): string {
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function join(where: string, name: string): string {
  return where === "" ? name : `${where}.${name}`;
}
