import type { CSSProperties } from "react";
import type { Dataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useNames } from "#panels/useNames.ts";
import { useSession } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./ClassList.css";

/** Every class with its colour and how many samples it has; of a regression, what is to be told. */
export function ClassList() {
  const { t } = useText();
  const names = useNames();
  const dataset = useSession(({ dataset }) => dataset);
  if (!dataset) return null;
  if (dataset.task.kind === "regression") {
    return <p className="cap">{t("data.target", { name: names.target })}</p>;
  }
  const counts = countClasses(dataset);
  const isMany = counts.length > 8;
  return (
    <ul className={isMany ? "class-list class-list-many" : "class-list"} aria-label={t("data.classes")}>
      {counts.map((count, index) => (
        <li key={names.classes[index] ?? index} style={toSwatch(index)}>
          <span className="class-name">{names.classes[index]}</span>
          <span className="class-count">{formatCount(count)}</span>
        </li>
      ))}
    </ul>
  );
}

/** After the tenth class the colours come again. */
function toSwatch(index: number): CSSProperties {
  return { "--swatch": `var(--cat-${index % 10})` } as CSSProperties;
}

function countClasses({ task, train, test }: Dataset): number[] {
  const counts = Array.from({ length: task.classes }, () => 0);
  for (const part of [train, test]) for (const label of part.y) counts[label]! += 1;
  return counts;
}
