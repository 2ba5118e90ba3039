/** @file The small page of a frame: what the host asked for, over one line of controls. */
import { NetworkView, Palette } from "#app/laterParts.ts";
import type { HandInDesk } from "#embed/handIn.ts";
import { HandIn } from "#embed/HandIn.tsx";
import { OpenLink } from "#embed/OpenLink.tsx";
import { TextProvider, useText } from "#i18n/TextContext.tsx";
import type { EmbedPanel } from "#model/embedQuery.ts";
import { Announcer } from "#panels/Announcer.tsx";
import { PackDesk } from "#panels/data/PackDesk.tsx";
import { DataDrawer } from "#panels/DataDrawer.tsx";
import { DataPanel } from "#panels/DataPanel.tsx";
import { Done } from "#panels/Done.tsx";
import { Inspector } from "#panels/inspector/Inspector.tsx";
import { later, LaterSheet } from "#panels/Later.tsx";
import { Notices } from "#panels/Notices.tsx";
import { StateChip } from "#panels/problems/StateChip.tsx";
import { ResultsPanel } from "#panels/ResultsPanel.tsx";
import { SidePanel } from "#panels/SidePanel.tsx";
import { Transport } from "#panels/Transport.tsx";
import { Trouble } from "#panels/Trouble.tsx";
import { useInspectedId } from "#panels/useInspectedId.ts";
import { useLayout } from "#panels/useLayout.ts";
import { useAssignments, useLessons, usePreferences, useView } from "#state/PlaygroundContext.tsx";
import "#embed/EmbedFrame.css";

const LessonPanel = later(async () => (await import("#lessons/LessonPanel.tsx")).LessonPanel);
const TaskPanel = later(async () => (await import("#panels/tasks/TaskPanel.tsx")).TaskPanel);
const TrainingSettings = later(async () => (await import("#panels/TrainingSettings.tsx")).TrainingSettings);

interface EmbedFrameProps {
  readonly panels: readonly EmbedPanel[];
  readonly desk: HandInDesk;
}

export function EmbedFrame({ panels, desk }: EmbedFrameProps) {
  const language = usePreferences((preferences) => preferences.language);
  const { layout } = useLayout(false);
  const has = (panel: EmbedPanel) => panels.includes(panel);
  const hasTask = useAssignments(({ open }) => open !== null);
  const hasLesson = useLessons(({ open }) => open !== null);
  const hasColumn = has("data") && layout === "wide";
  return (
    <TextProvider lang={language}>
      <div className={`embed-page embed-${layout === "phone" ? "narrow" : "broad"}`}>
        <main className="embed-main" data-embed-panels={panels.join(" ")}>
          {has("lesson") && hasLesson && <LessonPanel />}
          {has("lesson") && hasTask && <TaskPanel />}
          {hasColumn && <DataPanel />}
          {has("network") && <Network />}
          {has("results") && <ResultsPanel />}
          {!has("network") && !has("results") && has("data") && !hasColumn && <DataPanel />}
        </main>
        <HandIn desk={desk} />
        <EmbedFooter panels={panels} hasDrawer={has("data") && !hasColumn} />
        <Notices />
        <Announcer />
        <LaterSheet name="settings">
          <TrainingSettings />
        </LaterSheet>
        <PackDesk />
      </div>
    </TextProvider>
  );
}

function Network() {
  const inspected = useInspectedId();
  const isPalette = useView(({ side }) => side === "layers");
  return (
    <div className="embed-network">
      <Trouble />
      <Done />
      <NetworkView />
      {isPalette && (
        <SidePanel look="over" closable>
          <Palette />
        </SidePanel>
      )}
      {inspected && (
        <div className="embed-inspector">
          <Inspector />
        </div>
      )}
    </div>
  );
}

interface EmbedFooterProps {
  readonly panels: readonly EmbedPanel[];
  readonly hasDrawer: boolean;
}

function EmbedFooter({ panels, hasDrawer }: EmbedFooterProps) {
  const { t } = useText();
  return (
    <footer className="embed-footer" aria-label={t("transport.name")}>
      {panels.includes("controls") && <Transport look="dock" />}
      <span className="sp" />
      {hasDrawer && <DataDrawer look="button" />}
      {panels.includes("controls") && <StateChip />}
      <OpenLink />
    </footer>
  );
}
