/** @file A control as teachers, course pages and lessons know it: by its public name. */
import type { ReactNode } from "react";
import { isHidden, isLocked } from "#model/access.ts";
import type { ControlName } from "#model/controls.ts";
import { useAccess } from "#state/PlaygroundContext.tsx";
import "./Control.css";

interface ControlProps {
  readonly name: ControlName;
  readonly children: ReactNode;
}

/** What it holds is there unless the control is hidden, and rests while it is locked. */
export function Control({ name, children }: ControlProps) {
  const hidden = useAccess((access) => isHidden(access, name));
  const locked = useAccess((access) => isLocked(access, name));
  if (hidden) return null;
  return (
    <fieldset className="control" data-control={name} disabled={locked}>
      {children}
    </fieldset>
  );
}
