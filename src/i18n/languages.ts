/** @file The languages of the page, and which one to begin with. */

/** Those that a person can choose, each with its own name. */
export const languages = [
  { id: "en", name: "English", short: "EN", tag: "en" },
  { id: "zh", name: "简体中文", short: "中", tag: "zh-Hans" },
] as const;

/** `keys` is for authors: it shows the key of each message in place of its words. */
export type Language = (typeof languages)[number]["id"] | "keys";

/**
 * The language asked for (`?lang=`, "zh-CN" counts as "zh"), else the first of the browser's that we have, else English.
 */
export function detectLanguage(asked: string | null, preferred: readonly string[]): Language {
  if (asked === "keys") return "keys";
  for (const tag of [asked ?? "", ...preferred]) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const known = languages.find(({ id }) => id === primary);
    if (known) return known.id;
  }
  return "en";
}

/** For the `lang` attribute of the page. */
export function toLanguageTag(language: Language): string {
  return languages.find(({ id }) => id === language)?.tag ?? "en";
}
