import { useId, useMemo, type CSSProperties } from "react";
import type { RecordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { RecordsData } from "#model/sequenceData.ts";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "#panels/data/Balance.css";

const targets = ["label", "next", "self"] as const;

/** What is learned of the payments, and how rare misuse is among them. */
export function RecordsControls({ data }: { readonly data: RecordsData }) {
  const { t } = useText();
  const { document } = usePlayground();
  const dataset = useSequences("records");
  return (
    <div className="data-controls">
      {dataset?.about.generated && <p className="table-warning">{t("records.invented")}</p>}
      <AboutSequences about={dataset?.about ?? null} />
      <div className="field">
        <div className="field-head">
          <span>{t("records.target")}</span>
        </div>
        <Segment
          label={t("records.target")}
          value={data.target}
          choices={targets.map((value) => ({ value, label: t(`records.target.${value}`) }))}
          onChange={(target) => document.edit((experiment) => fitNetwork(experiment, { ...data, target }))}
        />
        <p className="field-hint">{t(`records.target.${data.target}.about`)}</p>
      </div>
      {dataset && <ClassCounts dataset={dataset} />}
    </div>
  );
}

/** How many payments each class has. The bars are drawn by the root: else the rare ones could not be seen. */
function ClassCounts({ dataset }: { readonly dataset: RecordsDataset }) {
  const { t, lang } = useText();
  const id = useId();
  const { classes, classesZh } = dataset.about;
  const names = lang === "zh" ? classesZh : classes;
  const { train, test } = useMemo(
    () => ({
      train: countEach(dataset.labels.train, classes.length),
      test: countEach(dataset.labels.test, classes.length),
    }),
    [dataset, classes],
  );
  const most = Math.sqrt(Math.max(1, ...train));
  const all = train.reduce((a, b) => a + b, 0);
  const rare = (100 * (all - (train[0] ?? 0))) / Math.max(1, all);
  return (
    <div>
      <div className="field-head">
        <span id={id}>{t("records.balance")}</span>
      </div>
      <ul className="balance" aria-labelledby={id}>
        {names.map((name, index) => {
          const [own, tested] = [train[index] ?? 0, test[index] ?? 0];
          const values = { name, train: formatCount(own), test: formatCount(tested) };
          const style = { "--share": Math.sqrt(own) / most } as CSSProperties;
          return (
            <li key={name} title={t("records.balance.row", values)}>
              <span className="balance-name">{name}</span>
              <span className="balance-bar" aria-hidden="true" style={style} />
              <span className="balance-count num">{values.train}</span>
            </li>
          );
        })}
      </ul>
      <p className="field-hint">{t("records.rare", { percent: rare.toFixed(1) })}</p>
    </div>
  );
}

function countEach(labels: Uint8Array, classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (const label of labels) counts[label]!++;
  return counts;
}
