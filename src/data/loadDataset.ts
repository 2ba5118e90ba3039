/** @file From the description of data to the data itself: computed at once for the plane, fetched for a table. */
import { fail, ok, type Result } from "#base/result.ts";
import type { Dataset } from "#data/dataset.ts";
import { parseTable } from "#data/parseTable.ts";
import { createPlaneDataset } from "#data/plane.ts";
import { createTableDataset } from "#data/table.ts";
import type { DataSpec } from "#model/data.ts";
import { toProblem, type Problem } from "#model/problem.ts";

/**
 * `get` fetches the text of a file by its path relative to the page, and rejects when it cannot. The problem is always
 * `data.failedToLoad` with the path and the reason: what `get` said, or a `TableFault`.
 */
export async function loadDataset(
  spec: DataSpec,
  get: (path: string) => Promise<string>,
): Promise<Result<Dataset, Problem>> {
  if (spec.kind === "plane") return ok(createPlaneDataset(spec));
  const folder = `data/${spec.set}`;
  const toFailure = (path: string, reason: string) =>
    fail(toProblem("data.failedToLoad", "data.set", { path, reason }));
  if (spec.kind === "images") return toFailure(`${folder}/meta.json`, "layout");
  const files = [`${folder}/meta.json`, `${folder}/data.csv`] as const;
  const [meta, csv] = await Promise.allSettled(files.map(get));
  if (meta?.status !== "fulfilled") return toFailure(files[0], toReason(meta?.reason));
  if (csv?.status !== "fulfilled") return toFailure(files[1], toReason(csv?.reason));
  const table = parseTable(meta.value, csv.value);
  if (!table.ok) return toFailure(table.error === "meta" ? files[0] : files[1], table.error);
  return ok(createTableDataset(spec, table.value));
}

function toReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
