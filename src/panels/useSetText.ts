import { toSetText, type SetText } from "#i18n/setText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";

/** What the data of the experiment is called. */
export function useSetText(): SetText {
  const { t, lang } = useText();
  const data = useExperiment((experiment) => experiment.data);
  const pack = usePackAbout();
  return toSetText(t, lang, data, pack);
}
