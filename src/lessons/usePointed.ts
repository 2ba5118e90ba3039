import { useEffect } from "react";
import type { Target } from "./lesson.ts";
import { findTarget } from "./targets.ts";
import "./pointed.css";

const mark = "data-pointed";

/**
 * Draws a ring around what a step points at, for as long as it does: a mark on the element itself, so that the ring goes
 * where the element goes, lies in the same layer, and takes no press away. At first it is scrolled into sight.
 */
export function usePointed(target: Target | undefined): void {
  useEffect(() => {
    if (!target) return undefined;
    let marked: readonly Element[] = [];
    let frame = 0;
    let isFirst = true;
    const look = () => {
      frame = 0;
      const found = findTarget(document, target);
      if (found.length === marked.length && found.every((element, i) => element === marked[i])) return;
      marked.forEach((element) => element.removeAttribute(mark));
      found.forEach((element) => element.setAttribute(mark, ""));
      marked = found;
      if (isFirst && found[0]) {
        isFirst = false;
        scrollTo(found[0]);
      }
    };
    const lookSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    const changes = new MutationObserver(lookSoon);
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["hidden", "open"],
    });
    document.addEventListener("toggle", lookSoon, { capture: true });
    return () => {
      changes.disconnect();
      document.removeEventListener("toggle", lookSoon, { capture: true });
      cancelAnimationFrame(frame);
      marked.forEach((element) => element.removeAttribute(mark));
    };
  }, [target]);
}

/** The canvas has its own way of moving: what lies on it is left where it is. */
function scrollTo(element: Element): void {
  if (element.closest(".react-flow")) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: calm ? "auto" : "smooth" });
}
