/** @file A set from its files: read, checked against what the description expects, and made into a data set. */
import { fail, ok, type Result } from "#base/result.ts";
import { createDataset } from "#data/createDataset.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import type { Dataset } from "#data/dataset.ts";
import { findDigest } from "#data/digest.ts";
import { findOtherFacts, toPartName } from "#data/facts.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import { readSet, type OnProgress } from "#data/readSet.ts";
import type { PackedData } from "#model/data.ts";
import { toProblem, type Problem } from "#model/problem.ts";

/** As `loadDataset`. */
export async function loadSet(
  spec: PackedData,
  files: DataFiles,
  onProgress?: OnProgress,
): Promise<Result<Dataset, Problem>> {
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
