import { expect, test } from "vitest";
import { fillNumbers, findNumbers, parseInline, parseMarkup } from "./markup.ts";

test("blank lines part paragraphs, dashes make a list, two dollars a formula of its own", () => {
  expect(parseMarkup("\nOne\nline.\n\n- a\n- b\n\n$$x^2$$\n")).toEqual([
    { kind: "paragraph", parts: [{ kind: "text", text: "One line." }] },
    { kind: "list", items: [[{ kind: "text", text: "a" }], [{ kind: "text", text: "b" }]] },
    { kind: "formula", tex: "x^2" },
  ]);
});

test("Chinese lines join without a blank", () => {
  expect(parseMarkup("第一行，\n第二行。")).toEqual([
    { kind: "paragraph", parts: [{ kind: "text", text: "第一行，第二行。" }] },
  ]);
});

test("terms, messages, stress and formulas stand between plain words", () => {
  expect(parseInline("the *big* [[loss|its loss]] of $w_1$: press [transport.play], [[loss]]")).toEqual([
    { kind: "text", text: "the " },
    { kind: "stress", text: "big" },
    { kind: "text", text: " " },
    { kind: "term", term: "loss", text: "its loss" },
    { kind: "text", text: " of " },
    { kind: "formula", tex: "w_1" },
    { kind: "text", text: ": press " },
    { kind: "message", key: "transport.play" },
    { kind: "text", text: ", " },
    { kind: "term", term: "loss", text: null },
  ]);
});

test("what looks like HTML stays text", () => {
  expect(parseInline('<img src="x">')).toEqual([{ kind: "text", text: '<img src="x">' }]);
});

test("numbers fill their slots, in brackets where they are negative; one that is not there is dots", () => {
  const find = (name: string) => ({ a: "−0.5", "now.b": "2" })[name] ?? null;
  expect(fillNumbers("<a> · <(a)> + <(now.b)> = <c>; 1 < 2 > 0", find)).toBe(
    "−0.5 · (−0.5) + 2 = …; 1 < 2 > 0",
  );
  expect(findNumbers("<a> <(a)> <now.b>")).toEqual(["a", "now.b"]);
});
