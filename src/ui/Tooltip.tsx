import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { showTip } from "./showTip.ts";
import "./Tooltip.css";

interface TooltipProps {
  readonly text: string;
  /** Keys as they are written on them. */
  readonly keys?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Words on hover and on keyboard focus; Escape takes them away. For the eye alone: what is inside must say the same to
 * a screen reader by its name or description. Never opens on touch, so nothing may be said here only.
 */
export function Tooltip({ text, keys, children }: TooltipProps) {
  const [cause, setCause] = useState<"hover" | "focus" | null>(null);
  const close = () => setCause(null);
  const onPointerEnter = (event: PointerEvent) => {
    if (event.pointerType !== "touch") setCause((now) => now ?? "hover");
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target.matches(":focus-visible")) setCause("focus");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
  };
  return (
    <span
      className="tooltip-anchor"
      role="presentation"
      onPointerEnter={onPointerEnter}
      onPointerLeave={close}
      onPointerDown={close}
      onFocus={onFocus}
      onBlur={close}
      onKeyDown={onKeyDown}
    >
      {children}
      {cause && (
        <span className={`tooltip tooltip-${cause}`} popover="manual" aria-hidden="true" ref={show}>
          <span className="tooltip-box">
            {text}
            {keys && <kbd>{keys}</kbd>}
          </span>
        </span>
      )}
    </span>
  );
}

function show(tip: HTMLElement | null): void {
  if (tip?.parentElement) showTip(tip, tip.parentElement);
}
