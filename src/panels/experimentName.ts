import type { Experiment } from "#model/experiment.ts";
import type { Translate } from "#i18n/translate.ts";

/** What the page calls the experiment: the title that a person gave it, else its data set. */
export function toExperimentName({ title, data }: Experiment, t: Translate): string {
  return title || t(`set.${data.set}`);
}
