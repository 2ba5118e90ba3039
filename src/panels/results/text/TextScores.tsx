import { toBits, toPerplexity } from "#data/perplexity.ts";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { Compare } from "#panels/results/Compare.tsx";
import { Scores } from "#panels/results/Scores.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatLoss } from "#viz/formatNumber.ts";

/** How well the next sign is guessed, beside what counting alone would reach. */
export function TextScores({ dataset }: { readonly dataset: TextDataset }) {
  const { t } = useText();
  // of other losses no entropy can be told
  const isInNats = useExperiment(({ training }) => training.loss === "categoricalCrossEntropy");
  const { single, triple } = dataset.baselines;
  const toText = (value: number) => formatLoss(value, t("results.diverged"));
  return (
    <>
      <Scores task="classification" accuracy="writing.accuracy" />
      {isInNats && (
        <Compare
          title={t("writing.bits")}
          about={t("writing.bits.about")}
          read={({ testLoss }) => toText(toBits(testLoss))}
          baselines={[
            { name: t("writing.bits.triple"), value: toText(triple) },
            { name: t("writing.bits.single"), value: toText(single) },
          ]}
          verdict={({ testLoss }) =>
            t(toBits(testLoss) < triple ? "writing.verdict.beaten" : "writing.verdict.not")
          }
        >
          <span className="cap num" title={t("writing.perplexity.about")}>
            {t("writing.perplexity")}{" "}
            <LiveText read={({ latest }) => (latest ? toText(toPerplexity(latest.testLoss)) : "–")} />
          </span>
        </Compare>
      )}
      <p className="cap sequence-teaches">{t("writing.teaches")}</p>
    </>
  );
}
