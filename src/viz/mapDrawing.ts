/**
 * @file The decision map as a drawing for paper: boundary, points, axes and marks are vectors; only the field of colours,
 * which is pixels by nature, is an image.
 */
import "./charts.css";
import { toCss } from "./colors.ts";
import { toBoundary } from "./contour.ts";
import type { DecisionMap, DecisionMapData } from "./decisionMap.ts";
import { addElement, addSvg } from "./element.ts";
import { paintMap } from "./field.ts";
import { formatTick } from "./formatNumber.ts";
import { readPalette, type Palette } from "./palette.ts";
import { toPixel, toPointColor, type MapPoints, type Plane } from "./points.ts";
import { toQuarters } from "./ticks.ts";

/** In units of the drawing; it grows with its element. */
const side = 400;
const margin = { left: 34, right: 6, top: 6, bottom: 22 };
const radius = 3.4;

export function createMapDrawing(host: HTMLElement): DecisionMap {
  const root = addElement(host, "div", "viz-map");
  return {
    update(data) {
      const palette = readPalette(root);
      const width = margin.left + side + margin.right;
      const height = margin.top + side + margin.bottom;
      root.replaceChildren();
      const svg = addSvg(root, "svg", { viewBox: `0 0 ${width} ${height}`, role: "img" });
      svg.ariaLabel = data.label;
      const plot = addSvg(svg, "svg", { x: margin.left, y: margin.top, width: side, height: side });
      addSvg(plot, "image", { width: side, height: side, href: toImage(data, palette) });
      const plane: Plane = { side, axes: data.axes };
      addSvg(plot, "path", {
        d: toLines(data, plane),
        fill: "none",
        stroke: palette.ink,
        "stroke-width": 1.4,
      });
      if (data.show !== "test") addPoints(plot, data.train, plane, data, palette, false);
      if (data.show !== "train") addPoints(plot, data.test, plane, data, palette, true);
      addSvg(svg, "rect", {
        x: margin.left,
        y: margin.top,
        width: side,
        height: side,
        fill: "none",
        stroke: palette.line2,
      });
      addRuler(svg, data);
    },
    destroy: () => root.remove(),
  };
}

function toImage({ field, discretize }: DecisionMapData, palette: Palette): string {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const pen = canvas.getContext("2d")!;
  if (field) {
    const image = pen.createImageData(side, side);
    paintMap(image, field, palette, discretize);
    pen.putImageData(image, 0, 0);
  } else {
    pen.fillStyle = toCss(palette.diverging(0));
    pen.fillRect(0, 0, side, side);
  }
  return canvas.toDataURL();
}

/** The boundary between decisions, or the curve of a network with one input. */
function toLines({ field, curve, colors }: DecisionMapData, plane: Plane): string {
  const short = (value: number) => value.toFixed(1);
  if (curve) {
    const [first] = plane.axes;
    return Array.from(curve, (value, i) => {
      const x = first.min + ((i + 0.5) / curve.length) * (first.max - first.min);
      return `${i === 0 ? "M" : "L"}${toPixel(plane, x, value).map(short).join(" ")}`;
    }).join("");
  }
  const pieces = field && colors.kind === "class" ? toBoundary(field) : [];
  let path = "";
  for (let i = 0; i < pieces.length; i += 4) {
    const [x1, y1, x2, y2] = pieces.slice(i, i + 4).map((place) => short(place * side));
    path += `M${x1} ${y1}L${x2} ${y2}`;
  }
  return path;
}

function addPoints(
  plot: SVGElement,
  { places, labels }: MapPoints,
  plane: Plane,
  { colors }: DecisionMapData,
  palette: Palette,
  isRing: boolean,
): void {
  labels.forEach((label, i) => {
    const [cx, cy] = toPixel(plane, places[2 * i]!, places[2 * i + 1]!);
    const color = toCss(toPointColor(label, colors, palette));
    const look = isRing
      ? { fill: palette.halo, stroke: color, "stroke-width": 1.6 }
      : { fill: color, stroke: palette.halo, "stroke-width": 0.8 };
    addSvg(plot, "circle", { cx: cx.toFixed(1), cy: cy.toFixed(1), r: radius, ...look });
  });
}

function addRuler(svg: SVGElement, { axes: [first, second] }: DecisionMapData): void {
  const put = (text: string, x: number, y: number, anchor: string) =>
    (addSvg(svg, "text", { class: "viz-tick", x, y, "text-anchor": anchor }).textContent = text);
  for (const mark of toQuarters(first.min, first.max)) {
    const x = margin.left + ((mark - first.min) / (first.max - first.min)) * side;
    put(formatTick(mark), x, margin.top + side + 16, "middle");
  }
  for (const mark of toQuarters(second.min, second.max)) {
    const y = margin.top + ((second.max - mark) / (second.max - second.min)) * side;
    put(formatTick(mark), margin.left - 6, Math.min(margin.top + side, Math.max(14, y + 4)), "end");
  }
}
