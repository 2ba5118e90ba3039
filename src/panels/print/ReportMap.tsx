import { useMemo, useState } from "react";
import type { PointDataset } from "#data/dataset.ts";
import { isCurveData, toMapSamples } from "#panels/mapScene.ts";
import { MapKey } from "#panels/MapKey.tsx";
import { useDecisionMap } from "#panels/useDecisionMap.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { createSpans } from "#state/spans.ts";
import { createMapDrawing } from "#viz/mapDrawing.ts";

/** The map as lines, with its key. */
export function ReportMap({ dataset }: { readonly dataset: PointDataset }) {
  const isCurve = useExperiment(isCurveData);
  const samples = useMemo(() => toMapSamples(dataset, isCurve), [dataset, isCurve]);
  const [spans] = useState(createSpans);
  const ref = useDecisionMap({ dataset, samples, spans, options: {}, create: createMapDrawing });
  return (
    <figure className="report-map">
      <div ref={ref} />
      <MapKey dataset={dataset} spans={spans} />
    </figure>
  );
}
