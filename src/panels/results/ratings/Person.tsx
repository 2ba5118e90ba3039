import { useMemo } from "react";
import { toRatingsOf } from "#data/ratings.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Expected } from "#panels/results/ratings/Expected.tsx";
import { PersonPicker } from "#panels/results/ratings/PersonPicker.tsx";
import { toLiked } from "#panels/results/ratings/suggestions.ts";
import type { RatingWords } from "#panels/results/ratings/useRatingWords.ts";
import { formatTick } from "#viz/formatNumber.ts";

interface PersonProps {
  readonly dataset: RatingsDataset;
  readonly words: RatingWords;
  readonly user: number;
  readonly onUser: (user: number) => void;
}

const most = 6;

/** Somebody of the set: what was liked, and what the network would suggest. */
export function Person({ dataset, words, user, onUser }: PersonProps) {
  const { t } = useText();
  const { nouns, names } = words;
  const rated = useMemo(() => toRatingsOf(dataset, "train", user), [dataset, user]);
  const liked = toLiked(rated, most);
  const mean = [...rated.values()].reduce((sum, stars) => sum + stars, 0) / Math.max(1, rated.size);
  return (
    <>
      <PersonPicker users={dataset.users} user={user} onUser={onUser} />
      <p className="cap">
        {rated.size === 0
          ? t("ratings.person.none")
          : t("ratings.person.rated", { count: rated.size, mean: mean.toFixed(1) })}
      </p>
      <h3 className="h ratings-head">{t("ratings.person.liked")}</h3>
      <ul className="ratings-liked">
        {liked.map((item) => (
          <li key={item}>
            <span title={names[item]}>{names[item]}</span>
            <span className="num">{t("ratings.stars", { count: formatTick(rated.get(item)!) })}</span>
          </li>
        ))}
      </ul>
      <h3 className="h ratings-head" title={t("ratings.person.suggested.about", nouns)}>
        {t("ratings.person.suggested")}
      </h3>
      <Expected key={user} dataset={dataset} names={names} user={user} rated={rated} most={most} />
    </>
  );
}
