import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from "react";
import { focusInto } from "./focus.ts";
import { IconButton } from "./IconButton.tsx";
import { toPlace } from "./place.ts";
import "./Popover.css";

interface PopoverProps {
  readonly id?: string;
  /** What it belongs to and where the focus returns; null: closed. */
  readonly anchor: HTMLElement | SVGElement | null;
  /** Its name for a screen reader. */
  readonly label: string;
  readonly onClose: () => void;
  /** Stays when the person presses or focuses something else; then it needs a close button. */
  readonly stay?: boolean;
  /** Shows a close button with this name. */
  readonly closeLabel?: string;
  readonly children: ReactNode;
}

/** Floats beside its anchor; on a phone a sheet at the bottom. Escape closes it and gives the focus back. */
export function Popover({ anchor, ...rest }: PopoverProps) {
  return anchor && <OpenPopover anchor={anchor} {...rest} />;
}

function OpenPopover({
  id,
  anchor,
  label,
  onClose,
  stay = false,
  closeLabel,
  children,
}: PopoverProps & { readonly anchor: HTMLElement | SVGElement }) {
  const host = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const popover = host.current;
    return popover ? show(popover, anchor) : undefined;
  }, [anchor]);

  const closeAndReturn = () => {
    anchor.focus();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    closeAndReturn();
  };
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (stay || !next || host.current?.contains(next) || anchor.contains(next)) return;
    onClose();
  };

  return (
    <dialog
      ref={host}
      id={id}
      className="popover"
      popover={stay ? "manual" : "auto"}
      aria-label={label}
      tabIndex={-1}
      onToggle={(event) => {
        if (event.target === host.current && event.newState === "closed") onClose();
      }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {children}
      {closeLabel && (
        <IconButton
          className="popover-close"
          icon="close"
          small
          label={closeLabel}
          onClick={closeAndReturn}
        />
      )}
    </dialog>
  );
}

/** Opens it at its place, keeps it there, and gives the focus back when it goes. */
function show(popover: HTMLElement, anchor: HTMLElement | SVGElement): () => void {
  const place = () => {
    const { left, top } = toPlace({
      anchor: anchor.getBoundingClientRect(),
      size: { width: popover.offsetWidth, height: popover.offsetHeight },
      view: { width: document.documentElement.clientWidth, height: innerHeight },
      gap: 8,
      margin: 12,
      align: "start",
    });
    popover.style.setProperty("--left", `${left}px`);
    popover.style.setProperty("--top", `${top}px`);
  };
  popover.showPopover();
  place();
  focusInto(popover);
  const sizes = new ResizeObserver(place);
  sizes.observe(popover);
  sizes.observe(anchor);
  const abort = new AbortController();
  window.addEventListener("resize", place, { signal: abort.signal });
  document.addEventListener("scroll", place, { signal: abort.signal, capture: true, passive: true });
  return () => {
    sizes.disconnect();
    abort.abort();
    if (popover.contains(document.activeElement)) anchor.focus();
    if (popover.matches(":popover-open")) popover.hidePopover();
  };
}
