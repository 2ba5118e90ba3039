import { useMemo, useState } from "react";
import { onePaymentAlone } from "#data/score.ts";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { RankView } from "#panels/results/ranks/RankView.tsx";
import { CaughtKinds } from "#panels/results/records/CaughtKinds.tsx";
import { Customers } from "#panels/results/records/Customers.tsx";
import { toTruths } from "#panels/results/records/recordScores.ts";
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
  const alone = onePaymentAlone[dataset.about.id];
  const toArea = () => {
    const reading = read();
    if (!reading) return t("ranks.waiting");
    const values = {
      area: formatLoss(reading.averagePrecision, "–"),
      chance: formatLoss(positives / cases, "–"),
    };
    return alone === undefined
      ? t("records.area", values)
      : t("records.area.alone", { ...values, alone: formatLoss(alone, "–") });
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
