import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toThresholdReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import { countKinds } from "#data/recordScores.ts";
import { toKindNames } from "#panels/results/records/recordWords.ts";

interface CaughtKindsProps {
  readonly dataset: RecordsDataset;
  readonly read: () => RankReading | null;
  readonly marks: number;
}

/** How many payments of each kind of misuse are caught: some kinds look odd one by one, others only in their order. */
export function CaughtKinds({ dataset, read, marks }: CaughtKindsProps) {
  const { t, lang } = useText();
  const [, ...names] = toKindNames(dataset, lang);
  const toText = (kind: number) => {
    const reading = read();
    if (!reading) return "–";
    const { threshold } = toThresholdReading(reading.ranking, marks);
    const counts = countKinds(reading.scores, dataset.labels.test, names.length + 1, threshold);
    const { caught, all } = counts[kind]!;
    return t("records.kind", { caught, all });
  };
  return (
    <dl className="records-kinds num">
      {names.map((name, kind) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <LiveText topic="prediction" read={() => toText(kind)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
