import { toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { ActivationsTab } from "#panels/inspector/ActivationsTab.tsx";
import { GradientsTab } from "#panels/inspector/GradientsTab.tsx";
import { HowTab } from "#panels/inspector/HowTab.tsx";
import { LayerForm } from "#panels/inspector/LayerForm.tsx";
import { LayerSummary } from "#panels/inspector/LayerSummary.tsx";
import type { Inspected } from "#panels/inspector/useInspected.ts";
import { WeightsTab } from "#panels/inspector/WeightsTab.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { inspectorTabs, type InspectorTab } from "#state/view.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";
import "./Inspector.css";

/** All there is to see of one layer; another layer needs another key. */
export function Drawer({ inspected }: { readonly inspected: Inspected }) {
  const { t } = useText();
  const { view } = usePlayground();
  const shown = useView((state) => state.inspectorTab);
  const { layer, plan } = inspected;
  return (
    <section className="inspector" aria-label={t("inspector.title", { layer: toLayerTitle(t, layer) })}>
      <div className="inspector-frame">
        <LayerSummary layer={layer} plan={plan} />
        <div className="inspector-main">
          <header>
            <Tabs
              id="inspector"
              label={t("inspector.tabs")}
              tabs={inspectorTabs.map((value) => ({ value, label: t(`inspector.tab.${value}`) }))}
              selected={shown}
              onSelect={(inspectorTab) => view.setState({ inspectorTab })}
            />
            <IconButton
              icon="close"
              small
              label={t("inspector.close")}
              keys="Esc"
              onClick={() => view.setState({ layers: [] })}
            />
          </header>
          {inspectorTabs.map((value) => (
            <TabPanel key={value} id="inspector" value={value} selected={shown} className="inspector-tab">
              {value === shown && <TabContent tab={value} inspected={inspected} />}
            </TabPanel>
          ))}
        </div>
      </div>
    </section>
  );
}

function TabContent({ tab, inspected }: { readonly tab: InspectorTab; readonly inspected: Inspected }) {
  const { t } = useText();
  const { layer, plan, running } = inspected;
  if (tab === "settings") return <LayerForm layer={layer} plan={plan} />;
  if (tab === "how") return <HowTab layer={layer} plan={plan} />;
  if (!running) return <p className="inspector-note">{t("inspector.waiting")}</p>;
  if (tab === "weights") return <WeightsTab running={running} />;
  if (tab === "activations") return <ActivationsTab running={running} />;
  return <GradientsTab running={running} />;
}
