import type { DataSpec } from "#model/data.ts";
import type { Problem } from "#model/problem.ts";

/** Whether a trouble says that this data did not arrive; an undone choice leaves one that tells of other data. */
export function isNotArrived(trouble: Problem | null, { set }: DataSpec): boolean {
  const path = trouble?.code === "data.failedToLoad" ? trouble.values["path"] : null;
  return typeof path === "string" && path.startsWith(`data/${set}/`);
}
