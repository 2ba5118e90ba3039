/**
 * @file Which sign may come next: the likeliest ones, each with its bar, and the one that was drawn among them. A list,
 * so that a screen reader reads it. It keeps its height whatever is in it.
 */
import { toVisibleSign } from "#base/visibleSign.ts";
import { addElement, setAttributes, setText } from "./element.ts";
import { formatPercent } from "./formatNumber.ts";
import "./nextSigns.css";

export interface NextSign {
  readonly text: string;
  /** 0…1 */
  readonly share: number;
}

export interface NextSignsData {
  /** What is listed: the name that a screen reader says. */
  readonly label: string;
  /** The likeliest first. */
  readonly signs: readonly NextSign[];
  /** Of the rows: the drawn sign; null where none was drawn yet. */
  readonly drawn: number | null;
  /** Rows that have room, filled or not. */
  readonly rows: number;
  readonly words: NextSignsWords;
}

export interface NextSignsWords {
  /** Stands beside the drawn sign. */
  readonly drawn: string;
  /** In words, of signs that cannot be seen (a blank, the end of a line); others are their own name. */
  readonly nameOf: (text: string) => string;
}

export interface NextSigns {
  update(data: NextSignsData): void;
  destroy(): void;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly sign: HTMLSpanElement;
  readonly meter: HTMLSpanElement;
  readonly bar: HTMLSpanElement;
  readonly drawn: HTMLSpanElement;
  readonly percent: HTMLSpanElement;
}

export function createNextSigns(host: HTMLElement): NextSigns {
  const list = addElement(host, "ul", "viz-next");
  // a list without bullets is no list to VoiceOver unless it says so
  list.setAttribute("role", "list");
  const rows: Row[] = [];
  return {
    update(data) {
      if (list.ariaLabel !== data.label) list.ariaLabel = data.label;
      const height = String(data.rows);
      if (list.style.getPropertyValue("--rows") !== height) list.style.setProperty("--rows", height);
      const shown = data.signs.slice(0, data.rows);
      while (rows.length > shown.length) rows.pop()!.item.remove();
      while (rows.length < shown.length) rows.push(addRow(list));
      shown.forEach((sign, i) => writeRow(rows[i]!, sign, i === data.drawn, data.words));
    },
    destroy: () => list.remove(),
  };
}

function addRow(list: HTMLUListElement): Row {
  const item = addElement(list, "li", "viz-next-row");
  const sign = addElement(item, "span", "viz-next-sign");
  const meter = addElement(item, "span", "viz-next-track");
  const bar = addElement(meter, "span", "viz-next-bar");
  const drawn = addElement(item, "span", "viz-next-drawn");
  const percent = addElement(item, "span", "viz-next-percent");
  // the meter says them all
  for (const part of [sign, drawn, percent]) part.ariaHidden = "true";
  setAttributes(meter, { role: "meter", "aria-valuemin": 0, "aria-valuemax": 100 });
  return { item, sign, meter, bar, drawn, percent };
}

function writeRow(row: Row, { text, share }: NextSign, isDrawn: boolean, words: NextSignsWords): void {
  const percent = `${formatPercent(share, "–")}%`;
  const name = words.nameOf(text);
  row.item.classList.toggle("viz-next-is-drawn", isDrawn);
  row.sign.classList.toggle("viz-next-named", name !== text);
  setText(row.sign, toVisibleSign(text));
  setText(row.drawn, isDrawn ? words.drawn : "");
  setText(row.percent, percent);
  setAttributes(row.meter, {
    "aria-label": isDrawn ? `${name}, ${words.drawn}` : name,
    "aria-valuenow": Math.round(share * 1000) / 10,
    "aria-valuetext": percent,
  });
  const width = `max(2px, ${(share * 100).toFixed(1)}%)`;
  if (row.bar.dataset["width"] === width) return;
  row.bar.dataset["width"] = width;
  row.bar.style.width = width;
}
