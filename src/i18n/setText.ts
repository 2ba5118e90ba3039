/** @file What a data set is called. The app's own sets have their words here; a pack brings its own. */
import type { SetAbout } from "#data/dataset.ts";
import type { Language } from "#i18n/languages.ts";
import { isMessageKey } from "#i18n/messages.ts";
import type { Translate } from "#i18n/translate.ts";
import { type DataSpec, isFromPack } from "#model/data.ts";

export interface SetText {
  readonly name: string;
  /** One sentence. */
  readonly about: string;
  /** As it stands in the recipe: "handwritten digits". */
  readonly recipe: string;
}

/** `pack` is what an opened pack says of itself; null where it is not there, then its id stands for it. */
export function toSetText(
  t: Translate,
  lang: Language,
  data: DataSpec,
  pack: SetAbout | null = null,
): SetText {
  const [name, about, recipe] = [`set.${data.set}`, `set.${data.set}.about`, `recipe.set.${data.set}`];
  // A set may hold several series: the sentence names the one.
  const series = data.kind === "series" ? `series.name.${data.series}` : "";
  const isOwn = !isFromPack(data);
  if (isOwn && isMessageKey(name) && isMessageKey(about) && isMessageKey(recipe)) {
    return { name: t(name), about: t(about), recipe: t(isMessageKey(series) ? series : recipe) };
  }
  const title = (lang === "zh" ? pack?.titleZh : pack?.title) ?? data.set;
  return { name: title, about: (lang === "zh" ? pack?.noteZh : pack?.note) ?? "", recipe: title };
}
