import type { ReactNode } from "react";
import type { StepNames } from "#data/stepLabels.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Signs } from "#panels/time/Signs.tsx";
import { StepByStep } from "#panels/time/StepByStep.tsx";
import { StepGradient } from "#panels/time/StepGradient.tsx";
import { toSignsOf } from "#panels/time/signsOf.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { setTime, timeTabs } from "#state/view.ts";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";

interface TimeTabsProps {
  /** The pictures that all tabs share. */
  readonly children: ReactNode;
  readonly time: TimeLayer;
  readonly steps: () => StepNames;
}

/** More of the chosen unit: its numbers step by step, what excites it, and how far the error reaches back. */
export function TimeTabs({ time, steps, children }: TimeTabsProps) {
  const { t } = useText();
  const { view } = usePlayground();
  const chosen = useView((state) => state.time.tab);
  const hasSigns = toSignsOf(time) !== null;
  const tabs = timeTabs.filter((tab) => tab !== "signs" || hasSigns);
  const tab = tabs.includes(chosen) ? chosen : "gates";
  return (
    <div className="time-tabs">
      <Tabs
        id="time"
        label={t("time.tabs")}
        tabs={tabs.map((value) => ({ value, label: t(`time.tab.${value}`) }))}
        selected={tab}
        onSelect={(value) => setTime(view, { tab: value })}
      />
      <TabPanel id="time" value={tab} selected={tab} className="time-tab">
        {children}
        {tab === "step" && <StepByStep time={time} steps={steps} />}
        {tab === "signs" && <Signs time={time} />}
        {tab === "gradient" && <StepGradient layer={time.layer.id} />}
      </TabPanel>
    </div>
  );
}
