import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toClassNames } from "#panels/results/pictureSet.ts";
import type { LabelledDataset, Reading } from "#panels/results/predictions.ts";
import { formatCount, formatPercent } from "#viz/formatNumber.ts";

interface ClassTableProps {
  readonly dataset: LabelledDataset;
  readonly read: () => Reading | null;
}

const measures = ["precision", "recall", "f1"] as const;

/** How well each class is told from the others. */
export function ClassTable({ dataset, read }: ClassTableProps) {
  const { t, lang } = useText();
  const names = toClassNames(dataset, lang);
  return (
    <>
      <table className="class-table num">
        <caption className="visually-hidden">{t("images.classes.label")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("images.classes.class")}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col" title={t(`images.classes.${measure}.about`)}>
                {t(`images.classes.${measure}`)}
              </th>
            ))}
            <th scope="col">
              {dataset.kind === "words"
                ? t("spelling.classes.count")
                : t(dataset.sound ? "speech.classes.count" : "images.classes.count")}
            </th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, label) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {measures.map((measure) => (
                <td key={measure}>
                  <LiveText
                    topic="prediction"
                    read={() => {
                      const reading = read();
                      return reading ? formatPercent(reading.confusion.scores[label]![measure], "–") : "–";
                    }}
                  />
                </td>
              ))}
              <td>
                <LiveText
                  topic="prediction"
                  read={() => {
                    const reading = read();
                    return reading ? formatCount(reading.confusion.scores[label]!.samples) : "–";
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap">{t("images.classes.about")}</p>
    </>
  );
}
