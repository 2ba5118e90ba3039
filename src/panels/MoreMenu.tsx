import { togglePresent } from "#commands/presentCommands.ts";
import { printReport, savePictures } from "#commands/saveCommands.ts";
import { redo, showShortcuts, toggleTheme, undo } from "#commands/pageCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { CommandItem } from "#panels/CommandItem.tsx";
import { Control } from "#state/Control.tsx";
import { LanguageSwitch } from "#panels/LanguageSwitch.tsx";
import type { Layout } from "#panels/useLayout.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Sheet } from "#state/view.ts";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import type { IconName } from "#ui/icons.ts";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import "./Menu.css";

/** What the bar has no room for, and the sheets. */
export function MoreMenu({ layout }: { readonly layout: Layout }) {
  const { t } = useText();
  const theme = useShownTheme();
  const { trigger, popover, close } = usePopover();
  const small = layout === "phone" || layout === "compact";
  return (
    <>
      <IconButton {...trigger} icon="more" label={t("app.more")} />
      <Popover {...popover} label={t("app.more")}>
        <div className="menu">
          {small && (
            <>
              <CommandItem command={undo} icon="undo" />
              <CommandItem command={redo} icon="redo" />
              <hr className="menu-line" />
            </>
          )}
          {layout !== "wide" && (
            <>
              <CommandItem command={toggleTheme} icon={theme === "dark" ? "sun" : "moon"} />
              <Control name="language">
                <div className="menu-row">
                  <span>{t("app.language")}</span>
                  <LanguageSwitch />
                </div>
              </Control>
              <hr className="menu-line" />
            </>
          )}
          {small && (
            <>
              <SheetItem sheet="lessons" icon="lesson" label={t("app.lessons")} onOpen={close} />
              <Control name="share">
                <SheetItem sheet="share" icon="share" label={t("app.share")} onOpen={close} />
              </Control>
            </>
          )}
          <SheetItem sheet="tasks" icon="goal" label={t("app.tasks")} onOpen={close} />
          <Control name="experiment.open">
            <SheetItem sheet="gallery" icon="gallery" label={t("gallery.title")} onOpen={close} />
          </Control>
          <hr className="menu-line" />
          <SheetItem sheet="settings" icon="settings" label={t("training.more")} onOpen={close} />
          {layout !== "phone" && <CommandItem command={togglePresent} icon="present" onRun={close} />}
          <CommandItem command={savePictures} icon="save" onRun={close} />
          <CommandItem command={printReport} icon="print" onRun={close} />
          <CommandItem command={showShortcuts} icon="keyboard" onRun={close} />
          <SheetItem sheet="about" icon="help" label={t("about.title")} onOpen={close} />
        </div>
      </Popover>
    </>
  );
}

interface SheetItemProps {
  readonly sheet: Sheet;
  readonly icon: IconName;
  readonly label: string;
  readonly onOpen: () => void;
}

function SheetItem({ sheet, icon, label, onOpen }: SheetItemProps) {
  const { view } = usePlayground();
  return (
    <button
      type="button"
      className="menu-item"
      onClick={() => {
        onOpen();
        view.setState({ sheet });
      }}
    >
      <Icon name={icon} small />
      <span>{label}</span>
    </button>
  );
}
