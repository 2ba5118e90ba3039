import { useId, useLayoutEffect, useRef, useState } from "react";
import { languages } from "#i18n/languages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { showTip } from "#ui/showTip.ts";
import { terms, type TermId } from "./terms.ts";
import "#ui/Tooltip.css";
import "./Term.css";

interface TermProps {
  readonly id: TermId;
  /** The word as the sentence has it; the term's own where there is none. */
  readonly shown: string | null;
}

/** A word of the subject: on hover, focus or touch its name in both languages and what it means. */
export function Term({ id, shown }: TermProps) {
  const { lang } = useText();
  const tipId = useId();
  const [isOpen, setOpen] = useState(false);
  const tip = useRef<HTMLSpanElement>(null);
  const anchor = useRef<HTMLButtonElement>(null);
  const own = lang === "zh" ? "zh" : "en";
  const other = languages.find((language) => language.id !== own)!;
  const term = terms[id];

  useLayoutEffect(() => {
    if (!isOpen || !tip.current || !anchor.current) return undefined;
    const shownTip = tip.current;
    showTip(shownTip, anchor.current);
    return () => shownTip.hidePopover();
  }, [isOpen]);

  return (
    <span
      className="term-anchor"
      role="presentation"
      onPointerEnter={(event) => event.pointerType !== "touch" && setOpen(true)}
      onPointerLeave={(event) => event.pointerType !== "touch" && setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <button
        ref={anchor}
        type="button"
        className="term"
        aria-describedby={tipId}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {shown ?? term[own].name}
      </button>
      <span ref={tip} id={tipId} className="tooltip" role="tooltip" popover="manual">
        <span className="term-box">
          <strong>
            {term[own].name} · <span lang={other.tag}>{term[other.id].name}</span>
          </strong>
          <span>{term[own].meaning}</span>
        </span>
      </span>
    </span>
  );
}
