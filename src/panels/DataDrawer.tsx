import { useText } from "#i18n/TextContext.tsx";
import { DataPanel } from "#panels/DataPanel.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import "./DataDrawer.css";

/** The data panel behind a button, where it has no column of its own. */
export function DataDrawer({ look }: { readonly look: "rail" | "button" }) {
  const { t } = useText();
  const { trigger, popover } = usePopover();
  return (
    <div className={`data-drawer data-drawer-${look}`} data-region="data" tabIndex={-1}>
      {look === "rail" ? (
        <button type="button" {...trigger} className="data-drawer-button">
          <Icon name="data" />
          <span>{t("app.tab.data")}</span>
        </button>
      ) : (
        <IconButton {...trigger} icon="data" label={t("app.tab.data")} />
      )}
      <Popover {...popover} label={t("data.title")}>
        <div className="data-drawer-panel">
          <DataPanel />
        </div>
      </Popover>
    </div>
  );
}
