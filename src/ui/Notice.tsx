import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { IconButton } from "./IconButton.tsx";
import "./Notice.css";

interface NoticeProps {
  /** error: read at once; else when the screen reader has finished. */
  readonly tone?: "plain" | "warn" | "error";
  readonly title: string;
  /** Why, or what now. */
  readonly children?: ReactNode;
  /** Buttons, the main one first. */
  readonly actions?: ReactNode;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** Says what happened, and stays until it is answered or closed. Stands in a `NoticeStack`. */
export function Notice({ tone = "plain", title, children, actions, closeLabel, onClose }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "error" ? "alert" : "status"}>
      {tone !== "plain" && <Icon name="alert" />}
      <div className="notice-body">
        <strong>{title}</strong>
        {children && <div className="notice-text">{children}</div>}
        {actions && <div className="notice-actions">{actions}</div>}
      </div>
      <IconButton icon="close" small label={closeLabel} onClick={onClose} />
    </div>
  );
}

interface NoticeStackProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Where notices lie: over the page, at its foot. Keep it mounted, so that a new notice is heard. */
export function NoticeStack({ label, children }: NoticeStackProps) {
  return (
    <section className="notice-stack" aria-label={label} aria-live="polite" aria-relevant="additions">
      {children}
    </section>
  );
}
