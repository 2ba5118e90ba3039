import { useSyncExternalStore } from "react";
import { toShownTheme } from "#commands/pageCommands.ts";
import { usePreferences } from "#state/PlaygroundContext.tsx";

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** The theme on screen; follows the system while the person has chosen none. */
export function useShownTheme(): "light" | "dark" {
  const theme = usePreferences((preferences) => preferences.theme);
  return useSyncExternalStore(
    (changed) => {
      systemIsDark.addEventListener("change", changed);
      return () => systemIsDark.removeEventListener("change", changed);
    },
    () => toShownTheme(theme),
  );
}
