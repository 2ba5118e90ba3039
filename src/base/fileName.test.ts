import { expect, test } from "vitest";
import { toFileName } from "#base/fileName.ts";

test("a title and a part make a name without blanks", () => {
  expect(toFileName("Two spirals (3)", "loss", "svg")).toBe("Two-spirals-(3)-loss.svg");
  expect(toFileName("手写数字", "混淆矩阵", "png")).toBe("手写数字-混淆矩阵.png");
  expect(toFileName("Spirals", "", "csv")).toBe("Spirals.csv");
});

test("what is a path, a device or nothing elsewhere becomes a plain name", () => {
  expect(toFileName("../../etc/passwd", "", "csv")).toBe("etc-passwd.csv");
  expect(toFileName('a<b>:"c"|d?*', "", "svg")).toBe("a-b-c-d.svg");
  expect(toFileName("CON", "", "svg")).toBe("CON-.svg");
  expect(toFileName(" . ", "", "svg")).toBe("layerloom.svg");
  expect(toFileName("line\nbreak\u202E", "", "svg")).toBe("line-break.svg");
  expect(toFileName("x".repeat(300), "", "svg")).toHaveLength(84);
});
