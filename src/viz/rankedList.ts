/**
 * @file A list in falling order of a score that changes while it is looked at: a name, a bar, a note. One row may be
 * chosen, and stays so wherever it moves. A listbox to a screen reader: one tab stop, arrow keys choose.
 */
import { addElement, listen, setAttributes, setText, listenKeys } from "./element.ts";
import "./rankedList.css";

export interface RankedListData {
  readonly label: string;
  /** The highest first. */
  readonly rows: readonly RankedRow[];
  /** `id` of the chosen row. */
  readonly selected: number | null;
  readonly onSelect: (id: number) => void;
}

export interface RankedRow {
  readonly id: number;
  readonly name: string;
  /** 0…1, the length of its bar. */
  readonly share: number;
  readonly value: string;
  /** What is truly so; empty where there is nothing to say. */
  readonly note: string;
  /** Above the threshold. */
  readonly marked: boolean;
}

export interface RankedList {
  update(data: RankedListData): void;
  destroy(): void;
}

const parts = ["name", "track", "value", "note"] as const;
let lists = 0;

export function createRankedList(host: HTMLElement): RankedList {
  const root = addElement(host, "div", "viz-ranked");
  const prefix = `viz-ranked-${++lists}`;
  setAttributes(root, { role: "listbox", tabindex: 0 });
  const listening = new AbortController();
  const { signal } = listening;
  let data: RankedListData | null = null;

  function toRow(index: number): HTMLElement {
    const known = root.children[index] as HTMLElement | undefined;
    if (known) return known;
    const row = addElement(root, "div", "viz-ranked-row");
    setAttributes(row, { role: "option", id: `${prefix}-${index}` });
    for (const part of parts) addElement(row, "span", `viz-ranked-${part}`);
    addElement(row.children[1]!, "span", "viz-ranked-bar");
    return row;
  }

  function draw({ label, rows, selected }: RankedListData): void {
    if (root.ariaLabel !== label) root.ariaLabel = label;
    while (root.children.length > rows.length) root.lastElementChild!.remove();
    rows.forEach(({ id, name, share, value, note, marked }, index) => {
      const row = toRow(index);
      const [names, track, values, notes] = row.children as unknown as HTMLElement[];
      setText(names!, name);
      setText(values!, value);
      setText(notes!, note);
      const width = `${(100 * Math.min(1, Math.max(0, share))).toFixed(1)}%`;
      const bar = track!.firstElementChild as HTMLElement;
      if (bar.style.width !== width) bar.style.width = width;
      setAttributes(row, { "aria-selected": String(id === selected), "data-marked": String(marked) });
    });
    const at = rows.findIndex(({ id }) => id === selected);
    if (at >= 0) setAttributes(root, { "aria-activedescendant": `${prefix}-${at}` });
    else root.removeAttribute("aria-activedescendant");
  }

  function choose(index: number): void {
    const row = data?.rows[index];
    if (!row) return;
    data!.onSelect(row.id);
    root.children[index]?.scrollIntoView({ block: "nearest" });
  }

  listen(root, "click", signal, (event) => {
    const row = event.target instanceof Element ? event.target.closest(".viz-ranked-row") : null;
    if (row) choose([...root.children].indexOf(row));
  });
  listenKeys(root, signal, ({ key }) => {
    if (!data) return false;
    const { rows, selected } = data;
    const at = rows.findIndex(({ id }) => id === selected);
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: rows.length - 1 }[key];
    if (next === undefined) return false;
    choose(Math.min(rows.length - 1, next));
    return true;
  });

  return {
    update(next) {
      data = next;
      draw(next);
    },
    destroy() {
      listening.abort();
      root.remove();
    },
  };
}
