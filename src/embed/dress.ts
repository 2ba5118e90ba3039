/** @file The dress of a frame before the page is there: its theme and the host's accent colour. */
import { toAccent } from "#embed/accent.ts";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Follows the system where the host chose no theme, and whatever the page sets later. */
export function dress(theme: "light" | "dark" | "auto", accent: string | null): void {
  const { documentElement } = document;
  const show = () => {
    documentElement.dataset["theme"] = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
  };
  show();
  if (theme === "auto") dark.addEventListener("change", show);
  if (accent === null) return;
  const paint = () => {
    const colors = toAccent(accent, documentElement.dataset["theme"] === "dark" ? "dark" : "light");
    documentElement.style.setProperty("--accent", colors.accent);
    documentElement.style.setProperty("--focus", colors.accent);
    documentElement.style.setProperty("--accent-soft", colors.soft);
    documentElement.style.setProperty("--on-accent", colors.onAccent);
  };
  paint();
  new MutationObserver(paint).observe(documentElement, { attributeFilter: ["data-theme"] });
}
