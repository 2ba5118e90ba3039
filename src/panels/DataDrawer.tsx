import { useEffect, useEffectEvent, useRef } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { DataPanel } from "#panels/DataPanel.tsx";
import { useView } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import "./DataDrawer.css";
import "./Rail.css";

/** The data panel behind a button, where it has no column of its own; going to the data opens it. */
export function DataDrawer({ look }: { readonly look: "rail" | "button" }) {
  const { t } = useText();
  const { trigger, popover, open } = usePopover();
  const button = useRef<HTMLButtonElement>(null);
  const request = useView((view) => view.focusRequest);
  const answered = useRef(request);
  const openDrawer = useEffectEvent(() => {
    if (button.current) open(button.current);
  });
  useEffect(() => {
    if (request === answered.current) return;
    answered.current = request;
    if (request?.tab === "data") openDrawer();
  }, [request]);
  return (
    <div className={`data-drawer data-drawer-${look}`}>
      {look === "rail" ? (
        <button type="button" {...trigger} ref={button} className="data-drawer-button">
          <Icon name="data" />
          <span>{t("app.tab.data")}</span>
        </button>
      ) : (
        <IconButton {...trigger} ref={button} icon="data" label={t("app.tab.data")} />
      )}
      <Popover {...popover} label={t("data.title")}>
        <div className="data-drawer-panel">
          <DataPanel />
        </div>
      </Popover>
    </div>
  );
}
