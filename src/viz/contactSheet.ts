/**
 * @file Thousands of pictures to browse: the sheet scrolls, and only the rows that are seen are drawn, on one canvas.
 * To a screen reader it is a list box whose active option says what the picture is.
 */
import "./contactSheet.css";
import { addElement, listen, openCanvas, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { toGridStep } from "./gridKeys.ts";
import { readPalette } from "./palette.ts";
import { paintPicture, toPictureBox, type PictureFormat, type PictureValues } from "./pixels.ts";
import { findPicture, toSheetGrid, toSheetPlace, toVisible, type SheetGrid } from "./sheetGrid.ts";
import { drawMark, fitText, type SheetTone } from "./sheetMarks.ts";

export interface ContactSheetData extends PictureFormat {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  readonly count: number;
  /** `[height, width, channels]` of one picture; asked only for those on screen, and not kept. */
  readonly picture: (index: number) => PictureValues;
  /** Side of the square in which a picture is drawn, in pixels. */
  readonly cell: number;
  /** A line below a picture, cut where it is too long. With null for the first picture no room is left for it. */
  readonly caption: (index: number) => string | null;
  /** A picture in words: "No. 12: a 4, read as 9". */
  readonly describe: (index: number) => string;
  /** A tick or a cross in the corner; a wrong one has a dashed outline too. */
  readonly tone: (index: number) => SheetTone;
  readonly selected: number | null;
  /** A click, Enter or Space. */
  readonly onSelect: (index: number) => void;
}

export interface ContactSheet {
  update(data: ContactSheetData): void;
  /** Scrolls to a picture. */
  show(index: number): void;
  destroy(): void;
}

/** Of a caption, in the size of its text. */
const lineHeight = 1.5;
let sheets = 0;

/** Fills the height of its host and scrolls inside it. */
export function createContactSheet(host: HTMLElement): ContactSheet {
  const root = addElement(host, "div", "viz-sheet");
  root.setAttribute("role", "listbox");
  root.tabIndex = 0;
  const canvas = addElement(root, "canvas", "viz-sheet-canvas");
  canvas.ariaHidden = "true";
  const space = addElement(root, "div", "viz-sheet-space");
  space.setAttribute("role", "presentation");
  const ring = addElement(space, "div", "viz-sheet-ring");
  ring.ariaHidden = "true";
  // two take turns: the active option has to be another element for its words to be spoken
  const id = ++sheets;
  const options = [0, 1].map((turn) => {
    const option = addElement(space, "div", "viz-sheet-option");
    option.id = `viz-sheet-${id}-${turn}`;
    option.setAttribute("role", "option");
    option.hidden = true;
    return option;
  });
  const listening = new AbortController();
  let data: ContactSheetData | null = null;
  let grid: SheetGrid = toSheetGrid(0, 0, 1, 0);
  let image: ImageData | null = null;
  let active = 0;
  let turn = 0;

  function draw(): void {
    const { width, height } = sizeOf(root);
    if (!data || width === 0 || height === 0) return;
    const { count, cell, caption, selected, label } = data;
    if (root.ariaLabel !== label) root.ariaLabel = label;
    const { fontFamily, fontSize } = getComputedStyle(root);
    const text = Number.parseFloat(fontSize);
    const isCaptioned = count > 0 && caption(0) !== null;
    grid = toSheetGrid(count, width, cell, isCaptioned ? text * lineHeight : 0);
    active = Math.max(0, Math.min(active, count - 1));
    canvas.style.height = `${height}px`;
    canvas.style.marginBottom = `${-height}px`;
    space.style.height = `${grid.height}px`;
    ring.hidden = selected === null || selected >= count;
    if (selected !== null) place(ring, selected);
    drawOption();
    drawPictures(data, width, height);
    const pen = canvas.getContext("2d")!;
    pen.font = `${fontSize} ${fontFamily}`;
    drawNotes(pen, data, height, text);
  }

  function drawPictures(data: ContactSheetData, width: number, height: number): void {
    const palette = readPalette(root);
    const pen = openCanvas(canvas, width, height);
    const ratio = canvas.width / width;
    if (image?.width !== canvas.width || image.height !== canvas.height)
      image = pen.createImageData(canvas.width, canvas.height);
    else image.data.fill(0);
    const { scrollTop } = root;
    const side = Math.round(grid.cell * ratio);
    const [first, end] = toVisible(grid, data.count, scrollTop, scrollTop + height);
    for (let i = first; i < end; i++) {
      const [left, top] = toSheetPlace(grid, i);
      const box = toPictureBox(data, Math.round(left * ratio), Math.round((top - scrollTop) * ratio), side);
      paintPicture(image, box, data.picture(i), data, palette);
    }
    pen.putImageData(image, 0, 0);
  }

  function drawNotes(
    pen: CanvasRenderingContext2D,
    data: ContactSheetData,
    height: number,
    textSize: number,
  ): void {
    const palette = readPalette(root);
    const { scrollTop } = root;
    const measure = (text: string) => pen.measureText(text).width;
    pen.textAlign = "center";
    const [first, end] = toVisible(grid, data.count, scrollTop, scrollTop + height);
    for (let i = first; i < end; i++) {
      const [left, top] = toSheetPlace(grid, i);
      const tone = data.tone(i);
      drawMark(pen, tone, left, top - scrollTop, grid.cell, palette);
      const caption = data.caption(i);
      if (caption === null) continue;
      pen.fillStyle = tone === "wrong" ? palette.error : palette.ink3;
      const baseline = top - scrollTop + grid.cell + textSize * 1.2;
      pen.fillText(fitText(caption, grid.cell, measure), left + grid.cell / 2, baseline);
    }
  }

  function drawOption(): void {
    options[1 - turn]!.hidden = true;
    const option = options[turn]!;
    option.hidden = !data || data.count === 0;
    if (!data || option.hidden) return;
    place(option, active);
    setText(option, data.describe(active));
    setAttributes(option, {
      "aria-posinset": active + 1,
      "aria-setsize": data.count,
      "aria-selected": String(active === data.selected),
    });
    setAttributes(root, { "aria-activedescendant": option.id });
  }

  function place(element: HTMLElement, index: number): void {
    const [left, top] = toSheetPlace(grid, index);
    element.style.cssText = `left:${left}px;top:${top}px;width:${grid.cell}px;height:${grid.cell}px`;
  }

  function activate(index: number): void {
    if (index !== active) turn = 1 - turn;
    active = index;
    drawOption();
    show(index);
  }

  function show(index: number): void {
    const top = toSheetPlace(grid, index)[1] - 4;
    const bottom = top + grid.pitchY;
    if (top < root.scrollTop) root.scrollTop = top;
    else if (bottom > root.scrollTop + root.clientHeight) root.scrollTop = bottom - root.clientHeight;
  }

  function indexAt(event: MouseEvent): number | null {
    const { left, top } = root.getBoundingClientRect();
    return findPicture(grid, data?.count ?? 0, event.clientX - left, event.clientY - top + root.scrollTop);
  }

  listen(root, "scroll", listening.signal, draw);
  listen(root, "click", listening.signal, (event) => {
    const index = indexAt(event);
    if (index === null) return;
    activate(index);
    data?.onSelect(index);
  });
  listen(root, "pointermove", listening.signal, (event) => {
    root.style.cursor = indexAt(event) === null ? "" : "pointer";
  });
  listen(
    root,
    "keydown",
    listening.signal,
    (event) => {
      if (event.altKey || event.metaKey || !press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    false,
  );

  /** Whether the key means something here. */
  function press(event: KeyboardEvent): boolean {
    if (!data || data.count === 0) return false;
    const page = Math.max(1, Math.floor(sizeOf(root).height / grid.pitchY));
    // in a list, Home and End are its ends
    const isEnd = event.key === "Home" || event.key === "End";
    const step = { key: event.key, ctrlKey: event.ctrlKey || isEnd };
    const next = toGridStep(step, active, grid.columns, data.count, page);
    if (next !== null) activate(next);
    else if (!event.ctrlKey && (event.key === "Enter" || event.key === " ")) data.onSelect(active);
    else return false;
    return true;
  }

  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    show,
    destroy() {
      listening.abort();
      unwatch();
      root.remove();
    },
  };
}
