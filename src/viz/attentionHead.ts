/** @file One head of an attention matrix: its cells, the signs along both sides, and the words of the cell that is read. */
import { addCellGestures, placeRing, type Cell } from "./cellGestures.ts";
import { openImage, toPixel, toTone } from "./cells.ts";
import { addElement, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { readPalette } from "./palette.ts";
import { toShownLabels } from "./stepLabels.ts";
import "./attentionMatrix.css";
import "./pictures.css";

export interface AttentionHeadData {
  readonly name: string | null;
  readonly label: string;
  /** `[queries, keys]` */
  readonly looks: Float32Array;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  readonly query: number | null;
  readonly describe: (query: number, key: number, share: number) => string;
}

export interface AttentionHead {
  update(data: AttentionHeadData): void;
  destroy(): void;
}

/** Cells grow no larger than this; what is taller than wide is never flatter than the smallest that can be told apart. */
const largestCell = 26;
const smallestRow = 4;
const lineHeight = 15;
/** Small shares still show: the colour is the square root of the share. */
const toStrength = Math.sqrt;

export function createAttentionHead(host: HTMLElement, onPoint: (cell: Cell | null) => void): AttentionHead {
  const root = addElement(host, "div", "viz-attention-head");
  const name = addElement(root, "div", "viz-attention-name");
  const top = addElement(root, "div", "viz-attention-keys");
  const side = addElement(root, "div", "viz-attention-queries");
  const plot = addElement(root, "div", "viz-attention-plot");
  plot.setAttribute("role", "img");
  const canvas = addElement(plot, "canvas", "viz-cells");
  const row = addElement(plot, "div", "viz-attention-row");
  const ring = addElement(plot, "div", "viz-ring-mark");
  const reading = addElement(root, "div", "viz-attention-reading");
  for (const part of [top, side]) part.ariaHidden = "true";
  const pen = document.createElement("canvas").getContext("2d")!;
  const listening = new AbortController();
  let data: AttentionHeadData | null = null;
  let cursor: Cell | null = null;
  let byKeys = false;

  const grid = () => data && { columns: data.keys.length, rows: data.queries.length };

  function draw(): void {
    const { width } = sizeOf(root);
    if (!data || width === 0 || data.keys.length === 0 || data.queries.length === 0) return;
    setText(name, data.name ?? "");
    name.hidden = data.name === null;
    const widths = measure();
    const gutter = Math.min(width / 3, Math.ceil(Math.max(...widths.queries)) + 8);
    const cell = Math.min(largestCell, (width - gutter) / data.keys.length);
    const rowHeight = Math.max(smallestRow, cell);
    root.style.setProperty("--gutter", `${gutter}px`);
    top.style.width = plot.style.width = `${cell * data.keys.length}px`;
    plot.style.height = `${rowHeight * data.queries.length}px`;
    const column = cursor?.x ?? null;
    setLabels(top, data.keys, toShownLabels(widths.keys, cell, column), "left", column);
    const tall = data.queries.map(() => lineHeight);
    const line = cursor?.y ?? data.query;
    setLabels(side, data.queries, toShownLabels(tall, rowHeight, line), "top", line);
    paint(canvas, data, root);
    tell();
  }

  function measure(): { keys: number[]; queries: number[] } {
    const { fontFamily, fontSize } = getComputedStyle(root);
    pen.font = `600 ${fontSize} ${fontFamily}`;
    const toWidth = (text: string) => pen.measureText(text).width;
    return { keys: data!.keys.map(toWidth), queries: data!.queries.map(toWidth) };
  }

  function tell(): void {
    const cells = grid();
    if (!data || !cells) return;
    const isInside = cursor !== null && cursor.x < cells.columns && cursor.y < cells.rows;
    const at = isInside ? cursor : null;
    placeRing(ring, at && { ...at, width: 1, height: 1 }, cells);
    placeRing(
      row,
      data.query === null ? null : { x: 0, y: data.query, width: cells.columns, height: 1 },
      cells,
    );
    const words = at ? data.describe(at.y, at.x, data.looks[at.y * cells.columns + at.x]!) : "";
    setText(reading, words);
    setAttributes(plot, { "aria-label": byKeys && words !== "" ? `${data.label}. ${words}` : data.label });
  }

  addCellGestures(
    plot,
    grid,
    () => (data?.query === null || !data ? { x: 0, y: 0 } : { x: 0, y: data.query }),
    (cell, byKey) => {
      cursor = cell;
      byKeys = byKey;
      draw();
      onPoint(cell);
    },
    listening.signal,
  );
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

function paint(canvas: HTMLCanvasElement, data: AttentionHeadData, element: Element): void {
  const { looks, queries, keys } = data;
  const image = openImage(canvas, keys.length, queries.length);
  const pixels = new Uint32Array(image.data.buffer);
  const tone = toTone(readPalette(element), "sequential", 1);
  for (let i = 0; i < pixels.length; i++) pixels[i] = toPixel(toStrength(Math.max(0, looks[i]!)), tone);
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}

function setLabels(
  host: HTMLElement,
  texts: readonly string[],
  shown: readonly number[],
  edge: "left" | "top",
  read: number | null,
): void {
  while (host.childElementCount < shown.length) addElement(host, "span", "viz-attention-sign");
  while (host.childElementCount > shown.length) host.lastElementChild!.remove();
  shown.forEach((index, i) => {
    const part = host.children[i] as HTMLElement;
    setText(part, texts[index]!);
    part.style[edge] = `${((index + 0.5) / texts.length) * 100}%`;
    part.dataset["state"] = index === read ? "read" : "";
  });
}
