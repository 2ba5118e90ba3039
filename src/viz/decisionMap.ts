/**
 * @file The large picture: what the network answers at every place of a plane, the boundary between its decisions, and
 * the data on top. It is also a control: point, pick and paint on it, by pointer or by keys.
 */
import "./charts.css";
import { toCss } from "./colors.ts";
import { toBoundary } from "./contour.ts";
import { addElement, addSvg, openCanvas, openParts, setAttributes, sizeOf, watchSize } from "./element.ts";
import { paintMap, type Field } from "./field.ts";
import { formatTick } from "./formatNumber.ts";
import { addMapGestures, type MapGestures } from "./mapGestures.ts";
import { readPalette, type Palette } from "./palette.ts";
import { drawPoints, toPixel, type MapAxis, type MapPoints, type Plane, type PointColors } from "./points.ts";
import { toQuarters } from "./ticks.ts";

export interface DecisionMapData {
  /** What the map shows: the name that a screen reader says. */
  readonly label: string;
  /** Null before the first answer: paper, with the points on it. */
  readonly field: Field | null;
  /** Somebody's guess of it: its boundary is drawn as a dashed line. */
  readonly guess?: Field | null;
  /** The answer along the first axis in units of the second one, evenly spaced: for a network with one input. */
  readonly curve: Float32Array | null;
  readonly axes: readonly [LabelledAxis, LabelledAxis];
  readonly train: MapPoints;
  readonly test: MapPoints;
  readonly colors: PointColors;
  readonly show: "all" | "train" | "test";
  /** Only the decision, not how sure it is. */
  readonly discretize: boolean;
  /** A chosen place. */
  readonly mark: { readonly first: number; readonly second: number } | null;
}

export interface LabelledAxis extends MapAxis {
  /** Empty for none. */
  readonly label: string;
}

export interface DecisionMapOptions extends MapGestures {
  /** Which axes have marks: none, the first below, or the second at the left too. */
  readonly axes?: "none" | "first" | "both";
  /** Radius of a training point in pixels. */
  readonly radius?: number;
}

export interface DecisionMap {
  update(data: DecisionMapData): void;
  destroy(): void;
}

/** Side of the painted picture at most; the screen smooths it, and the boundary is drawn sharp above it. */
const largestPicture = 400;

