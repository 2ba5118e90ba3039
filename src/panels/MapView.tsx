import { useMemo } from "react";
import type { PointDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Control } from "#state/Control.tsx";
import { isCurveData, toMapSamples } from "#panels/mapScene.ts";
import { MapKey } from "#panels/MapKey.tsx";
import { MapReadout } from "#panels/MapReadout.tsx";
import { useBrush } from "#panels/useBrush.ts";
import { useDecisionMap } from "#panels/useDecisionMap.ts";
import { useMapPointer } from "#panels/useMapPointer.ts";
import { useNames } from "#panels/useNames.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import type { Spans } from "#state/spans.ts";
import { Checkbox } from "#ui/Checkbox.tsx";
import "./MapView.css";

interface MapViewProps {
  readonly dataset: PointDataset;
  readonly spans: Spans;
}

/** The large map with its key, and what it says at the place that is pointed at. */
export function MapView({ dataset, spans }: MapViewProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const isCurve = useExperiment(isCurveData);
  const discretize = useExperiment(({ view }) => view.discretize);
  const samples = useMemo(() => toMapSamples(dataset, isCurve), [dataset, isCurve]);
  const { axes, target } = useNames();
  const axisNames = isCurve ? ([axes[0], target] as const) : axes;
  const { pointed, ...pointer } = useMapPointer(samples);
  const brush = useBrush(isCurve);
  const ref = useDecisionMap({
    dataset,
    samples,
    spans,
    options: { axes: "first", ...pointer, ...brush },
  });
  return (
    <div className="map-view">
      <div className="map-frame" data-picture="map">
        <div className="map-picture" ref={ref} />
        <span className="map-axis-name map-axis-first" aria-hidden="true">
          {axisNames[0]} →
        </span>
        <span className="map-axis-name map-axis-second" aria-hidden="true">
          ↑ {axisNames[1]}
        </span>
      </div>
      <div className="map-foot">
        <MapKey dataset={dataset} spans={spans} />
        {!isCurve && (
          <Control name="view.discretize">
            <Checkbox
              label={t("results.discretize")}
              checked={discretize}
              onChange={(discretize) =>
                document.edit((experiment) => ({ ...experiment, view: { ...experiment.view, discretize } }))
              }
            />
          </Control>
        )}
      </div>
      <MapReadout dataset={dataset} pointed={pointed} />
    </div>
  );
}
