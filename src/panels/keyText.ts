import type { Command } from "#commands/command.ts";
import type { Translate } from "#i18n/translate.ts";

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowRight: "→",
  ArrowDown: "↓",
  ArrowLeft: "←",
};

/** The first shortcut of a command as it stands on a keyboard: "Space", "Shift + R", "Ctrl + Z"; "" when it has none. */
export function toKeyText({ keys }: Command, t: Translate): string {
  const [first] = keys;
  return first === undefined ? "" : toKeyNames(first, t).join(" + ");
}

/** The keys of one shortcut, each as it stands on the keyboard; ⌘ on a Mac where others have Ctrl. */
export function toKeyNames(keys: string, t: Translate): string[] {
  return keys.split("+").map((key) => {
    if (key === " ") return t("shortcuts.space");
    if (key === "Mod") return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
    if (key === "Escape") return "Esc";
    if (key in arrows) return arrows[key]!;
    return key.length === 1 ? key.toUpperCase() : key;
  });
}
