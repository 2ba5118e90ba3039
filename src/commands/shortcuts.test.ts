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
  expect(new Set(ids).size).toBe(ids.length);
  for (const presenting of [true, undefined]) {
    const keys = commands.filter((one) => one.presenting === presenting).flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
});

test("the keys of a remote control mean something only while somebody presents", () => {
  const stroke = (key: string, isPresenting: boolean) =>
    findCommand({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }, isPresenting)?.id;
  expect(stroke("PageDown", true)).toBe("present.next");
  expect(stroke("PageUp", true)).toBe("present.back");
  expect(stroke(".", true)).toBe("present.blank");
  expect(stroke("s", true)).toBe("run.stepBatch");
  expect(stroke(".", false)).toBe("time.forward");
  expect(stroke("PageDown", false)).toBeUndefined();
});
