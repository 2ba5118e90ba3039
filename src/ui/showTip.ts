import { toPlace } from "./place.ts";

/** Opens a popover at its anchor, above all else and within the window. */
export function showTip(tip: HTMLElement, anchor: HTMLElement): void {
  tip.showPopover();
  const { left, top } = toPlace({
    anchor: anchor.getBoundingClientRect(),
    size: { width: tip.offsetWidth, height: tip.offsetHeight },
    view: { width: document.documentElement.clientWidth, height: innerHeight },
    gap: 0,
    margin: 4,
    align: "center",
  });
  tip.style.left = `${left}px`;
  tip.style.top = `${top}px`;
}
