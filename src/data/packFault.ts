/** @file What is wrong with the files of a set: a problem like any other, so that the page has words for it. */
import type { PackFaultCode } from "#model/packFault.ts";
import { toProblem, type Problem } from "#model/problem.ts";

export interface PackFault extends Problem {
  readonly code: PackFaultCode;
}

export function toPackFault(code: PackFaultCode, values: Problem["values"] = {}): PackFault {
  return { ...toProblem(code, "data.set", values), code };
}

/** A few characters of what a file holds, however long it is, as a message shows it. */
export function toBrief(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "–");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text || "–";
}
