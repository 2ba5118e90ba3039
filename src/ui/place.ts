/** @file Where something that floats goes: beside its anchor, on the other side if there is no room, inside the window. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Placing {
  readonly anchor: Box;
  readonly size: { readonly width: number; readonly height: number };
  readonly view: { readonly width: number; readonly height: number };
  /** Pixels between anchor and box, and between box and the edge of the window. */
  readonly gap: number;
  readonly margin: number;
  /** start: left edges in line; centre: middles in line. */
  readonly align: "start" | "center";
}

/** Left and top of the box, in pixels of the window. Below if it fits there or fits no better above. */
export function toPlace({ anchor, size, view, gap, margin, align }: Placing): { left: number; top: number } {
  const left = align === "start" ? anchor.left : anchor.left + (anchor.width - size.width) / 2;
  const bottom = anchor.top + anchor.height;
  const roomBelow = view.height - margin - bottom - gap;
  const roomAbove = anchor.top - gap - margin;
  const below = size.height <= roomBelow || roomBelow >= roomAbove;
  const top = below ? bottom + gap : anchor.top - gap - size.height;
  return {
    left: clamp(left, margin, view.width - margin - size.width),
    top: clamp(top, margin, view.height - margin - size.height),
  };
}

/** The low end wins when the box is larger than the room. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
