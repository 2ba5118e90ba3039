import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Compare } from "#panels/results/Compare.tsx";
import { formatPercent } from "#viz/formatNumber.ts";

/** The network beside what letters that are counted one by one can tell. */
export function WordsBaselines({ dataset }: { readonly dataset: WordsDataset }) {
  const { t } = useText();
  const { bayes, commonest } = dataset.baselines;
  const toText = (share: number) => `${formatPercent(share, t("results.diverged"))}%`;
  return (
    <Compare
      title={t("results.testAccuracy")}
      about={t("spelling.baselines.about")}
      read={({ testAccuracy }) => toText(testAccuracy)}
      baselines={[
        { name: t("spelling.baselines.bayes"), value: toText(bayes) },
        { name: t("spelling.baselines.commonest"), value: toText(commonest) },
      ]}
      verdict={({ testAccuracy }) =>
        t(testAccuracy > bayes ? "spelling.verdict.beaten" : "spelling.verdict.not")
      }
    />
  );
}
