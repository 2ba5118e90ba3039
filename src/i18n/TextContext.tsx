import { createContext, use, useMemo, type ReactNode } from "react";
import type { Language } from "#i18n/languages.ts";
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
  const text = useMemo(() => ({ t: createTranslate(lang), lang }), [lang]);
  return <TextContext value={text}>{children}</TextContext>;
}

export function useText(): Text {
  const text = use(TextContext);
  if (!text) throw new Error("useText needs a TextProvider around it");
  return text;
}
