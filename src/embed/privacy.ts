/**
 * @file What a host page is never told of a student: painted points, own texts, series, tables and pictures, a title. The
 * network, the settings and the figures of the run are what the host is there for.
 */
import type { Experiment } from "#model/experiment.ts";

type Painted = readonly (readonly number[])[];

const paintedOf = ({ data }: Experiment): Painted => (data.kind === "plane" ? data.painted : []);
const packOf = ({ data }: Experiment) => ("pack" in data ? data.pack : null);
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Whether the student's own data is what is learned from. `given`: the experiment as the host gave it. */
export function hasOwnData(experiment: Experiment, given: Experiment): boolean {
  if (packOf(experiment) !== null) return true;
  const painted = paintedOf(experiment);
  return painted.length > 0 && !isSame(painted, paintedOf(given));
}

/** The experiment as the host may see it; null where nothing would be left of its data. */
export function toPublic(experiment: Experiment, given: Experiment): Experiment | null {
  if (packOf(experiment) !== null) return null;
  const shown = { ...experiment, title: given.title };
  if (shown.data.kind !== "plane" || !hasOwnData(experiment, given)) return shown;
  const painted = given.data.kind === "plane" ? given.data.painted : [];
  return { ...shown, data: { ...shown.data, painted } };
}
