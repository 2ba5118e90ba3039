import { expect, test } from "vitest";
import { commands } from "#commands/commands.ts";
import { findCommand } from "#commands/shortcuts.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {},
) => findCommand({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })?.id;

test("single keys, with Shift and with Ctrl or ⌘, find their commands", () => {
  expect(press(" ")).toBe("run.toggle");
  expect(press("r")).toBe("run.reset");
  expect(press("R", { shiftKey: true })).toBe("run.newWeights");
  expect(press("z", { ctrlKey: true })).toBe("document.undo");
  expect(press("z", { metaKey: true })).toBe("document.undo");
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toBe("document.redo");
  expect(press("?", { shiftKey: true })).toBe("page.shortcuts");
});

test("keys of the browser and of the system are left alone", () => {
  expect(press("r", { ctrlKey: true })).toBeUndefined();
  expect(press("s", { altKey: true })).toBeUndefined();
  expect(press("F5")).toBeUndefined();
});

test("no two commands have the same id or the same key", () => {
  const ids = commands.map((command) => command.id);
  const keys = commands.flatMap((command) => command.keys);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(keys).size).toBe(keys.length);
});
