import type { ImageDataset } from "#data/dataset.ts";
import type { Marks } from "#data/marks.ts";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { LiveText } from "#panels/LiveText.tsx";
import type { Reading } from "#panels/results/predictions.ts";
import { toMarkScores } from "#panels/results/sound/markScores.ts";
import { formatCount, formatPercent } from "#viz/formatNumber.ts";

interface MarkScoresProps {
  readonly dataset: ImageDataset;
  readonly read: () => Reading | null;
}

/** More lines than this are no table to read: sixty voices. */
const mostNames = 12;

/** How well each language or speaker is understood. */
export function MarkScores({ dataset, read }: MarkScoresProps) {
  const shown = dataset.marks.filter(({ names }) => names.length <= mostNames);
  return shown.map((marks) => <MarkTable key={marks.id} marks={marks} dataset={dataset} read={read} />);
}

function MarkTable({ marks, dataset, read }: MarkScoresProps & { readonly marks: Marks }) {
  const { t, lang } = useText();
  const key = `speech.marks.${marks.id}`;
  const mark = isMessageKey(key) ? t(key) : marks.id;
  const names = lang === "zh" ? marks.namesZh : marks.names;
  const counts = toMarkScores(marks, dataset.test.y, null).map(({ count }) => count);
  return (
    <table className="class-table num">
      <caption className="visually-hidden">{t("speech.marks.label", { mark })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("speech.marks.title", { mark })}</th>
          <th scope="col">{t("speech.marks.accuracy")}</th>
          <th scope="col">{t("speech.marks.count")}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, index) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <LiveText
                topic="prediction"
                read={() => {
                  const answers = read()?.confusion.answers ?? null;
                  return formatPercent(toMarkScores(marks, dataset.test.y, answers)[index]!.share, "–");
                }}
              />
            </td>
            <td>{formatCount(counts[index]!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
