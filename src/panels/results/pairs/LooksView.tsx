import type { PairsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { endMark } from "#panels/results/pairs/answerSigns.ts";
import type { Translator } from "#panels/results/pairs/createTranslator.ts";
import { findAttention } from "#panels/results/pairs/looks.ts";
import { useSession } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createAttentionMatrix } from "#viz/attentionMatrix.ts";
import { formatPercent } from "#viz/formatNumber.ts";

interface LooksViewProps {
  readonly translator: Translator;
  readonly dataset: PairsDataset;
  /** The text, as it was typed. */
  readonly text: string;
  readonly marked: number | null;
}

/** Where the network looks for each sign of the answer, row by row while it is written. */
export function LooksView({ translator, dataset, text, marked }: LooksViewProps) {
  const { t } = useText();
  const canLook = useSession(({ network }) => findAttention(network).length > 0);
  return (
    <div className="translating-looks">
      <div className="head">
        <h2 className="h">{t("translating.looks")}</h2>
        {canLook && <span className="cap">{t("translating.looks.about")}</span>}
      </div>
      {canLook ? (
        <LooksMatrix translator={translator} dataset={dataset} text={text} marked={marked} />
      ) : (
        <p className="cap">{t("translating.looks.none")}</p>
      )}
    </div>
  );
}

/** Stands for the sign that is being written. */
const unwritten = "…";

function LooksMatrix({ translator, dataset, text, marked }: LooksViewProps) {
  const { t } = useText();
  const { signs } = dataset.targetAlphabet;
  const keys = Array.from(text);
  const ref = useChart({
    create: (host) => createAttentionMatrix(host),
    draw(chart) {
      const { latest } = translator;
      const looks = latest?.looks ?? null;
      const rows = looks?.rows ?? 0;
      const isDone = latest?.steps !== null;
      const queries = Array.from({ length: rows }, (_, row) => {
        const sign = latest?.best.signs[row];
        return sign === undefined ? (isDone ? endMark : unwritten) : (signs[sign] ?? "");
      });
      const columns = looks?.columns ?? keys.length;
      chart.update({
        label: t("translating.looks"),
        looks: looks?.shares ?? new Float32Array(),
        queries,
        keys: keys.slice(0, columns),
        heads: Array.from({ length: looks?.heads ?? 1 }, (_, head) =>
          t("translating.looks.head", { n: head + 1 }),
        ),
        query: isDone ? (marked !== null && marked < rows ? marked : null) : rows - 1,
        describe: ({ query, key }, share) =>
          t("translating.looks.cell", {
            query: queries[query] ?? "",
            key: keys[key] ?? "",
            percent: formatPercent(share, "–"),
          }),
      });
    },
    subscribe: (redraw) => translator.subscribe(redraw),
  });
  return <div ref={ref} />;
}
