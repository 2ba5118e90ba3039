import { useSyncExternalStore } from "react";

/**
 * wide: three columns; folded: the data panel is a drawer behind a rail; compact: canvas and results over one footer;
 * phone: one region at a time.
 */
export type Layout = "wide" | "folded" | "compact" | "phone";

const limits = [
  [matchMedia("(min-width: 1200px)"), "wide"],
  [matchMedia("(min-width: 900px)"), "folded"],
  [matchMedia("(min-width: 600px)"), "compact"],
] as const;

/** The structure that the window has room for; the style sheets switch at the same widths. */
export function useLayout(): Layout {
  return useSyncExternalStore(subscribe, toLayout);
}

function toLayout(): Layout {
  return limits.find(([query]) => query.matches)?.[1] ?? "phone";
}

function subscribe(changed: () => void): () => void {
  limits.forEach(([query]) => query.addEventListener("change", changed));
  return () => limits.forEach(([query]) => query.removeEventListener("change", changed));
}
