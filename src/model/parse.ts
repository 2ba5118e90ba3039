/** @file From anything that claims to be an experiment (a file, a link, a call from outside) to one, or to what is wrong. */
import { fail, ok, type Result } from "#base/result.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";
import { anExperiment } from "#model/experimentSchema.ts";
import { migrate } from "#model/migrations.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { isObject } from "#model/schema.ts";

/** An experiment is 6 levels deep; what is far deeper was made to hurt. */
const maxDepth = 16;

/**
 * Never throws on what JSON or a structured clone can hold. The experiment is well formed and within all limits, but
 * may still be unfinished (a missing link, a loss that does not fit): that is for `validate` to say.
 */
export function parseExperiment(value: unknown): Result<Experiment, Problem> {
  if (!isObject(value)) return fail(toProblem("document.notObject", ""));
  if (isDeeper(value, maxDepth)) return fail(toProblem("document.tooDeep", "", { max: maxDepth }));
  const version = value["version"];
  if (typeof version === "number" && version > experimentVersion) {
    return fail(toProblem("document.newerVersion", "version", { version, newest: experimentVersion }));
  }
  const isKnown = typeof version === "number" && Number.isInteger(version) && version >= 1;
  const document = isKnown ? migrate(value, version) : value;
  const [problem] = anExperiment(document, "");
  // A copy, so that who handed it over cannot change it later; well-formed documents are plain JSON.
  return problem ? fail(problem) : ok(JSON.parse(JSON.stringify(document)) as Experiment);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
