import { useMemo } from "react";
import type { PairsDataset } from "#data/sequenceDataset.ts";
import { measureStepBaseline } from "#data/stepBaseline.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Compare } from "#panels/results/Compare.tsx";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import type { Followed } from "#panels/results/createFollowed.ts";
import type { ExactMatch } from "#panels/results/pairs/exactMatch.ts";
import { Scores } from "#panels/results/Scores.tsx";
import { formatCount, formatPercent } from "#viz/formatNumber.ts";

interface PairsScoresProps {
  readonly dataset: PairsDataset;
  readonly match: Followed<ExactMatch>;
}

/** Single signs and whole answers: why the one is so much easier than the other. */
export function PairsScores({ dataset, match }: PairsScoresProps) {
  const { t } = useText();
  const baseline = useMemo(() => {
    const { train, test, task } = dataset;
    return measureStepBaseline(train, test, task.steps ?? 1, task.classes);
  }, [dataset]);
  const toText = (share: number) => `${formatPercent(share, t("results.diverged"))}%`;
  const readExact = () => {
    const { latest } = match;
    return latest ? formatPercent(latest.right / Math.max(1, latest.tried.length), "–") : "–";
  };
  const readCount = () => {
    const { latest } = match;
    if (!latest) return t("translating.exact.waiting");
    return t("translating.exact.count", {
      right: formatCount(latest.right),
      count: formatCount(latest.tried.length),
    });
  };
  return (
    <>
      <div className="exact">
        <div className="figure">
          <span className="figure-name">{t("translating.exact")}</span>
          <span className="figure-value">
            <FollowedText follow={match} read={readExact} />
            <span className="figure-unit">%</span>
          </span>
        </div>
        <p className="cap">
          <FollowedText follow={match} read={readCount} />
        </p>
      </div>
      <Scores task="classification" accuracy="translating.forced" />
      <Compare
        title={t("translating.forced.title")}
        about={t("translating.forced.about")}
        read={({ testAccuracy }) => toText(testAccuracy)}
        baselines={[{ name: t("translating.baseline"), value: toText(baseline) }]}
        verdict={({ testAccuracy }) =>
          t(testAccuracy > baseline ? "translating.verdict.beaten" : "translating.verdict.not")
        }
      />
      <p className="cap">{t("translating.forced.why")}</p>
    </>
  );
}
