/** @file Keeps the document element in step with the language, the theme and the experiment's name. */
import { toShownTheme } from "#commands/pageCommands.ts";
import { toLanguageTag } from "#i18n/languages.ts";
import { loadMessages, onMessages } from "#i18n/messages.ts";
import { createTranslate } from "#i18n/translate.ts";
import { toExperimentName } from "#i18n/experimentName.ts";
import type { Playground } from "#state/playground.ts";

export function followPreferences({ preferences, packs, document: experiments }: Playground): void {
  const follow = () => {
    const { language, theme } = preferences.getState();
    const { experiment } = experiments.store.getState();
    const t = createTranslate(language);
    const { documentElement } = document;
    documentElement.lang = toLanguageTag(language);
    documentElement.dataset["theme"] = toShownTheme(theme);
    document.title = t("app.title", {
      experiment: toExperimentName(
        experiment,
        language,
        packs.store.getState().opened.get(experiment.data.set)?.about,
      ),
    });
  };
  const bringWords = () =>
    loadMessages(preferences.getState().language).catch(() => {
      // They did not arrive: the page keeps the words that it has, and the next change of language tries again.
    });
  follow();
  preferences.subscribe(() => {
    follow();
    void bringWords();
  });
  onMessages(follow);
  experiments.store.subscribe(follow);
  packs.store.subscribe(follow);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", follow);
}