export function createDecisionMap(host: HTMLElement, options: DecisionMapOptions = {}): DecisionMap {
  const { axes: shown = "first", radius = 3.6 } = options;
  const root = addElement(host, "div", "viz-map");
  root.style.padding = { none: "0", first: "0 0 22px", both: "0 0 22px 34px" }[shown];
  const plot = addElement(root, "div", "viz-map-plot");
  plot.setAttribute("role", "img");
  const picture = addElement(plot, "canvas", "");
  const boundary = addElement(plot, "canvas", "");
  const points = addElement(plot, "canvas", "");
  const marks = addSvg(plot, "svg", { "aria-hidden": "true" });
  const ruler = addSvg(root, "svg", { "aria-hidden": "true", class: "viz-map-axis", width: 0, height: 0 });
  const listening = new AbortController();

  let data: DecisionMapData | null = null;
  let image: ImageData | null = null;
  let pointsKey: readonly unknown[] = [];
  /** Where the keys have put the crosshair. */
  let cursor: readonly [number, number] | null = null;

  function draw(): void {
    const side = sizeOf(plot).width;
    if (!data || side === 0) return;
    const palette = readPalette(root);
    const plane: Plane = { side, axes: data.axes };
    if (plot.ariaLabel !== data.label) plot.ariaLabel = data.label;
    // a finger scrolls the page, but while it paints
    plot.style.touchAction = options.isPainting?.() ? "none" : "pan-y";
    drawPicture(data, palette, side);
    drawBoundary(data, palette, plane);
    const key = [
      data.train,
      data.test,
      data.colors,
      data.show,
      ...data.axes,
      palette,
      side,
      devicePixelRatio,
    ];
    if (key.some((part, i) => part !== pointsKey[i])) {
      pointsKey = key;
      const pen = openCanvas(points, side, side);
      const { colors, show } = data;
      if (show !== "test") drawPoints(pen, data.train, plane, { colors, palette, radius, ring: false });
      if (show !== "train") drawPoints(pen, data.test, plane, { colors, palette, radius, ring: true });
    }
    drawMarks();
    if (shown !== "none") drawRuler(ruler, data.axes, side, shown === "both");
  }

  function drawPicture({ field, discretize }: DecisionMapData, palette: Palette, side: number): void {
    const size = Math.min(largestPicture, Math.round(side));
    if (picture.width !== size) picture.width = size;
    if (picture.height !== size) picture.height = size;
    const pen = picture.getContext("2d")!;
    if (image?.width !== size) image = pen.createImageData(size, size);
    if (field) {
      paintMap(image, field, palette, discretize);
      pen.putImageData(image, 0, 0);
    } else {
      pen.fillStyle = toCss(palette.diverging(0));
      pen.fillRect(0, 0, size, size);
    }
  }

  function drawBoundary(
    { field, guess = null, curve, colors }: DecisionMapData,
    palette: Palette,
    plane: Plane,
  ): void {
    const { side } = plane;
    const pen = openCanvas(boundary, side, side);
    pen.strokeStyle = palette.ink;
    pen.lineCap = "round";
    pen.lineJoin = "round";
    pen.lineWidth = 1.4;
    // a regression decides nothing, so it has no boundary
    for (const one of colors.kind === "class" ? [field, guess] : []) {
      const pieces = one ? toBoundary(one) : [];
      pen.strokeStyle = one === field ? palette.ink : palette.ink2;
      pen.setLineDash(one === field ? [] : [4, 4]);
      pen.beginPath();
      for (let i = 0; i < pieces.length; i += 4) {
        pen.moveTo(pieces[i]! * side, pieces[i + 1]! * side);
        pen.lineTo(pieces[i + 2]! * side, pieces[i + 3]! * side);
      }
      pen.stroke();
    }
    pen.strokeStyle = palette.ink;
    pen.setLineDash([]);
    // a boundary runs under the points; a curve is what they are compared with, and runs over them
    boundary.style.zIndex = curve ? "1" : "";
    if (!curve) return;
    pen.lineWidth = 2;
    pen.beginPath();
    const [first] = plane.axes;
    curve.forEach((value, i) => {
      const x = first.min + ((i + 0.5) / curve.length) * (first.max - first.min);
      pen.lineTo(...toPixel(plane, x, value));
    });
    pen.stroke();
  }

  function drawMarks(): void {
    if (!data) return;
    const plane: Plane = { side: sizeOf(plot).width, axes: data.axes };
    const parts = openParts(marks);
    const cross = (x: number, y: number, kind: string) => {
      parts.put("line", { class: kind, x1: x, x2: x, y1: 0, y2: plane.side });
      parts.put("line", { class: kind, x1: 0, x2: plane.side, y1: y, y2: y });
    };
    if (data.mark) {
      const [x, y] = toPixel(plane, data.mark.first, data.mark.second);
      cross(x, y, "viz-mark");
      parts.put("circle", { class: "viz-mark-ring", cx: x, cy: y, r: 7 });
    }
    if (cursor) cross(...toPixel(plane, ...cursor), "viz-cross");
    parts.end();
  }

  addMapGestures(
    plot,
    {
      plane: () => (data ? { side: sizeOf(plot).width, axes: data.axes } : null),
      parts: () => [
        ["train", data && data.show !== "test" ? data.train : null],
        ["test", data && data.show !== "train" ? data.test : null],
      ],
      cursor: () => cursor,
      moveCursor(next) {
        cursor = next;
        drawMarks();
      },
    },
    options,
    listening.signal,
  );
  const unwatch = watchSize(plot, draw);

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

function drawRuler(
  svg: SVGSVGElement,
  [first, second]: DecisionMapData["axes"],
  side: number,
  both: boolean,
): void {
  const left = both ? 34 : 0;
  setAttributes(svg, { style: `left:${left}px;top:0`, width: side, height: side + 22 });
  const parts = openParts(svg);
  const put = (text: string, x: number, y: number, anchor: "start" | "middle" | "end") =>
    parts.put("text", { class: "viz-tick", x, y, "text-anchor": anchor }, text);
  for (const mark of toQuarters(first.min, first.max)) {
    const share = (mark - first.min) / (first.max - first.min);
    // the marks at both ends stay inside the picture's sides
    put(formatTick(mark), share * side, side + 17, share < 0.01 ? "start" : share > 0.99 ? "end" : "middle");
  }
  if (first.label) put(first.label, side * 0.625, side + 17, "middle");
  if (both) {
    for (const mark of toQuarters(second.min, second.max)) {
      const share = (second.max - mark) / (second.max - second.min);
      put(formatTick(mark), -8, Math.min(side - 1, Math.max(9, share * side + 4)), "end");
    }
    if (second.label) put(second.label, -8, side * 0.375 + 4, "end");
  }
  parts.end();
}
