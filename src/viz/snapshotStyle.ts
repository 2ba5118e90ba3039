/** @file Colours and typefaces as every program that draws SVG knows them. */

/** `rgb(…)` or `rgba(…)` of a computed colour; null for what is not there at all. */
export function toPlainColor(color: string): string | null {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(color);
  if (mixed) {
    const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(255 * Number(part)));
    const alpha = Number(mixed[4] ?? 1);
    if (alpha === 0) return null;
    return alpha === 1 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha})`;
  }
  if (color === "none" || color === "transparent" || /^rgba\(.*, 0\)$/.test(color)) return null;
  return color;
}

/** The last resort of a list of typefaces: serif, sans-serif or monospace. */
export function toGenericFont(family: string): "serif" | "sans-serif" | "monospace" {
  const last = family.split(",").at(-1)!.trim();
  return last === "serif" || last === "monospace" ? last : "sans-serif";
}
