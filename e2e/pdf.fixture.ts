/**
 * @file Just enough of PDF to read what the browser printed: the words of its pages, and the colours of the lines
 * on them. For files as Chromium writes them (Skia): fonts are named after their objects.
 */
import { inflateSync } from "node:zlib";

export interface PrintedPages {
  readonly pages: number;
  readonly text: string;
  /** Colours in which lines were drawn, as "#0a7a6d". */
  readonly inks: ReadonlySet<string>;
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

export function readPdf(file: Buffer): PrintedPages {
  const objects = readObjects(file);
  const all = [...objects.values()];
  const contents = all
    .filter(({ stream }) => /(^|\n)BT\n|(^|\s)S(\s|$)/.test(stream))
    .map(({ stream }) => stream);
  return {
    pages: all.filter(({ head }) => /\/Type \/Page\b/.test(head)).length,
    text: contents.map((content) => readText(content, objects)).join("\n"),
    inks: new Set(contents.flatMap(readInks)),
  };
}

/** Each colour that was set and then drawn a line with. */
function readInks(content: string): string[] {
  let ink = "";
  return Array.from(content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) RG|(?:^|\s)S(?=\s)/g), ([, ...rgb]) => {
    const isColor = rgb[0] !== undefined;
    if (isColor) ink = `#${rgb.map((part) => toHex(Number(part))).join("")}`;
    return isColor ? "" : ink;
  });
}

function toHex(share: number): string {
  return Math.round(255 * share)
    .toString(16)
    .padStart(2, "0");
}

function readObjects(file: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const body = file.toString("latin1");
  for (const { 1: id, 2: text, index } of body.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)(?=\nendobj)/g)) {
    const [head = "", rest] = text!.split(/stream\r?\n/, 2);
    const begin = body.indexOf(text!, index) + head.length;
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const data = rest === undefined ? null : file.subarray(body.indexOf("\n", begin) + 1).subarray(0, length);
    objects.set(id!, { head, stream: data ? unpack(data, head) : "" });
  }
  return objects;
}

/** Pictures and fonts are none of our business. */
function unpack(data: Buffer, head: string): string {
  if (!head.includes("/FlateDecode") || /\/Subtype \/Image|\/Length1/.test(head)) return "";
  try {
    return inflateSync(data).toString("latin1");
  } catch {
    return "";
  }
}

function readText(content: string, objects: ReadonlyMap<string, PdfObject>): string {
  let font: Font = { digits: 4, signs: new Map() };
  let text = "";
  for (const [, name, glyphs] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> ?T/g)) {
    if (name) font = readFont(objects, name);
    else
      for (let at = 0; at < glyphs!.length; at += font.digits) {
        text += font.signs.get(parseInt(glyphs!.slice(at, at + font.digits), 16)) ?? "";
      }
  }
  return text;
}

interface Font {
  /** Hexadecimal digits of a glyph. */
  readonly digits: number;
  readonly signs: ReadonlyMap<number, string>;
}

/** Which sign each glyph of a font stands for. */
function readFont(objects: ReadonlyMap<string, PdfObject>, font: string): Font {
  const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? "")?.[1];
  const table = (map && objects.get(map)?.stream) || "";
  const signs = new Map<number, string>();
  for (const [, list] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, sign] of list!.matchAll(/<(\w+)> <(\w+)>/g)) {
      const codes = sign!.match(/.{4}/g)!.map((code) => parseInt(code, 16));
      signs.set(parseInt(glyph!, 16), String.fromCharCode(...codes));
    }
  }
  for (const [, list] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, sign] of list!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to, code] = [first!, last!, sign!].map((hex) => parseInt(hex, 16)) as [
        number,
        number,
        number,
      ];
      for (let glyph = from; glyph <= to; glyph++) signs.set(glyph, String.fromCharCode(code + glyph - from));
    }
  }
  const digits = /begincodespacerange\s*<(\w+)>/.exec(table)?.[1]!.length ?? 4;
  return { digits, signs };
}
