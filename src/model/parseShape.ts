/** @file A shape as people type it. */
import type { Shape } from "#model/tensorShape.ts";

/** "14×14×8", "14 x 14 x 8", "14, 14, 8", "−1": one to three whole numbers, at most one of them −1; else null. */
export function parseShape(text: string): Shape | null {
  const parts = text
    .normalize("NFKC")
    .trim()
    .replaceAll("−", "-")
    .split(/\s*[×xX*,，、]\s*|\s+/);
  if (parts.length > 3 || !parts.every((part) => /^(-1|[1-9]\d{0,6})$/.test(part))) return null;
  const shape = parts.map(Number);
  return shape.filter((size) => size === -1).length <= 1 ? shape : null;
}
