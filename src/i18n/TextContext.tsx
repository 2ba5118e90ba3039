import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Language } from "#i18n/languages.ts";
import { countLoaded, onMessages } from "#i18n/messages.ts";
import { createTranslate, type Translate } from "#i18n/translate.ts";

interface Text {
  readonly t: Translate;
  readonly lang: Language;
}

const TextContext = createContext<Text | null>(null);

interface TextProviderProps {
  readonly lang: Language;
  readonly children: ReactNode;
}

export function TextProvider({ lang, children }: TextProviderProps) {
  const count = useSyncExternalStore(onMessages, countLoaded);
  // Another object once more words have arrived, so that all that is shown is said anew.
  const text = useMemo(() => ({ t: createTranslate(lang), lang, count }), [lang, count]);
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = use(TextContext);
  if (!text) throw new Error("useText needs a TextProvider around it");
  return text;
}
