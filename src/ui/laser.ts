/**
 * @file A laser pointer: a soft dot that follows the mouse over the whole window and goes out when the mouse rests. Moved
 * past React, by transform alone.
 */
import "./laser.css";

/** A mouse that rests for so long points at nothing. */
const restMs = 2500;

/** Follows the mouse until the returned function is called. */
export function createLaser(host: HTMLElement): () => void {
  const dot = document.createElement("div");
  dot.className = "laser";
  dot.setAttribute("aria-hidden", "true");
  host.append(dot);
  const listening = new AbortController();
  const options = { passive: true, signal: listening.signal };
  let timer = 0;
  const hide = () => dot.classList.remove("laser-on");
  window.addEventListener(
    "pointermove",
    ({ clientX, clientY, pointerType }) => {
      // a finger is seen by itself
      if (pointerType === "touch") return;
      dot.style.transform = `translate(${clientX}px, ${clientY}px)`;
      dot.classList.add("laser-on");
      clearTimeout(timer);
      timer = window.setTimeout(hide, restMs);
    },
    options,
  );
  document.documentElement.addEventListener("pointerleave", hide, options);
  return () => {
    listening.abort();
    clearTimeout(timer);
    dot.remove();
  };
}
