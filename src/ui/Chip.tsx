import type { ComponentProps, ReactNode } from "react";
import "./Chip.css";

interface ChipProps extends ComponentProps<"button"> {
  /** ok: teal dot; off: empty ring; bad: a red diamond. The words say it too. */
  readonly state: "ok" | "off" | "bad";
  readonly detail?: ReactNode;
}

/** A small button that says how something stands. */
export function Chip({ state, detail, className = "", children, ...rest }: ChipProps) {
  return (
    <button type="button" {...rest} className={`chip chip-${state} ${className}`}>
      {children}
      {detail !== undefined && <span className="chip-detail">{detail}</span>}
    </button>
  );
}
