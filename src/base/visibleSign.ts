/** @file A character as it is printed where it stands alone: blanks and line ends have marks. */

const marks: Readonly<Record<string, string>> = { " ": "␣", "\u3000": "␣", "\t": "⇥", "\r": "␍", "\n": "↵" };

export function toVisibleSign(character: string): string {
  return marks[character] ?? character;
}
