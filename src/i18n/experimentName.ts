import type { Experiment } from "#model/experiment.ts";
import type { SetAbout } from "#data/dataset.ts";
import type { Language } from "#i18n/languages.ts";
import { toSetText } from "#i18n/setText.ts";
import { createTranslate } from "#i18n/translate.ts";

/** What the page calls the experiment: the title that a person gave it, else its data set; of several series the one. */
export function toExperimentName(
  { title, data }: Experiment,
  lang: Language,
  pack: SetAbout | null = null,
): string {
  const { name, recipe } = toSetText(createTranslate(lang), lang, data, pack);
  if (title) return title;
  return data.kind === "series" ? recipe.charAt(0).toUpperCase() + recipe.slice(1) : name;
}
