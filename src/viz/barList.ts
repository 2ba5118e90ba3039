/**
 * @file A list of things with a number each, the number as a bar beside it: what is compared, or what comes first. It is
 * HTML, so that a screen reader reads the list.
 */
import { addElement, setText } from "./element.ts";
import "./barList.css";

export interface BarListRow {
  readonly name: string;
  /** A smaller line below the name; empty for none. */
  readonly note: string;
  /** Length of the bar, 0…1; what is no number has none. */
  readonly share: number;
  /** The number as it is printed. */
  readonly value: string;
  /** strong: the one that it is all about; weak: what it is compared with. */
  readonly tone: "plain" | "strong" | "weak";
}

export interface BarListData {
  /** What is listed: the name that a screen reader says. */
  readonly label: string;
  readonly rows: readonly BarListRow[];
}

export interface BarList {
  update(data: BarListData): void;
  destroy(): void;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly name: HTMLElement;
  readonly note: HTMLElement;
  readonly bar: HTMLElement;
  readonly value: HTMLElement;
}

export function createBarList(host: HTMLElement): BarList {
  const list = addElement(host, "ol", "viz-bar-list");
  // a list without numbers is no list to VoiceOver unless it says so
  list.setAttribute("role", "list");
  const rows: Row[] = [];
  return {
    update({ label, rows: wanted }) {
      if (list.ariaLabel !== label) list.ariaLabel = label;
      while (rows.length > wanted.length) rows.pop()!.item.remove();
      while (rows.length < wanted.length) rows.push(addRow(list));
      wanted.forEach((row, i) => writeRow(rows[i]!, row));
    },
    destroy: () => list.remove(),
  };
}

function addRow(list: HTMLOListElement): Row {
  const item = addElement(list, "li", "viz-bar-list-row");
  const words = addElement(item, "span", "viz-bar-list-words");
  const name = addElement(words, "span", "viz-bar-list-name");
  const note = addElement(words, "span", "viz-bar-list-note");
  const track = addElement(item, "span", "viz-bar-list-track");
  const bar = addElement(track, "span", "viz-bar-list-bar");
  const value = addElement(item, "span", "viz-bar-list-value num");
  track.ariaHidden = "true";
  return { item, name, note, bar, value };
}

function writeRow({ item, name, note, bar, value }: Row, row: BarListRow): void {
  const className = `viz-bar-list-row viz-bar-list-${row.tone}`;
  if (item.className !== className) item.className = className;
  setText(name, row.name);
  if (name.title !== row.name) name.title = row.name;
  setText(note, row.note);
  note.hidden = row.note === "";
  if (note.title !== row.note) note.title = row.note;
  setText(value, row.value);
  const share = Number.isFinite(row.share) ? Math.min(1, Math.max(0, row.share)) : 0;
  const width = `${(share * 100).toFixed(1)}%`;
  if (bar.style.width !== width) bar.style.width = width;
}
