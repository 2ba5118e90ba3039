import { useMemo, useState } from "react";
import { findRareClass } from "#data/classBalance.ts";
import { useText } from "#i18n/TextContext.tsx";
import { shownParts, type ViewHints } from "#model/experiment.ts";
import { Control } from "#state/Control.tsx";
import { Figures } from "#panels/Figures.tsx";
import { LossView } from "#panels/LossView.tsx";
import { MapView } from "#panels/MapView.tsx";
import { PaintTools } from "#panels/PaintTools.tsx";
import { useSetText } from "#panels/useSetText.ts";
import { useNeuronName } from "#panels/useNeuronName.ts";
import { usePointData } from "#panels/usePointData.ts";
import { later } from "#panels/Later.tsx";
import { PlainResults } from "#panels/results/PlainResults.tsx";
import { resultViews } from "#panels/results/resultViews.ts";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useExperiment, usePlayground, useSession, useView } from "#state/PlaygroundContext.tsx";
import { createSpans } from "#state/spans.ts";
import { Segment } from "#ui/Segment.tsx";

const RareClass = later(async () => (await import("#panels/results/ranks/RareClass.tsx")).RareClass);
const ProblemsPanel = later(async () => (await import("#panels/problems/ProblemsPanel.tsx")).ProblemsPanel);

/** How well the network does; while something in it has to be mended, what that is. */
export function ResultsPanel() {
  const kind = useExperiment(({ data }) => data.kind);
  // Points that are still to be painted need the map.
  const isBroken = useSession(({ problems }) => problems.some(({ where }) => !where.startsWith("data")));
  const arrived = useSession(({ dataset }) => dataset?.kind ?? null);
  if (isBroken) return <ProblemsPanel />;
  if (kind === "plane" || kind === "table") return <PointResults />;
  if (kind !== arrived) return <Waiting />;
  const View = resultViews[kind] ?? PlainResults;
  return <View />;
}

/** The first data is on its way, or it did not arrive; more of that is told beside the data. */
function Waiting() {
  const { t } = useText();
  const { name } = useSetText();
  const hasFailed = useSession(({ trouble }) => trouble !== null);
  return (
    <ResultsSection>
      <p className="results-waiting cap">{t(hasFailed ? "data.failed" : "data.loading", { name })}</p>
    </ResultsSection>
  );
}

/** What the network answers everywhere. */
function PointResults() {
  const { t } = useText();
  const { document } = usePlayground();
  const points = useExperiment(({ view }) => view.points);
  const dataset = usePointData();
  const neuron = useNeuronName(useView(({ hovered, selected }) => hovered ?? selected));
  const rare = useMemo(() => dataset && findRareClass(dataset), [dataset]);
  const [spans] = useState(createSpans);
  const show = (points: ViewHints["points"]) =>
    document.edit((experiment) => ({ ...experiment, view: { ...experiment.view, points } }));
  return (
    <ResultsSection>
      <div className="head">
        <h2 className="h results-title">{neuron ?? t("results.title")}</h2>
        <span className="sp" />
        <Control name="view.points">
          <Segment
            label={t("results.show")}
            value={points}
            choices={shownParts.map((value) => ({ value, label: t(`results.show.${value}`) }))}
            onChange={show}
          />
        </Control>
      </div>
      <PaintTools />
      {dataset ? <MapView dataset={dataset} spans={spans} /> : <MapPlaceholder />}
      {dataset && rare && <RareClass key={dataset.test.count} dataset={dataset} rare={rare} />}
      <Figures />
      <LossView />
    </ResultsSection>
  );
}

/** Keeps the room of the map while a table is on its way. */
function MapPlaceholder() {
  const { t } = useText();
  const { name } = useSetText();
  return <div className="map-placeholder cap">{t("data.loading", { name })}</div>;
}
