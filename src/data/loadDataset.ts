/** @file From the description of data to the data itself: computed at once, or read from files. */
import { fail, ok, type Result } from "#base/result.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import type { Dataset } from "#data/dataset.ts";
import { createPlaneDataset } from "#data/plane.ts";
import type { OnProgress } from "#data/readSet.ts";
import type { DataSpec } from "#model/data.ts";
import { toProblem, type Problem } from "#model/problem.ts";

/**
 * `files` are the app's own, or those of the opened pack when the description has a `pack`; they are asked for
 * `data/<set>/…`. Progress counts the bytes of all files of the set. The problem is always `data.failedToLoad` with the
 * path and the reason: what `files` said, or what is wrong with the file. What reads files arrives when it is needed.
 */
export async function loadDataset(
  spec: DataSpec,
  files: DataFiles,
  onProgress?: OnProgress,
): Promise<Result<Dataset, Problem>> {
  if (spec.kind === "plane") return ok(createPlaneDataset(spec));
  try {
    if (spec.kind === "algorithm") {
      const { createAlgorithmDataset } = await import("#data/algorithms.ts");
      return ok(createAlgorithmDataset(spec));
    }
    const { loadSet } = await import("#data/loadSet.ts");
    return await loadSet(spec, files, onProgress);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(toProblem("data.failedToLoad", "data.set", { path: `data/${spec.set}`, reason }));
  }
}
