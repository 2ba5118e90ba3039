import { expect, test } from "vitest";
import fc from "fast-check";
import { toAccent, toContrast } from "#embed/accent.ts";
import { parseHex } from "#viz/colors.ts";

test("a colour that can be read stays as it is", () => {
  expect(toAccent("#0a6b60", "light").accent).toBe("#0a6b60");
});

test("any colour of a host becomes one that can be read, in both themes", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const color = `#${number.toString(16).padStart(6, "0")}`;
      for (const [theme, paper] of [
        ["light", "#faf9f6"],
        ["dark", "#1c1d1f"],
      ] as const) {
        const { accent, onAccent } = toAccent(color, theme);
        expect(toContrast(parseHex(accent), parseHex(paper))).toBeGreaterThanOrEqual(4.5);
        expect(toContrast(parseHex(accent), parseHex(onAccent))).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});
