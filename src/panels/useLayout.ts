import { useSyncExternalStore } from "react";

/**
 * wide: three columns; folded: the data panel is a drawer behind a rail; compact: canvas and results over one footer;
 * phone: one region at a time.
 */
export type Layout = "wide" | "folded" | "compact" | "phone";

/** column: a lesson beside the page; sheet: under it. */
export type LessonPlace = "column" | "sheet";

interface Structure {
  readonly layout: Layout;
  /** Where a lesson has its place. */
  readonly lesson: LessonPlace;
}

const limits = [
  { width: 1200, layout: "wide" },
  { width: 900, layout: "folded" },
  { width: 600, layout: "compact" },
  { width: 0, layout: "phone" },
] as const;

/** Beside the column of a lesson there is less room. */
const lessonLimits = [
  { width: 1400, layout: "wide", lesson: "column" },
  { width: 1240, layout: "folded", lesson: "column" },
  { width: 1040, layout: "compact", lesson: "column" },
  { width: 860, layout: "phone", lesson: "column" },
  { width: 600, layout: "compact", lesson: "sheet" },
  { width: 0, layout: "phone", lesson: "sheet" },
] as const satisfies readonly (Structure & { readonly width: number })[];

/** The structure that the window has room for; the style sheets switch at the same widths. */
export function useLayout(hasLesson: boolean): Structure {
  // A text, so that it is the same while nothing has changed.
  const [layout, lesson] = useSyncExternalStore(subscribe, () => toLayout(hasLesson)).split(" ");
  return { layout: layout as Layout, lesson: lesson as LessonPlace };
}

function toLayout(hasLesson: boolean): `${Layout} ${LessonPlace}` {
  const fits = ({ width }: { readonly width: number }) => matchMedia(`(min-width: ${width}px)`).matches;
  if (!hasLesson) return `${limits.find(fits)!.layout} column`;
  const { layout, lesson } = lessonLimits.find(fits)!;
  return `${layout} ${lesson}`;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}
