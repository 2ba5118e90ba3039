/** @file From the description of sequences to the sequences themselves. */
import { fail, type Result } from "#base/result.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import type { SequenceDataset } from "#data/sequenceDataset.ts";
import type { OnProgress } from "#data/readSet.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import type { SequenceData } from "#model/sequenceData.ts";

/** As `loadDataset`. */
export async function loadSequences(
  spec: SequenceData,
  _files: DataFiles,
  _onProgress?: OnProgress,
): Promise<Result<SequenceDataset, Problem>> {
  return fail(toProblem("data.failedToLoad", "data.set", { path: `data/${spec.set}`, reason: spec.kind }));
}
