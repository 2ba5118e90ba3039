import { useState } from "react";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toThresholdReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import { CustomerStrip } from "#panels/results/records/CustomerStrip.tsx";
import { toCustomers } from "#data/recordScores.ts";
import { toKindNames } from "#panels/results/records/recordWords.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatLoss } from "#viz/formatNumber.ts";
import { createRankedList } from "#viz/rankedList.ts";

interface CustomersProps {
  readonly dataset: RecordsDataset;
  readonly read: () => RankReading | null;
  readonly marks: number;
}

/** All customers of the test part, the most suspicious first; the chosen one's payments below. */
export function Customers({ dataset, read, marks }: CustomersProps) {
  const { t, lang } = useText();
  const { live } = usePlayground();
  const [chosen, choose] = useState(() => findFirstMisuse(dataset));
  const kinds = toKindNames(dataset, lang);
  const ref = useChart({
    create: createRankedList,
    draw(list) {
      const reading = read();
      const steps = dataset.labels.test.length / dataset.test.count;
      const threshold = reading ? toThresholdReading(reading.ranking, marks).threshold : Infinity;
      const customers = reading ? toCustomers(reading.scores, dataset.labels.test, steps) : [];
      const most = Math.max(Number.MIN_VALUE, ...customers.map(({ top }) => top).filter(Number.isFinite));
      list.update({
        label: t("records.customers.label"),
        rows: customers.map(({ index, top, kind }) => ({
          id: index,
          name: t("records.customer", { n: index + 1 }),
          share: top / most,
          value: formatLoss(top, "–"),
          note: kind > 0 ? (kinds[kind] ?? "") : "",
          marked: top >= threshold,
        })),
        selected: chosen,
        onSelect: choose,
      });
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  return (
    <>
      <h3 className="h records-customers">{t("records.customers")}</h3>
      <p className="cap">{t("records.customers.about")}</p>
      <div ref={ref} />
      <CustomerStrip dataset={dataset} read={read} marks={marks} index={chosen} />
    </>
  );
}

/** Something to see at once: a customer whose card was misused. */
function findFirstMisuse({ labels, test }: RecordsDataset): number {
  const at = labels.test.findIndex((label) => label > 0);
  return at < 0 ? 0 : Math.floor(at / (labels.test.length / test.count));
}
