/** @file An SVG of the page copied into a picture, with what the style sheets say of each part written into it. */
import { addSvg } from "./element.ts";
import { toGenericFont, toPlainColor } from "./snapshotStyle.ts";

interface Frame {
  readonly left: number;
  readonly top: number;
}

/** Properties that have an attribute of the same name, with what holds when it is not there. */
const properties: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  opacity: "1",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "font-size": "16px",
  "font-weight": "400",
  "font-style": "normal",
};

export function copyDrawing(svg: SVGSVGElement, into: SVGElement, { left, top }: Frame): void {
  const place = svg.getScreenCTM();
  if (!place) return;
  const { a, b, c, d, e, f } = place;
  const group = addSvg(into, "g", { transform: `matrix(${a} ${b} ${c} ${d} ${e - left} ${f - top})` });
  for (const child of svg.children) copyPart(child, group);
}

function copyPart(part: Element, into: SVGElement): void {
  const style = getComputedStyle(part);
  if (style.display === "none" || style.visibility === "hidden") return;
  const copy = part.cloneNode(false) as SVGElement;
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  for (const [name, usual] of Object.entries(properties)) {
    const value = style.getPropertyValue(name);
    const isColor = name === "fill" || name === "stroke";
    const plain = isColor && !value.startsWith("url(") ? (toPlainColor(value) ?? "none") : value;
    if (plain === usual) copy.removeAttribute(name);
    else copy.setAttribute(name, plain);
  }
  if (part.localName === "text") copy.setAttribute("font-family", toGenericFont(style.fontFamily));
  into.append(copy);
  for (const child of part.childNodes) {
    if (child instanceof Element) copyPart(child, copy);
    else copy.append(child.cloneNode());
  }
}
