import type { Command } from "#commands/command.ts";

const names: Readonly<Record<string, string>> = { " ": "Space", Escape: "Esc", Mod: "Ctrl" };

/** The first shortcut of a command as it stands on a keyboard: "Space", "Shift + R", "Ctrl + Z"; "" when it has none. */
export function toKeyText({ keys }: Command): string {
  const [first] = keys;
  return first === undefined ? "" : toKeyNames(first).join(" + ");
}

/** The keys of one shortcut, each as it stands on the keyboard; ⌘ on a Mac where others have Ctrl. */
export function toKeyNames(keys: string): string[] {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys
    .split("+")
    .map((key) =>
      key === "Mod" && isMac ? "⌘" : (names[key] ?? (key.length === 1 ? key.toUpperCase() : key)),
    );
}
