import { expect, test } from "vitest";
import { decodeText } from "#panels/data/sequences/decodeText.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false) => {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i++)
    new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), !isBig);
  return bytes;
};
/** 春眠不觉晓 in GB 18030. */
const gb = Uint8Array.from([0xb4, 0xba, 0xc3, 0xdf, 0xb2, 0xbb, 0xbe, 0xf5, 0xcf, 0xfe]);

test("UTF-8 is text, with or without its mark", () => {
  expect(decodeText(utf8("春眠不觉晓"))).toEqual({ kind: "text", text: "春眠不觉晓" });
  expect(decodeText(utf8("\uFEFFabc"))).toEqual({ kind: "text", text: "abc" });
  expect(decodeText(new Uint8Array())).toEqual({ kind: "text", text: "" });
});

test("a text that was cut in the middle of a character loses it", () => {
  expect(decodeText(utf8("春眠").slice(0, 5))).toEqual({ kind: "text", text: "春" });
});

test("GB 18030 is offered for old Chinese files", () => {
  const decoded = decodeText(gb);
  expect(decoded.kind === "foreign" && decoded.readings[0]).toEqual({
    encoding: "gb18030",
    text: "春眠不觉晓",
  });
});

test("UTF-16 is told by its mark, or by the zeros of Latin letters", () => {
  expect(decodeText(utf16("\uFEFF春眠"))).toMatchObject({
    readings: [{ encoding: "utf-16le", text: "春眠" }],
  });
  expect(decodeText(utf16("\uFEFF春眠", true))).toMatchObject({ readings: [{ encoding: "utf-16be" }] });
  expect(decodeText(utf16("Call me Ishmael."))).toMatchObject({ readings: [{ encoding: "utf-16le" }] });
  expect(decodeText(utf16("Call me Ishmael.", true))).toMatchObject({
    readings: [{ encoding: "utf-16be", text: "Call me Ishmael." }],
  });
});

test("what is left is read as Western letters", () => {
  const bytes = Uint8Array.from("un caf\u00e9 s'il vous pla\u00eet ", (letter) => letter.charCodeAt(0));
  const decoded = decodeText(bytes);
  expect(decoded.kind === "foreign" && decoded.readings.at(-1)).toEqual({
    encoding: "windows-1252",
    text: "un café s'il vous plaît ",
  });
});

test("a picture is no text", () => {
  const png = Uint8Array.from({ length: 3000 }, (_, i) => [0x89, 0x50, 0, 7, 0x1a, 0, 0xff, 3][i % 8]!);
  expect(decodeText(png)).toEqual({ kind: "binary" });
});
