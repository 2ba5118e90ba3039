/** @file A link as a QR code (ISO/IEC 18004): squares in rows, as one path. */
import { encode } from "uqr";

/** What the largest code holds at the lowest level of error correction, in bytes. */
export const mostBytes = 2953;
/** A code with more squares on a side is read from near by alone. */
const mostFarSide = 97;

export interface QrPicture {
  /** Squares on a side, the blank margin included. */
  readonly side: number;
  /** The dark ones, one unit each. */
  readonly path: string;
  readonly isDense: boolean;
}

/** Readers need four blank squares around the code. */
const margin = 4;

/** Null where the text is too long. */
export function toQrPicture(text: string): QrPicture | null {
  if (new TextEncoder().encode(text).length > mostBytes) return null;
  const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: 0 });
  const rows = data.map((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x + margin} ${y + margin}h1v1h-1z` : "")).join(""),
  );
  return { side: size + 2 * margin, path: rows.join(""), isDense: size > mostFarSide };
}
