import type { ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import "./SidePanel.css";

interface SidePanelProps {
  /** docked: a column of its own; over: over the left of the canvas; sheet: over its lower half. */
  readonly look: "docked" | "over" | "sheet";
  readonly closable: boolean;
  readonly children: ReactNode;
}

/** Holds the layers that can be added, beside the canvas or over it. Escape closes it where it lies over. */
export function SidePanel({ look, closable, children }: SidePanelProps) {
  const { t } = useText();
  const { view } = usePlayground();
  const close = () => view.setState({ side: "data" });
  return (
    <aside
      className={`side-panel side-panel-${look}`}
      aria-label={t("panel.layers")}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || look === "docked" || event.defaultPrevented) return;
        event.stopPropagation();
        close();
      }}
    >
      {closable && (
        <div className="side-panel-head">
          <h2 className="h">{t("panel.layers")}</h2>
          <span className="sp" />
          <IconButton
            icon="close"
            small
            label={t("panel.close", { name: t("panel.layers") })}
            onClick={close}
          />
        </div>
      )}
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}
