/** @file A short text on a small card, sign by sign; what does not fit is left out in the middle of the way there. */
import { toVisibleSign } from "#base/visibleSign.ts";
import { addElement, setText } from "./element.ts";
import "./tiles.css";

export interface SignTileData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** A character each, or a name. */
  readonly signs: readonly string[];
}

export interface SignTile {
  update(data: SignTileData): void;
  destroy(): void;
}

/** Signs that a card has room for; of longer texts the end is shown, where reading has come to. */
const mostSigns = 36;

export function createSignTile(host: HTMLElement): SignTile {
  const text = addElement(host, "div", "viz-signs");
  text.setAttribute("role", "img");
  return {
    update({ label, signs }) {
      const shown = signs.length > mostSigns ? ["…", ...signs.slice(1 - mostSigns)] : signs;
      const line = shown.map((sign) => (sign === "\n" ? toVisibleSign(sign) : sign)).join("");
      if (text.textContent === line && text.ariaLabel?.startsWith(label)) return;
      setText(text, line);
      text.ariaLabel = `${label}: ${line}`;
      text.classList.toggle("viz-signs-few", line.length <= 6);
    },
    destroy: () => text.remove(),
  };
}
