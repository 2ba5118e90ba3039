/**
 * @file A chart as a file of its own: what stands in an element, written as SVG that needs no style sheet, no typeface
 * and no other file. Lines, axes and words stay vectors; what is pixels by nature (canvases) is embedded as an image.
 */
import { addSvg, setAttributes } from "./element.ts";
import { copyDrawing } from "./snapshotDrawing.ts";
import { toPlainColor } from "./snapshotStyle.ts";
import { addTextLines } from "./snapshotText.ts";

export interface Snapshot {
  /** A whole SVG document. */
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The top left of the picture in the window, and where its clips are listed. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly defs: SVGDefsElement;
}

/** Around the element, for marks of an axis that reach beyond it. */
const margin = 12;

export function takeSnapshot(element: HTMLElement, title: string): Snapshot {
  const box = element.getBoundingClientRect();
  const [left, top] = [box.left - margin, box.top - margin];
  const [width, height] = [box.width + 2 * margin, box.height + 2 * margin];
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width, height });
  addSvg(svg, "title").textContent = title;
  const defs = addSvg(svg, "defs");
  addSvg(svg, "rect", { width, height, fill: toPaper(element) });
  draw(element, svg, { left, top, defs });
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** The colour on which the element lies. */
function toPaper(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const color = toPlainColor(getComputedStyle(at).backgroundColor);
    if (color) return color;
  }
  return "white";
}

/** Buttons and hints (`data-screen-only`) are for those who sit before the screen. */
function isSeen(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.hasAttribute("data-screen-only") || style.display === "none") return false;
  // `inset`: read aloud, not seen
  return style.visibility !== "hidden" && style.opacity !== "0" && !style.clipPath.startsWith("inset");
}

function draw(element: Element, into: SVGElement, frame: Frame): void {
  const style = getComputedStyle(element);
  if (!isSeen(element, style)) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { x: left - frame.left, y: top - frame.top, width, height };
  const group = style.opacity === "1" ? into : addSvg(into, "g", { opacity: style.opacity });
  if (element instanceof SVGSVGElement) {
    copyDrawing(element, cutTo(style, box, group, frame), frame);
    return;
  }
  if (!(element instanceof HTMLElement)) return;
  drawBox(style, box, group);
  if (element instanceof HTMLCanvasElement) drawPixels(element, style, box, group);
  const inside = cutTo(style, box, group, frame);
  const scale = element.offsetWidth > 0 ? width / element.offsetWidth : 1;
  for (const child of element.childNodes) {
    if (child instanceof Element) draw(child, inside, frame);
    else if (child instanceof Text) addTextLines(child, style, scale, inside, frame);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element lets nothing be seen outside of itself, a group that does the same. */
function cutTo(style: CSSStyleDeclaration, box: Box, group: SVGElement, { defs }: Frame): SVGElement {
  if (style.overflow === "visible" || style.display === "inline" || box.width === 0) return group;
  const id = `cut${defs.childElementCount}`;
  addSvg(addSvg(defs, "clipPath", { id }), "rect", { ...box });
  return addSvg(group, "g", { "clip-path": `url(#${id})` });
}

const sides = ["Top", "Right", "Bottom", "Left"] as const;

/** What a style sheet paints: the background and the border. */
function drawBox(style: CSSStyleDeclaration, box: Box, group: SVGElement): void {
  const fill = toPlainColor(style.backgroundColor);
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
  const widths = sides.map((side) =>
    style[`border${side}Style`] === "none" ? 0 : parseFloat(style[`border${side}Width`]),
  );
  const stroke = toPlainColor(style.borderTopColor);
  const isFramed = widths.every((width) => width > 0) && stroke !== null;
  if (fill ?? isFramed) {
    const line = isFramed ? { stroke: stroke, "stroke-width": widths[0]! } : {};
    addSvg(group, "rect", { ...box, rx: radius, fill: fill ?? "none", ...line });
  }
  if (isFramed) return;
  widths.forEach((width, i) => {
    const color = toPlainColor(style[`border${sides[i]!}Color`]);
    if (width === 0 || color === null) return;
    const isAcross = i % 2 === 0;
    const y = box.y + (i === 2 ? box.height - width : 0);
    const x = box.x + (i === 1 ? box.width - width : 0);
    const size = isAcross ? { width: box.width, height: width } : { width, height: box.height };
    addSvg(group, "rect", { x: isAcross ? box.x : x, y: isAcross ? y : box.y, ...size, fill: color });
  });
}

function drawPixels(
  canvas: HTMLCanvasElement,
  { imageRendering }: CSSStyleDeclaration,
  box: Box,
  group: SVGElement,
): void {
  if (canvas.width === 0 || canvas.height === 0 || box.width === 0) return;
  addSvg(group, "image", {
    ...box,
    preserveAspectRatio: "none",
    href: canvas.toDataURL(),
    ...(imageRendering !== "auto" && { "image-rendering": imageRendering }),
  });
}
