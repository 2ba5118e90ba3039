/**
 * @file A text as a network wrote it, sign by sign, each with a bar below for how probable the network held it: the
 * shorter the bar, the greater the surprise. What was given to it is dotted. It is HTML, so that the browser breaks the
 * lines by the rules of the script; arrow keys read sign by sign.
 */
import { toVisibleSign } from "#base/visibleSign.ts";
import { addElement, listen, setAttributes, setText, sizeOf, watchSize, listenKeys } from "./element.ts";
import { breaksVerse, toVerseWidth } from "./verse.ts";
import "./writtenText.css";

export interface WrittenSign {
  /** One character; a line break ends the line. */
  readonly text: string;
  /** How probable the network held it, 0…1; null for what it was given. */
  readonly share: number | null;
}

export interface WrittenTextData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  readonly signs: readonly WrittenSign[];
  /** verse: large signs, a line for each clause; prose: running text. */
  readonly look: "verse" | "prose";
  /** Has a ground of its own: the newest sign, or the one that is read. */
  readonly marked: number | null;
  /** A click or an arrow key chose a sign; null: Escape, back to the newest. */
  readonly onMark: (index: number | null) => void;
  /** A sign in words: "mountain: 12.3%". */
  readonly describe: (index: number) => string;
}

export interface WrittenText {
  update(data: WrittenTextData): void;
  destroy(): void;
}

/** In pixels at a scale of 1. */
const largestCell = 46;
const smallestCell = 22;

export function createWrittenText(host: HTMLElement): WrittenText {
  const root = addElement(host, "div", "viz-written");
  root.setAttribute("role", "img");
  root.tabIndex = 0;
  const listening = new AbortController();
  const elements: HTMLElement[] = [];
  let data: WrittenTextData | null = null;

  function draw(): void {
    if (!data) return;
    const { signs, look, marked, label, describe } = data;
    root.dataset["look"] = look;
    root.dataset["script"] = signs.some(({ text }) => /\p{Script=Han}/u.test(text)) ? "han" : "other";
    if (look === "verse") root.style.setProperty("--cell", `${toCell(signs)}px`);
    while (elements.length > signs.length) drop(elements.pop()!);
    signs.forEach((sign, i) => {
      elements[i] ??= addElement(root, "span", "");
      write(elements[i], sign, look, i === marked);
    });
    const isRead = marked !== null && document.activeElement === root;
    setAttributes(root, { "aria-label": isRead ? `${label}. ${describe(marked)}` : label });
    const title = marked === null || marked >= signs.length ? "" : describe(marked);
    if (root.title !== title) root.title = title;
  }

  /** The longest line fits; below the smallest size it is broken. */
  function toCell(signs: readonly WrittenSign[]): number {
    const scale = Number.parseFloat(getComputedStyle(root).getPropertyValue("--scale")) || 1;
    const room = sizeOf(root).width / toVerseWidth(signs);
    return Math.max(smallestCell, Math.min(largestCell * scale, Math.floor(room)));
  }

  /** Whether the key means something here. */
  function press(key: string): boolean {
    if (!data || data.signs.length === 0) return false;
    const last = data.signs.length - 1;
    const at = Math.min(last, data.marked ?? last);
    if (key === "ArrowRight") data.onMark(Math.min(last, at + 1));
    else if (key === "ArrowLeft") data.onMark(Math.max(0, at - 1));
    else if (key === "Home") data.onMark(0);
    else if (key === "End" || key === "Escape") data.onMark(null);
    else return false;
    return true;
  }

  listen(root, "click", listening.signal, ({ target }) => {
    const index = elements.indexOf(target as HTMLElement);
    if (index >= 0) data?.onMark(index);
  });
  listenKeys(root, listening.signal, ({ key }) => press(key));
  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      listening.abort();
      unwatch();
      root.remove();
    },
  };
}

const lineBreak = "\n";

/** The sign, and after it the end of the line where there is one. */
function write(
  element: HTMLElement,
  { text, share }: WrittenSign,
  look: WrittenTextData["look"],
  isMarked: boolean,
): void {
  setText(element, text === lineBreak ? toVisibleSign(text) : text);
  const kind = share === null ? "viz-sign viz-sign-given" : "viz-sign";
  const tone = text === lineBreak || /\p{P}/u.test(text) ? " viz-sign-faint" : "";
  const className = `${kind}${tone}${isMarked ? " viz-sign-marked" : ""}`;
  if (element.className !== className) element.className = className;
  const width = share === null ? "" : String(Math.round(1000 * Math.min(1, Math.max(0, share))) / 1000);
  if (element.dataset["share"] !== width) {
    element.dataset["share"] = width;
    element.style.setProperty("--share", width);
  }
  const ends = look === "verse" ? breaksVerse(text) : text === lineBreak;
  const next = element.nextElementSibling;
  if (ends && next?.localName !== "br") element.after(document.createElement("br"));
  if (!ends && next?.localName === "br") next.remove();
}

function drop(element: HTMLElement): void {
  const next = element.nextElementSibling;
  if (next?.localName === "br") next.remove();
  element.remove();
}
