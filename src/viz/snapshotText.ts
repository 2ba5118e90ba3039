/** @file The words of a page as lines of an SVG, each where the browser has set it. */
import { addSvg } from "./element.ts";
import { toGenericFont, toPlainColor } from "./snapshotStyle.ts";

interface Frame {
  readonly left: number;
  readonly top: number;
}

interface Line {
  text: string;
  left: number;
  right: number;
  readonly top: number;
  readonly height: number;
}

/** Of the height of a line of text, what stands above its base line. */
const ascent = 0.8;

export function addTextLines(
  node: Text,
  style: CSSStyleDeclaration,
  scale: number,
  into: SVGElement,
  { left, top }: Frame,
): void {
  const color = toPlainColor(style.color);
  if (!color || node.data.trim() === "") return;
  for (const line of toLines(node)) {
    const text = line.text.trim();
    if (text === "") continue;
    addSvg(into, "text", {
      x: line.left - left,
      y: line.top - top + ascent * line.height,
      // another typeface is as wide as the one of the page
      textLength: line.right - line.left,
      lengthAdjust: "spacingAndGlyphs",
      fill: color,
      "font-family": toGenericFont(style.fontFamily),
      "font-size": parseFloat(style.fontSize) * scale,
      "font-weight": style.fontWeight,
      ...(style.fontStyle !== "normal" && { "font-style": style.fontStyle }),
    }).textContent = text;
  }
}

/** Sign by sign, since only the browser knows where it breaks a line. */
function toLines(node: Text): Line[] {
  const lines: Line[] = [];
  const range = document.createRange();
  let at = 0;
  for (const sign of node.data) {
    range.setStart(node, at);
    range.setEnd(node, (at += sign.length));
    const box = range.getClientRects()[0];
    if (!box || box.width === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < box.height / 2) {
      line.text += sign;
      if (sign.trim() !== "") line.right = box.right;
    } else if (sign.trim() !== "") {
      lines.push({ text: sign, left: box.left, right: box.right, top: box.top, height: box.height });
    }
  }
  return lines;
}
