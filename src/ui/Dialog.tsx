import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { focusInto } from "./focus.ts";
import { IconButton } from "./IconButton.tsx";
import "./Dialog.css";

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Over the whole window: what is shown to a room. */
  readonly full?: boolean;
  readonly children: ReactNode;
  /** Buttons at its foot, the main one last. */
  readonly actions?: ReactNode;
}

/** A modal window: the page behind it rests. Escape, the cross and a press beside it close it; the focus goes back. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open && <OpenDialog {...rest} />;
}

function OpenDialog({
  title,
  closeLabel,
  onClose,
  full = false,
  children,
  actions,
}: Omit<DialogProps, "open">) {
  const host = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const dialog = host.current;
    const before = document.activeElement;
    dialog?.showModal();
    if (body.current) focusInto(body.current);
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={host}
      className={full ? "dialog dialog-full" : "dialog"}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // React lets it rise from a dialog within this one.
        if (event.target !== host.current) return;
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => {
        // The browser closes the topmost dialog; what lies below it, and the page's own keys, hear nothing of it.
        if (event.key === "Escape") event.stopPropagation();
      }}
      onPointerDown={(event) => {
        if (event.target === host.current) onClose();
      }}
    >
      <div className="dialog-sheet">
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div className="dialog-body" ref={body} tabIndex={-1}>
          {children}
        </div>
        {actions && <footer className="dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  );
}
