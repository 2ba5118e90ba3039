/** A sign as it is printed where it stands alone: blanks and line breaks are marked. */
export function toSignText(sign: string): string {
  if (sign === " " || sign === "\u3000") return "␣";
  if (sign === "\t") return "⇥";
  return sign === "\n" ? "↵" : sign;
}
