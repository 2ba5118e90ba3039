import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { tableSets } from "#model/data.ts";
import { tableFacts } from "#model/tables.ts";
import { chooseTable } from "#panels/chooseSet.ts";
import { useAllowed } from "#ui/allowed.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./SetRows.css";

/** The tables of real measurements, with their size. */
export function SetList() {
  const { t } = useText();
  const { document } = usePlayground();
  const name = useId();
  const { allows } = useAllowed();
  const chosen = useExperiment(({ data }) => (data.kind === "table" ? data.set : null));
  return (
    <div className="set-rows" role="radiogroup" aria-label={t("data.real")}>
      {tableSets
        .filter((set) => set === chosen || allows(set))
        .map((set) => {
          const { columns, train, test } = tableFacts[set];
          return (
            <label key={set}>
              <input
                type="radio"
                aria-label={`${t(`set.${set}`)}, ${t("data.rows", {
                  count: formatCount(train + test),
                  features: columns.length,
                })}`}
                name={name}
                checked={set === chosen}
                onChange={() => document.edit((experiment) => chooseTable(experiment, set))}
              />
              <span className="set-row-name">{t(`set.${set}`)}</span>
              <span className="set-row-size">
                {t("data.size", { rows: formatCount(train + test), columns: columns.length })}
              </span>
            </label>
          );
        })}
    </div>
  );
}
