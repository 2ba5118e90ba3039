import { useText } from "#i18n/TextContext.tsx";

/** Names for signs that cannot be seen; the others are their own. */
export function useSignNames(): (text: string) => string {
  const { t } = useText();
  return (text) => {
    if (text === " ") return t("writing.blank");
    return text === "\n" ? t("writing.break") : text;
  };
}
