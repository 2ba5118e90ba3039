/**
 * @file A sheet to draw on, with mouse, finger, pen or keys. A drawing is a list of strokes in shares of the sheet, so
 * that it can be undone, stored, shown at any size and turned into the picture of any network (`raster.ts`).
 */
import "./pad.css";
import { addElement, addSvg, openParts, setAttributes, setText } from "./element.ts";
import { addPadGestures } from "./padGestures.ts";
import { toBrushFactor, type PadPoint, type Stroke } from "./raster.ts";

export interface PadData {
  /** What is to be drawn: the name that a screen reader says. */
  readonly label: string;
  /** How to draw with keys; shown while the sheet is blank, and read with the name. */
  readonly hint: string;
  /** Spoken when Space puts the pen of the keys down and up. */
  readonly words: { readonly penDown: string; readonly penUp: string };
  /** Width of the pen as a share of the shorter side; 0.1 is MNIST's. */
  readonly brush: number;
  /** Of the picture that the drawing becomes: the sheet has its proportions, and a key moves by one of its pixels. */
  readonly size: readonly [height: number, width: number];
  /** The person drew: all strokes, the one in progress last. Undo and clear call it too, `setStrokes` does not. */
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

export interface Pad {
  update(data: PadData): void;
  /** Shows a drawing of the caller's. */
  setStrokes(strokes: readonly Stroke[]): void;
  /** Takes the last stroke away; false when there is none. */
  undo(): boolean;
  clear(): void;
  destroy(): void;
}

let pads = 0;

export function createPad(host: HTMLElement): Pad {
  const root = addElement(host, "div", "viz-pad");
  // the arrow keys draw, so a screen reader must let them through
  root.setAttribute("role", "application");
  root.tabIndex = 0;
  const svg = addSvg(root, "svg", { class: "viz-pad-ink", "aria-hidden": "true" });
  const ink = addSvg(svg, "g");
  const cursor = addSvg(svg, "circle", { class: "viz-pad-cursor", visibility: "hidden" });
  const hint = addElement(root, "p", "viz-pad-hint");
  hint.id = `viz-pad-hint-${++pads}`;
  root.setAttribute("aria-describedby", hint.id);
  const spoken = addElement(root, "p", "viz-pad-spoken");
  spoken.ariaLive = "polite";
  const listening = new AbortController();
  let data: PadData | null = null;
  let strokes: readonly Stroke[] = [];

  function draw(): void {
    if (!data) return;
    const [height, width] = data.size;
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}` });
    setAttributes(root, {
      "aria-label": data.label,
      style: `aspect-ratio: ${width} / ${height}; --columns: ${toLines(width)}; --rows: ${toLines(height)}`,
      "data-blank": String(strokes.length === 0),
    });
    setText(hint, data.hint);
    drawInk(ink, strokes, data);
  }

  function change(next: readonly Stroke[]): void {
    strokes = next;
    draw();
    data?.onChange(strokes);
  }

  const gestures = addPadGestures(
    root,
    {
      size: () => data?.size ?? [1, 1],
      begin: (points) => change([...strokes, points]),
      extend(points) {
        change([...strokes.slice(0, -1), [...(strokes.at(-1) ?? []), ...points]]);
      },
      undo,
      clear,
      showCursor(place, isDown) {
        const [height, width] = data?.size ?? [1, 1];
        const r = ((data?.brush ?? 0) / 2) * Math.min(height, width);
        const center = place ? { cx: place.x * width, cy: place.y * height } : {};
        const visibility = place ? "visible" : "hidden";
        setAttributes(cursor, { ...center, r, visibility, "data-down": String(isDown) });
      },
      say: (isDown) => setText(spoken, data ? data.words[isDown ? "penDown" : "penUp"] : ""),
    },
    listening.signal,
  );

  function undo(): boolean {
    if (strokes.length === 0) return false;
    gestures.lift();
    change(strokes.slice(0, -1));
    return true;
  }

  function clear(): void {
    gestures.lift();
    if (strokes.length > 0) change([]);
  }

  return {
    update(next) {
      data = next;
      draw();
    },
    setStrokes(next) {
      gestures.lift();
      strokes = next;
      draw();
    },
    undo,
    clear,
    destroy() {
      listening.abort();
      root.remove();
    },
  };
}

/** Cells of the faint grid along a side: every fourth pixel of a picture as large as MNIST's, at most eight. */
function toLines(pixels: number): number {
  return Math.min(8, Math.max(1, Math.round(pixels / 4)));
}

/** One path for a stroke of even width; a piece for each pair of points where a pen pressed harder and softer. */
function drawInk(group: SVGElement, strokes: readonly Stroke[], { size, brush }: PadData): void {
  const [height, width] = size;
  const thick = brush * Math.min(height, width);
  const x = (point: PadPoint) => Number((point.x * width).toFixed(3));
  const y = (point: PadPoint) => Number((point.y * height).toFixed(3));
  const parts = openParts(group);
  for (const stroke of strokes) {
    const [first] = stroke;
    if (!first) continue;
    if (stroke.every(({ pressure }) => pressure === first.pressure)) {
      // a path of one place draws a dot, as its caps are round
      const corners = (stroke.length === 1 ? [first, first] : stroke).map(
        (point) => `${x(point)} ${y(point)}`,
      );
      parts.put("path", {
        d: `M${corners.join("L")}`,
        "stroke-width": thick * toBrushFactor(first.pressure),
      });
      continue;
    }
    stroke.slice(1).forEach((to, i) => {
      const from = stroke[i]!;
      const wide = thick * toBrushFactor((from.pressure + to.pressure) / 2);
      parts.put("line", { x1: x(from), y1: y(from), x2: x(to), y2: y(to), "stroke-width": wide });
    });
  }
  parts.end();
}
