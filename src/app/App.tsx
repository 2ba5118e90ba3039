/** @file The full page: the bar, and the three regions as the window has room for them. */
import { useEffect, useRef } from "react";
import { NetworkView } from "#builder/NetworkView.tsx";
import { TextProvider, useText } from "#i18n/TextContext.tsx";
import { About } from "#panels/About.tsx";
import { Announcer } from "#panels/Announcer.tsx";
import { DataDrawer } from "#panels/DataDrawer.tsx";
import { DataPanel } from "#panels/DataPanel.tsx";
import { Done } from "#panels/Done.tsx";
import { Footer } from "#panels/Footer.tsx";
import { Notices } from "#panels/Notices.tsx";
import { Recipe } from "#panels/Recipe.tsx";
import { ResultsPanel } from "#panels/ResultsPanel.tsx";
import { ResultStrip } from "#panels/ResultStrip.tsx";
import { Shortcuts } from "#panels/Shortcuts.tsx";
import { TopBar } from "#panels/TopBar.tsx";
import { TrainingSettings } from "#panels/TrainingSettings.tsx";
import { Transport } from "#panels/Transport.tsx";
import { Trouble } from "#panels/Trouble.tsx";
import { useLayout } from "#panels/useLayout.ts";
import { usePlayground, usePreferences, useView } from "#state/PlaygroundContext.tsx";
import type { Tab } from "#state/view.ts";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";
import "./App.css";

export function App() {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <TextProvider lang={language}>
      <Page />
    </TextProvider>
  );
}

function Page() {
  const layout = useLayout();
  const page = useRef<HTMLDivElement>(null);
  const request = useView((view) => view.focusRequest);
  useEffect(() => {
    if (request) page.current?.querySelector<HTMLElement>(`[data-region="${request.tab}"]`)?.focus();
  }, [request]);
  return (
    <div className={`page page-${layout}`} ref={page}>
      {layout !== "compact" && <TopBar layout={layout} />}
      {layout === "phone" ? <PhoneMain /> : <WideMain layout={layout} />}
      <Notices />
      <Announcer />
      <TrainingSettings />
      <Shortcuts />
      <About />
    </div>
  );
}

function WideMain({ layout }: { readonly layout: "wide" | "folded" | "compact" }) {
  return (
    <>
      <main className="page-main">
        {layout === "wide" && <DataPanel />}
        {layout === "folded" && <DataDrawer look="rail" />}
        <div className="page-canvas">
          {layout !== "compact" && <Recipe />}
          <Trouble />
          <Done />
          <NetworkView />
        </div>
        <ResultsPanel />
      </main>
      {layout === "compact" && <Footer />}
    </>
  );
}

const tabs = [
  { value: "data", icon: "data" },
  { value: "network", icon: "layers" },
  { value: "results", icon: "results" },
] as const;

/** One region at a time; the transport stays in reach of the thumb. */
function PhoneMain() {
  const { t } = useText();
  const { view } = usePlayground();
  const tab = useView((state) => state.tab);
  const select = (value: Tab) => view.setState({ tab: value });
  return (
    <>
      <main className="page-main">
        <Trouble />
        <TabPanel id="page" value="data" selected={tab}>
          <DataPanel />
        </TabPanel>
        <TabPanel id="page" value="network" selected={tab} className="page-canvas">
          <Recipe short />
          <Done />
          <NetworkView />
          <ResultStrip />
        </TabPanel>
        <TabPanel id="page" value="results" selected={tab}>
          <ResultsPanel />
        </TabPanel>
      </main>
      <footer className="page-dock">
        <Transport look="dock" />
        <Tabs
          id="page"
          label={t("app.tabs")}
          look="dock"
          tabs={tabs.map(({ value, icon }) => ({ value, icon, label: t(`app.tab.${value}`) }))}
          selected={tab}
          onSelect={select}
        />
      </footer>
    </>
  );
}
