/** @file What a person sets once for all experiments: language, theme, single-key shortcuts. Kept in the browser. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "#i18n/languages.ts";

export type Theme = "auto" | "light" | "dark";

export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly shortcuts: boolean;
}

const key = "layerloom.preferences";

/** Reads what was kept; `fixed` (from the address) wins over it and over the defaults. Writes at every change. */
export function createPreferences(
  storage: Storage | null,
  defaults: Preferences,
  fixed: Partial<Preferences>,
): StoreApi<Preferences> {
  const store = createStore<Preferences>(() => ({ ...defaults, ...read(storage), ...fixed }));
  store.subscribe((preferences) => {
    try {
      storage?.setItem(key, JSON.stringify(preferences));
    } catch {
      // A full or blocked store costs only that the choice is asked again next time.
    }
  });
  return store;
}

function read(storage: Storage | null): Partial<Preferences> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    const { language, theme, shortcuts } = kept as Record<string, unknown>;
    return {
      ...(language === "en" || language === "zh" ? { language } : {}),
      ...(theme === "auto" || theme === "light" || theme === "dark" ? { theme } : {}),
      ...(typeof shortcuts === "boolean" ? { shortcuts } : {}),
    };
  } catch {
    return {}; // what cannot be read is as good as not there
  }
}
