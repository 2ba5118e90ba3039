import { expect, test } from "vitest";
import { toGenericFont, toPlainColor } from "./snapshotStyle.ts";

test("colours that were mixed become plain ones; what cannot be seen is none", () => {
  expect(toPlainColor("rgb(10, 107, 96)")).toBe("rgb(10, 107, 96)");
  expect(toPlainColor("color(srgb 1 0.5 0)")).toBe("rgb(255, 128, 0)");
  expect(toPlainColor("color(srgb 0 0 1 / 0.25)")).toBe("rgba(0, 0, 255, 0.25)");
  expect(toPlainColor("rgba(0, 0, 0, 0)")).toBeNull();
  expect(toPlainColor("none")).toBeNull();
});

test("a typeface is known by its kind alone", () => {
  expect(toGenericFont('Inter, "Noto Sans SC", system-ui, sans-serif')).toBe("sans-serif");
  expect(toGenericFont('"STIX Two Text", "Times New Roman", serif')).toBe("serif");
  expect(toGenericFont('"JetBrains Mono", ui-monospace, monospace')).toBe("monospace");
});
