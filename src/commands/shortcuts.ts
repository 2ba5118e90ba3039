/** @file Keys to commands. Single keys rest while a person types, and can be switched off altogether. */
import { canRun, type Command } from "#commands/command.ts";
import { commands } from "#commands/commands.ts";
import type { Playground } from "#state/playground.ts";

type Stroke = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** The command that a key stroke means, or null. While somebody presents, the keys of their remote control come first. */
export function findCommand(stroke: Stroke, isPresenting = false): Command | null {
  const own = commands.filter(({ presenting }) => presenting);
  const others = commands.filter(({ presenting }) => !presenting);
  return (isPresenting ? findAmong(own, stroke) : null) ?? findAmong(others, stroke);
}

function findAmong(commands: readonly Command[], stroke: Stroke): Command | null {
  if (stroke.altKey) return null;
  const mod = stroke.ctrlKey || stroke.metaKey;
  const letter = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key;
  return (
    commands.find((command) =>
      command.keys.some((keys) => {
        const parts = keys.split("+");
        const key = parts.at(-1)!;
        const shifted = parts.includes("Shift");
        if (parts.includes("Mod") !== mod) return false;
        if (/^[a-z]$/i.test(key) && shifted !== stroke.shiftKey) return false;
        return key.toLowerCase() === letter.toLowerCase();
      }),
    ) ?? null
  );
}

/** Listens on `target` until the returned function is called. */
export function listenForShortcuts(target: Window | HTMLElement, playground: Playground): () => void {
  function press(event: Event): void {
    const stroke = event as KeyboardEvent;
    if (stroke.defaultPrevented) return;
    const command = findCommand(stroke, playground.view.getState().present !== null);
    if (!command) return;
    const modified = stroke.ctrlKey || stroke.metaKey;
    if (!modified && stroke.key !== "Escape") {
      if (!playground.preferences.getState().shortcuts) return;
      if (stroke.target instanceof Element && isBusy(stroke.target, stroke.key)) return;
    }
    if (modified && stroke.target instanceof Element && isTextField(stroke.target)) return;
    if (!canRun(command, playground)) return;
    stroke.preventDefault();
    void command.run(playground);
  }
  target.addEventListener("keydown", press);
  return () => target.removeEventListener("keydown", press);
}

function isTextField(element: Element): boolean {
  return (
    element.closest(
      "input:not([type=range], [type=checkbox], [type=radio]), textarea, select, [contenteditable]",
    ) !== null
  );
}

/** The element under the keyboard wants this key for itself. */
function isBusy(element: Element, key: string): boolean {
  if (isTextField(element) || element.closest("dialog[open], [role=menu]")) return true;
  if (key.startsWith("Arrow")) return element.closest("input") !== null;
  return (
    key === " " &&
    element.closest("button, a, summary, input, [role=button], [role=tab], [role=radio]") !== null
  );
}
