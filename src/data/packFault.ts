/** @file What is wrong with the files of a set: a problem like any other, so that the page has words for it. */
import type { PackFaultCode } from "#model/packFault.ts";
import { toProblem, type Problem } from "#model/problem.ts";

export interface PackFault extends Problem {
  readonly code: PackFaultCode;
}

export function toPackFault(code: PackFaultCode, values: Problem["values"] = {}): PackFault {
  return { ...toProblem(code, "data.set", values), code };
}

/** A few characters of what a file holds, however long or deep it is, as a message shows it. */
export function toBrief(value: unknown): string {
  const text = typeof value === "string" ? value : toSource(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text || "–";
}

function toSource(value: unknown): string {
  if (Array.isArray(value)) return `[${value.slice(0, 20).map(toItem).join(",")}]`;
  return toItem(value);
}

function toItem(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "[…]" : "{…}";
  return value === undefined ? "–" : JSON.stringify(value);
}
