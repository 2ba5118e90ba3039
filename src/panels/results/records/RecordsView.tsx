import { useMemo, useState } from "react";
import { onePaymentAlone } from "#data/score.ts";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toRankReading } from "#panels/results/ranks/rankReading.ts";
import { RankView } from "#panels/results/ranks/RankView.tsx";
import { CaughtKinds } from "#panels/results/records/CaughtKinds.tsx";
import { Customers } from "#panels/results/records/Customers.tsx";
import { toDistances, toTruths } from "#data/recordScores.ts";
import { useRecordReading } from "#panels/results/records/useRecordReading.ts";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { formatLoss } from "#viz/formatNumber.ts";
import "./RecordsView.css";

/** What is caught, missed and wrongly suspected, and the customers behind it. */
export function RecordsView({ dataset }: { readonly dataset: RecordsDataset }) {
  const { t } = useText();
  const read = useRecordReading(dataset);
  const cases = dataset.labels.test.length;
  const positives = useMemo(() => toTruths(dataset).reduce((sum, truth) => sum + truth, 0), [dataset]);
  const [marks, setMarks] = useState(positives);
  const baseline = useMemo(() => toBaseline(dataset), [dataset]);
  const toArea = () => {
    const reading = read();
    if (!reading) return t("ranks.waiting");
    const values = {
      area: formatLoss(reading.averagePrecision, "–"),
      chance: formatLoss(positives / cases, "–"),
    };
    if (baseline === undefined) return t("records.area", values);
    const reached = formatLoss(baseline, "–");
    return dataset.target === "label"
      ? t("records.area.alone", { ...values, alone: reached })
      : t("records.area.distance", { ...values, distance: reached });
  };
  return (
    <div className="records" ref={usePredicting()}>
      <h2 className="h">{t("records.title")}</h2>
      <p className="cap">{t(`records.score.${dataset.target}`)}</p>
      <RankView
        read={read}
        positives={positives}
        cases={cases}
        marks={marks}
        onMarks={setMarks}
        counts="ranks.counts.payments"
      />
      <CaughtKinds dataset={dataset} read={read} marks={marks} />
      <p className="cap">
        <LiveText topic="prediction" read={toArea} />
      </p>
      <Customers dataset={dataset} read={read} marks={marks} />
    </div>
  );
}

/** The average precision of those who do without a network. */
function toBaseline(dataset: RecordsDataset): number | undefined {
  if (dataset.target === "label") return onePaymentAlone[dataset.about.id];
  return toRankReading(toDistances(dataset), toTruths(dataset)).averagePrecision;
}
