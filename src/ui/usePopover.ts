import { useId, useRef, useState, type MouseEvent } from "react";

/**
 * Ties a button to a `Popover`: spread `trigger` on the button and `popover` on the popover. A press on the button
 * opens it, and closes it when it is open.
 */
export function usePopover() {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  const close = () => setAnchor(null);
  return {
    /** Opens it without a press; `anchor` is the button. */
    open: (anchor: HTMLElement) => setAnchor(anchor),
    close,
    popover: { id, anchor, onClose: close },
    trigger: {
      "aria-haspopup": "dialog",
      "aria-expanded": anchor !== null,
      "aria-controls": anchor ? id : undefined,
      // A pointer that comes down here has closed the popover before the click arrives.
      onPointerDown: () => {
        wasOpen.current = anchor !== null;
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const open = event.detail === 0 ? anchor !== null : wasOpen.current;
        wasOpen.current = false;
        setAnchor(open ? null : event.currentTarget);
      },
    },
  } as const;
}
