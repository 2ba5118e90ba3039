/** @file From anything that claims to be a task (a file, a link, what the browser kept) to one, or to what is wrong. */
import { fail, ok, type Result } from "#base/result.ts";
import { isPattern, type Access, type Limit } from "#model/access.ts";
import {
  assignmentVersion,
  longestText,
  longestTitle,
  mostGoals,
  wordLanguages,
  type Assignment,
} from "#model/assignment.ts";
import { controlNames } from "#model/controls.ts";
import { planeFeatures } from "#model/data.ts";
import { numberGoalKinds, ruleOfGoal, type Goal } from "#model/goals.ts";
import { layerKinds } from "#model/layerKinds.ts";
import { parseExperiment } from "#model/parse.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import {
  aChoice,
  aList,
  aMap,
  aNumber,
  aRecord,
  aText,
  aWord,
  aWordList,
  isObject,
  type Check,
  type Fields,
} from "#model/schema.ts";

const mostPatterns = 100;
const mostValues = 100;

/** A text in one language at least. */
function someWords(longest: number, isNeeded: boolean): Check {
  const text = aText((words) => words.length <= longest, `"…" ≤ ${longest}`);
  const words = aMap((key) => wordLanguages.some((known) => known === key), text, wordLanguages.length);
  return (value, where) => {
    const problems = words(value, where);
    if (problems.length > 0 || !isNeeded) return problems;
    const isThere = Object.values(value as object).some((one) => String(one).trim() !== "");
    return isThere ? [] : [toProblem("document.badValue", where, { value: '""', expected: '"…"' })];
  };
}

const anyNumber = aNumber({ min: -1e9, max: 1e9 });
const aShortText = aText((text) => text.length <= 100, '"…" ≤ 100');
const aLimitValue: Check = (value, where) =>
  typeof value === "string" ? aShortText(value, where) : anyNumber(value, where);

/** Each of its keys may be missing. */
const aLimit: Check = (value, where) => {
  const fields = { min: anyNumber, max: anyNumber, values: aList(aLimitValue, { max: mostValues }) };
  const present = isObject(value)
    ? Object.fromEntries(Object.entries(fields).filter(([key]) => Object.hasOwn(value, key)))
    : fields;
  return aRecord(present satisfies Partial<Fields<Limit>>)(value, where);
};

const somePatterns = aList(aText(isPattern, "data.*"), { max: mostPatterns });

const anAccess = aRecord({
  hide: somePatterns,
  lock: somePatterns,
  limit: aMap((key) => controlNames.some((known) => known === key), aLimit, controlNames.length),
} satisfies Fields<Access>);

const someLayers = aWordList(Object.keys(layerKinds));

const goals = {
  ...Object.fromEntries(
    numberGoalKinds.map((kind) => [
      kind,
      aRecord({ kind: aWord([kind]), value: aNumber(ruleOfGoal(kind).range) }),
    ]),
  ),
  withoutFeatures: aRecord({ kind: aWord(["withoutFeatures"]), features: aWordList(planeFeatures) }),
  withLayers: aRecord({ kind: aWord(["withLayers"]), layers: someLayers }),
  withoutLayers: aRecord({ kind: aWord(["withoutLayers"]), layers: someLayers }),
  sameData: aRecord({ kind: aWord(["sameData"]) }),
} satisfies Partial<Record<Goal["kind"], Check>>;

const someGoals: Check = (value, where) => {
  const problems = aList(aChoice("kind", goals), { max: mostGoals })(value, where);
  if (problems.length > 0 || (value as readonly unknown[]).length > 0) return problems;
  return [toProblem("document.badValue", where, { value: "[]", expected: "[…]" })];
};

/** The experiment has a parser of its own, which knows its older versions. */
const anAssignment = aRecord({
  version: aNumber({ min: assignmentVersion, max: assignmentVersion, integer: true }),
  title: someWords(longestTitle, true),
  text: someWords(longestText, false),
  experiment: () => [],
  access: anAccess,
  goals: someGoals,
} satisfies Fields<Assignment>);

/** Never throws on what JSON can hold. Whether the experiment can be trained is for `validate` to say. */
export function parseAssignment(value: unknown): Result<Assignment, Problem> {
  if (!isObject(value)) return fail(toProblem("document.notObject", ""));
  const version = value["version"];
  if (typeof version === "number" && version > assignmentVersion) {
    return fail(toProblem("document.newerVersion", "version", { version, newest: assignmentVersion }));
  }
  const [problem] = anAssignment(value, "");
  if (problem) return fail(problem);
  const experiment = parseExperiment(value["experiment"]);
  if (!experiment.ok) return experiment;
  return ok({ ...(JSON.parse(JSON.stringify(value)) as Assignment), experiment: experiment.value });
}
