import { useMemo } from "react";
import { toRatingBaselines } from "#data/ratingBaselines.ts";
import { toRatings } from "#data/ratings.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Compare } from "#panels/results/Compare.tsx";
import { toRmse } from "#panels/results/ratings/ratingError.ts";
import type { RatingWords } from "#panels/results/ratings/useRatingWords.ts";
import { formatCount, formatLoss } from "#viz/formatNumber.ts";

/** Matrix factorisation with a regular hand, of sets where it was measured. */
const known: Readonly<Record<string, number>> = { tastes: 0.728 };

interface RatingErrorsProps {
  readonly dataset: RatingsDataset;
  readonly words: RatingWords;
}

/** The network's error beside that of averages. */
export function RatingErrors({ dataset, words: { nouns } }: RatingErrorsProps) {
  const { t } = useText();
  const { mean, biases } = useMemo(
    () => toRatingBaselines(toRatings(dataset, dataset.train), toRatings(dataset, dataset.test)),
    [dataset],
  );
  const factors = known[dataset.about.id];
  const toText = (value: number) => formatLoss(value, t("results.diverged"));
  const count = formatCount(dataset.test.count);
  return (
    <Compare
      title={t("ratings.error")}
      about={t("ratings.error.about", { count })}
      read={(point) => toText(toRmse(dataset, point))}
      baselines={[
        ...(factors === undefined ? [] : [{ name: t("ratings.error.known"), value: toText(factors) }]),
        { name: t("ratings.error.biases", nouns), value: toText(biases) },
        { name: t("ratings.error.mean"), value: toText(mean) },
      ]}
      verdict={(point) => {
        const error = toRmse(dataset, point);
        if (!(error < biases)) return t("ratings.error.not", nouns);
        if (factors === undefined || error >= factors) return t("ratings.error.beaten", nouns);
        return t("ratings.error.best", { percent: Math.round(100 * (1 - error / biases)) });
      }}
    />
  );
}
