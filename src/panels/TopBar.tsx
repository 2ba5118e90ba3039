import { redo, toggleTheme, undo } from "#commands/pageCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { BackendChip } from "#panels/BackendChip.tsx";
import { LessonsButton } from "#panels/LessonsButton.tsx";
import { CommandButton } from "#panels/CommandButton.tsx";
import { ExperimentMenu } from "#panels/ExperimentMenu.tsx";
import { LanguageSwitch } from "#panels/LanguageSwitch.tsx";
import { MoreMenu } from "#panels/MoreMenu.tsx";
import { ProblemChip } from "#panels/problems/ProblemChip.tsx";
import { StateChip } from "#panels/problems/StateChip.tsx";
import { ShareMenu } from "#panels/share/ShareMenu.tsx";
import { Transport } from "#panels/Transport.tsx";
import { useShownTheme } from "#panels/useShownTheme.ts";
import type { Layout } from "#panels/useLayout.ts";
import { Icon } from "#ui/Icon.tsx";
import "./TopBar.css";

/** Brand and experiment at the left, the transport in the middle, tools at the right; what has no room is in "more". */
export function TopBar({ layout }: { readonly layout: Exclude<Layout, "compact"> }) {
  const { t } = useText();
  const theme = useShownTheme();
  return (
    <header className={`top-bar top-bar-${layout}`}>
      <div className="top-bar-start">
        <h1 className="brand">
          <Icon name="mark" />
          <span className={layout === "wide" ? undefined : "visually-hidden"}>{t("app.name")}</span>
        </h1>
        <ExperimentMenu />
        {layout !== "phone" && (
          <>
            <CommandButton command={undo} icon="undo" small />
            <CommandButton command={redo} icon="redo" small />
          </>
        )}
      </div>
      {layout !== "phone" && (
        <div className="top-bar-middle">
          <Transport look="bar" />
          {layout === "wide" && <ProblemChip />}
        </div>
      )}
      <div className="top-bar-end">
        {layout === "wide" ? <BackendChip pace /> : <StateChip />}
        {layout === "wide" && (
          <>
            <CommandButton command={toggleTheme} icon={theme === "dark" ? "sun" : "moon"} />
            <LanguageSwitch />
          </>
        )}
        {layout !== "phone" && <LessonsButton iconOnly={layout === "folded"} />}
        {layout !== "phone" && <ShareMenu iconOnly={layout === "folded"} />}
        <MoreMenu layout={layout} />
      </div>
    </header>
  );
}
