/** @file What stands on and below a picture of a contact sheet. */
import type { Palette } from "./palette.ts";

export type SheetTone = "none" | "right" | "wrong";

/** A tick or a cross on a disc in the top right corner: seen on any picture, and told apart by shape. */
export function drawMark(
  pen: CanvasRenderingContext2D,
  tone: SheetTone,
  left: number,
  top: number,
  cell: number,
  palette: Palette,
): void {
  if (tone === "none") return;
  const isWrong = tone === "wrong";
  pen.lineWidth = 1.5;
  pen.strokeStyle = isWrong ? palette.error : palette.ink2;
  if (isWrong) {
    pen.setLineDash([4, 3]);
    pen.strokeRect(left + 0.75, top + 0.75, cell - 1.5, cell - 1.5);
    pen.setLineDash([]);
  }
  const radius = Math.min(7, cell / 5);
  const [x, y] = [left + cell - radius - 2, top + radius + 2];
  pen.fillStyle = palette.halo;
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fill();
  const arm = radius * 0.42;
  pen.beginPath();
  if (isWrong) {
    pen.moveTo(x - arm, y - arm);
    pen.lineTo(x + arm, y + arm);
    pen.moveTo(x + arm, y - arm);
    pen.lineTo(x - arm, y + arm);
  } else {
    pen.moveTo(x - arm * 1.2, y);
    pen.lineTo(x - arm * 0.2, y + arm);
    pen.lineTo(x + arm * 1.2, y - arm);
  }
  pen.stroke();
}

/** The text, or as much of its beginning as fits with "…". */
export function fitText(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const signs = Array.from(text);
  let [fits, tooLong] = [0, signs.length];
  while (tooLong - fits > 1) {
    const half = (fits + tooLong) >> 1;
    if (measure(`${signs.slice(0, half).join("")}…`) <= width) fits = half;
    else tooLong = half;
  }
  return `${signs.slice(0, fits).join("").trimEnd()}…`;
}
