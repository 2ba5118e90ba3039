import { useState } from "react";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { NumberTable } from "#panels/NumberTable.tsx";
import { toThresholdReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import {
  toFieldName,
  toFieldText,
  toKindNames,
  toLaneGroups,
  toSizes,
} from "#panels/results/records/recordWords.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { formatLoss } from "#viz/formatNumber.ts";
import type { Table } from "#viz/lossData.ts";
import { createRecordStrip } from "#viz/recordStrip.ts";

interface CustomerStripProps {
  readonly dataset: RecordsDataset;
  readonly read: () => RankReading | null;
  readonly marks: number;
  readonly index: number;
}

/** The payments of one customer along time, as a sheet and as a table. */
export function CustomerStrip(props: CustomerStripProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const [table, setTable] = useState<Table | null>(null);
  const { toData, toTable } = useStripData(props);
  const ref = useChart({
    create: createRecordStrip,
    draw: (strip) => strip.update(toData()),
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  const name = t("records.customer", { n: props.index + 1 });
  return (
    <section className="records-strip" aria-label={name}>
      <div className="head">
        <h3 className="h">{name}</h3>
        <span className="sp" />
        <IconButton icon="table" small label={t("results.table")} onClick={() => setTable(toTable())} />
      </div>
      <p className="cap">{t("records.strip.about")}</p>
      <div ref={ref} />
      {table && <NumberTable title={name} table={table} onClose={() => setTable(null)} />}
    </section>
  );
}

function useStripData({ dataset, read, marks, index }: CustomerStripProps) {
  const { t, lang } = useText();
  const { columns, labels, test } = dataset;
  const steps = labels.test.length / test.count;
  const first = index * steps;
  const own = [...labels.test.subarray(first, first + steps)];
  const kinds = toKindNames(dataset, lang);
  const size = columns.find(({ categories }) => !categories);
  const fields = columns.map((column) => ({ column, name: toFieldName(column, lang) }));

  const toScores = () => {
    const reading = read();
    const scores = reading?.scores.subarray(first, first + steps) ?? new Float32Array(steps).fill(Number.NaN);
    const threshold = reading ? toThresholdReading(reading.ranking, marks).threshold : Infinity;
    return { scores, threshold };
  };
  const describe = (step: number, score: number) =>
    [
      t("records.payment", { n: step + 1 }),
      ...fields.map(({ column, name }) => `${name}: ${toFieldText(column, first + step, lang)}`),
      t("records.payment.score", { score: formatLoss(score, "–") }),
      ...(own[step]! > 0 ? [t("records.payment.truth", { kind: kinds[own[step]!] ?? "" })] : []),
    ].join("\n");

  return {
    toData() {
      const { scores, threshold } = toScores();
      // an error has no upper end: the threshold lies in the middle of the ramp
      const full = dataset.target === "label" ? 1 : 2 * threshold;
      return {
        label: t("records.strip.label", {
          n: index + 1,
          count: own.filter((label) => label > 0).length,
          marked: scores.filter((score) => score >= threshold).length,
        }),
        sizes: toSizes(dataset, index) ?? new Float32Array(steps),
        sizeName: size ? toFieldName(size, lang) : "",
        groups: toLaneGroups(dataset, index, lang),
        scores: scores.map((score) => score / full),
        scoreName: t("records.score"),
        truths: own.map((label) => label > 0),
        flags: Array.from(scores, (score) => score >= threshold),
        describe: (step: number) => describe(step, scores[step]!),
      };
    },
    toTable(): Table {
      const { scores } = toScores();
      return {
        head: ["#", ...fields.map(({ name }) => name), t("records.score"), t("records.truth")],
        rows: own.map((label, step) => [
          String(step + 1),
          ...columns.map((column) => toFieldText(column, first + step, lang)),
          formatLoss(scores[step]!, "–"),
          kinds[label] ?? "",
        ]),
      };
    },
  };
}
