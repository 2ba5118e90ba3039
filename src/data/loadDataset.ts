/** @file From the description of data to the data itself: computed at once for the plane, else read from files. */
import { fail, ok, type Result } from "#base/result.ts";
import { createAlgorithmDataset } from "#data/algorithms.ts";
import { createDataset } from "#data/createDataset.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import type { Dataset } from "#data/dataset.ts";
import { findDigest } from "#data/digest.ts";
import { findOtherFacts, toPartName } from "#data/facts.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { createPlaneDataset } from "#data/plane.ts";
import { readSet, type OnProgress } from "#data/readSet.ts";
import type { DataSpec } from "#model/data.ts";
import { toProblem, type Problem } from "#model/problem.ts";

/**
 * `files` are the app's own, or those of the opened pack when the description has a `pack`; they are asked for
 * `data/<set>/…`. Progress counts the bytes of all files of the set. The problem is always `data.failedToLoad` with the
 * path and the reason: what `files` said, or what is wrong with the file.
 */
export async function loadDataset(
  spec: DataSpec,
  files: DataFiles,
  onProgress?: OnProgress,
): Promise<Result<Dataset, Problem>> {
  if (spec.kind === "plane") return ok(createPlaneDataset(spec));
  if (spec.kind === "algorithm") return ok(createAlgorithmDataset(spec));
  const folder = `data/${spec.set}`;
  const loaded = await readSet(files, folder, toPartName(spec), findDigest(), onProgress);
  if (!loaded.ok) return fail(toFailure(folder, loaded.error));
  const set = loaded.value;
  const other = findOtherFacts(spec, set);
  if (other) return fail(toFailure(folder, toPackFault("pack.otherFacts", other)));
  const dataset = await createDataset(spec, set);
  if (dataset) return ok(dataset);
  return fail(toFailure(folder, toPackFault("pack.otherFacts", { expected: spec.kind, got: set.kind })));
}

/** The reason reads alike in every language: "wrongSize 1000 ≠ 2628". */
function toFailure(folder: string, { code, values }: PackFault): Problem {
  const { file = "meta.json", reason, expected, got } = values;
  const word = code.slice(code.indexOf(".") + 1);
  const difference = got === undefined ? word : `${word} ${got} ≠ ${expected ?? ""}`.trimEnd();
  return toProblem("data.failedToLoad", "data.set", {
    path: `${folder}/${file}`,
    reason: reason ?? difference,
  });
}
