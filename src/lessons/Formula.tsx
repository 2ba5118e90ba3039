import katex from "katex";
import "katex/dist/katex.min.css";
import { useLayoutEffect, useRef } from "react";

interface FormulaProps {
  readonly tex: string;
  /** On a line of its own. */
  readonly block?: boolean;
}

/** A formula as in a book, with MathML for screen readers. Built as elements, so that a strict content policy lets it be. */
export function Formula({ tex, block = false }: FormulaProps) {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current)
      katex.render(tex, host.current, { displayMode: block, throwOnError: false, trust: false });
  }, [tex, block]);
  return (
    <span
      ref={host}
      className={block ? "lesson-formula" : undefined}
      // wider than the panel, it is scrolled by the arrow keys
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={block ? 0 : undefined}
    />
  );
}
