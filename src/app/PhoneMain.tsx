import { NetworkView, Palette, TimePanel } from "#app/laterParts.ts";
import { isSampled } from "#model/data.ts";
import { useText } from "#i18n/TextContext.tsx";
import { DataPanel } from "#panels/DataPanel.tsx";
import { Done } from "#panels/Done.tsx";
import { Inspector } from "#panels/inspector/Inspector.tsx";
import { Recipe } from "#panels/Recipe.tsx";
import { ResultsPanel } from "#panels/ResultsPanel.tsx";
import { ResultStrip } from "#panels/ResultStrip.tsx";
import { SidePanel } from "#panels/SidePanel.tsx";
import { Transport } from "#panels/Transport.tsx";
import { Trouble } from "#panels/Trouble.tsx";
import { useInspectedId } from "#panels/useInspectedId.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { Tab } from "#state/view.ts";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";

const tabs = [
  { value: "data", icon: "data" },
  { value: "network", icon: "layers" },
  { value: "results", icon: "results" },
] as const;

/** One region at a time; the transport stays in reach of the thumb. */
export function PhoneMain() {
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
          <Sheet />
        </TabPanel>
        <TabPanel id="page" value="results" selected={tab}>
          <ResultsPanel />
          <Time />
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

/** Only data that is looked at one sample at a time has anything to show over time. */
function Time() {
  return useExperiment(({ data }) => isSampled(data)) && <TimePanel />;
}

/** The palette, else the selected layer, over the lower half of the network. */
function Sheet() {
  const isPalette = useView(({ side }) => side === "layers");
  const inspected = useInspectedId();
  if (isPalette) {
    return (
      <SidePanel look="sheet" closable>
        <Palette />
      </SidePanel>
    );
  }
  return (
    inspected && (
      <div className="page-inspector">
        <Inspector />
      </div>
    )
  );
}
