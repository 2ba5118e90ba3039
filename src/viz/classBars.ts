/** @file How probable a network holds each class: a list of bars. It is HTML, so that a screen reader reads the list. */
import { addElement, setAttributes, setText } from "./element.ts";
import "./pictures.css";

export interface ClassBarsData {
  /** What is listed: the name that a screen reader says. */
  readonly label: string;
  readonly names: readonly string[];
  /** `[classes]`, probabilities 0…1; empty while nothing is known. */
  readonly values: ArrayLike<number>;
  /** The class in bold: that of the largest value; null for none. */
  readonly top: number | null;
  /** The class that is right, with a ring around its bar; null where it is not known. */
  readonly truth: number | null;
  /** Without per cent, for cards. */
  readonly compact: boolean;
  readonly words: ClassBarsWords;
}

export interface ClassBarsWords {
  /** Follows the name of the right class for those who do not see the ring. */
  readonly truth: string;
  /** In place of what is no number. */
  readonly diverged: string;
}

export interface ClassBars {
  update(data: ClassBarsData): void;
  destroy(): void;
}

interface Row {
  readonly item: HTMLLIElement;
  readonly name: HTMLSpanElement;
  readonly meter: HTMLSpanElement;
  readonly bar: HTMLSpanElement;
  readonly percent: HTMLSpanElement;
}

export function createClassBars(host: HTMLElement): ClassBars {
  const list = addElement(host, "ul", "viz-bars");
  // a list without bullets is no list to VoiceOver unless it says so
  list.setAttribute("role", "list");
  const rows: Row[] = [];
  return {
    update(data) {
      if (list.ariaLabel !== data.label) list.ariaLabel = data.label;
      list.classList.toggle("viz-bars-compact", data.compact);
      while (rows.length > data.names.length) rows.pop()!.item.remove();
      while (rows.length < data.names.length) rows.push(addRow(list));
      rows.forEach((row, i) => writeRow(row, i, data));
    },
    destroy: () => list.remove(),
  };
}

function addRow(list: HTMLUListElement): Row {
  const item = addElement(list, "li", "viz-bars-row");
  const name = addElement(item, "span", "viz-bars-name");
  const meter = addElement(item, "span", "viz-bars-track");
  const bar = addElement(meter, "span", "viz-bars-bar");
  const percent = addElement(item, "span", "viz-bars-percent");
  // the meter says the name and the value, and says it too where the number is left out
  name.ariaHidden = "true";
  percent.ariaHidden = "true";
  setAttributes(meter, { role: "meter", "aria-valuemin": 0, "aria-valuemax": 100 });
  return { item, name, meter, bar, percent };
}

function writeRow({ item, name, meter, bar, percent }: Row, index: number, data: ClassBarsData): void {
  const value = data.values[index];
  const share = value !== undefined && Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
  const text = toText(value, share, data.words);
  const isTruth = data.truth === index;
  item.classList.toggle("viz-bars-top", data.top === index);
  item.classList.toggle("viz-bars-truth", isTruth);
  const label = data.names[index]!;
  setText(name, label);
  setAttributes(name, { title: label });
  setText(percent, text.shown);
  setAttributes(percent, { title: text.read });
  setAttributes(meter, {
    "aria-label": isTruth ? `${label}, ${data.words.truth}` : label,
    "aria-valuenow": Math.round(share * 100),
    "aria-valuetext": text.read,
  });
  // under half a per cent no bar: even its shortest would say too much
  const width = share < 0.005 ? "0" : `max(2px, ${(share * 100).toFixed(1)}%)`;
  if (bar.dataset["width"] !== width) {
    bar.dataset["width"] = width;
    bar.style.width = width;
  }
}

/** What stands beside the bar, and what a screen reader says in its place. */
function toText(
  value: number | undefined,
  share: number,
  words: ClassBarsWords,
): { readonly shown: string; readonly read: string } {
  if (value === undefined) return { shown: "", read: "–" };
  if (!Number.isFinite(value)) return { shown: "–", read: words.diverged };
  const read = `${Math.round(share * 100)}%`;
  return { shown: share < 0.005 ? "" : read, read };
}
