/**
 * @file The signs that a text is read in. A network sees whole numbers: 0 is padding, 1 stands for whatever is too rare
 * for the alphabet, then come the characters of the text, the most frequent first; of two that are equally frequent the
 * one with the smaller code point. A character is a code point: a letter, a Chinese character, a blank, a line break.
 */
import type { Alphabet } from "#data/sequenceDataset.ts";

export const paddingSign = 0;
export const otherSign = 1;

/** An alphabet that can read the texts which it was made for. */
export interface TextAlphabet extends Alphabet {
  /** The signs of a text, one for each character. */
  readonly encode: (text: string) => Uint16Array<ArrayBuffer>;
}

/** A character that was lost, as editors of old texts print it. */
const otherMark = "□";

/** Padding and "other" come first in every alphabet. */
const special: readonly string[] = ["", otherMark];

/** Code points below this one are single units of a JavaScript string. */
const astral = 0x1_0000;

/** How often each character occurs, in the order of the alphabet. */
export interface Census {
  readonly codePoints: readonly number[];
  readonly counts: readonly number[];
  /** All characters of the texts. */
  readonly total: number;
}

/** Counts the characters of some texts together, one pass over each. */
export function countCharacters(texts: Iterable<string>): Census {
  const common = new Uint32Array(astral);
  const rare = new Map<number, number>();
  let total = 0;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = readCode(text, i);
      total++;
      if (code < astral) common[code]!++;
      else {
        rare.set(code, (rare.get(code) ?? 0) + 1);
        i++;
      }
    }
  }
  const found = [...rare];
  for (let code = 0; code < astral; code++) if (common[code]! > 0) found.push([code, common[code]!]);
  found.sort(([a, n], [b, m]) => m - n || a - b);
  return { codePoints: found.map(([code]) => code), counts: found.map(([, count]) => count), total };
}

/**
 * At most `max` signs, all special ones among them. `marks` are further signs that stand for no character (where a text
 * begins and ends); they follow "other".
 */
export function createAlphabet(
  { codePoints }: Pick<Census, "codePoints">,
  max: number,
  marks: readonly string[] = [],
): TextAlphabet {
  const first = special.length + marks.length;
  const kept = Math.max(0, Math.min(codePoints.length, max - first));
  const signs = [
    ...special,
    ...marks,
    ...codePoints.slice(0, kept).map((code) => String.fromCodePoint(code)),
  ];
  const common = new Uint16Array(astral).fill(otherSign);
  const rare = new Map<number, number>();
  codePoints.slice(0, kept).forEach((code, i) => {
    if (code < astral) common[code] = first + i;
    else rare.set(code, first + i);
  });
  const find = (code: number) => (code < astral ? common[code]! : (rare.get(code) ?? otherSign));

  function encode(text: string): Uint16Array<ArrayBuffer> {
    const encoded = new Uint16Array(text.length);
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const code = readCode(text, i);
      if (code >= astral) i++;
      encoded[count++] = find(code);
    }
    return encoded.slice(0, count);
  }

  return { signs, toSign: (character) => find(character.codePointAt(0) ?? 0), encode };
}

/** As `codePointAt`, which is slow where most characters are a single unit. */
function readCode(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? text.codePointAt(at)! : code;
}
