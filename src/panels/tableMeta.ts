/** @file Where a table is from and what may be done with it, as its `meta.json` says. */
import { fail, ok, type Result } from "#base/result.ts";

export interface TableMeta {
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
  readonly note: string;
  readonly noteZh: string;
}

/** Source, licence and attribution must be there, a note may be. */
export function parseTableMeta(text: string): Result<TableMeta, "unreadable"> {
  const meta = parseObject(text);
  const word = (key: string) => (typeof meta?.[key] === "string" ? meta[key] : null);
  const source = word("source");
  const licence = word("licence");
  const attribution = word("attribution");
  if (source === null || licence === null || attribution === null) return fail("unreadable");
  const note = word("note") ?? "";
  return ok({ source, licence, attribution, note, noteZh: word("note_zh") ?? note });
}

function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}
