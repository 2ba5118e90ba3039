/** @file A control as teachers, course pages and lessons know it: by its public name. */
import { useMemo, type ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isHidden, isLocked } from "#model/access.ts";
import type { ControlName } from "#model/controls.ts";
import { useAccess } from "#state/PlaygroundContext.tsx";
import { AllowedContext } from "#ui/allowed.ts";
import "./Control.css";

interface ControlProps {
  readonly name: ControlName;
  /** What stands in its place where it is hidden and something has to: a word of a sentence. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

/** What it holds is there unless the control is hidden, rests while it is locked, and offers what its limit leaves. */
export function Control({ name, instead = null, children }: ControlProps) {
  const { t } = useText();
  const hidden = useAccess((access) => isHidden(access, name));
  const locked = useAccess((access) => isLocked(access, name));
  const limit = useAccess((access) => access.limit[name] ?? null);
  const allowed = useMemo(() => ({ locked, limit }), [locked, limit]);
  if (hidden) return instead;
  const words = locked
    ? { title: t("control.locked"), "aria-label": t("control.lockedName", { control: t(`control.${name}`) }) }
    : {};
  return (
    <fieldset
      className="control"
      data-control={name}
      disabled={locked}
      role={locked ? "group" : "presentation"}
      {...words}
    >
      <AllowedContext value={allowed}>{children}</AllowedContext>
    </fieldset>
  );
}
