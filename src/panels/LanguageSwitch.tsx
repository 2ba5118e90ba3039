import { useText } from "#i18n/TextContext.tsx";
import { languages, type Language } from "#i18n/languages.ts";
import { Control } from "#state/Control.tsx";
import { usePlayground, usePreferences } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";

/** Each language by its own name, so that whoever is lost finds home. */
export function LanguageSwitch() {
  const { t } = useText();
  const { preferences } = usePlayground();
  const language = usePreferences((preferences) => preferences.language);
  return (
    <Control name="language">
      <Segment<Language>
        round
        label={t("app.language")}
        value={language}
        choices={languages.map(({ id, short, name }) => ({ value: id, label: short, name }))}
        onChange={(language) => preferences.setState({ language })}
      />
    </Control>
  );
}
