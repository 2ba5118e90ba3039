import { toRatings } from "#data/ratings.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { RatingsData } from "#model/sequenceData.ts";
import { findRatingsFacts } from "#model/sequenceFacts.ts";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { SampleList } from "#panels/data/sequences/SampleList.tsx";
import { StarSpread } from "#panels/data/sequences/StarSpread.tsx";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { useRatingWords } from "#panels/results/ratings/useRatingWords.ts";
import { formatCount, formatPercent, formatTick } from "#viz/formatNumber.ts";

/** How many rated how much, and a look at some ratings. */
export function RatingsControls({ data }: { readonly data: RatingsData }) {
  const dataset = useSequences("ratings");
  return (
    <div className="data-controls">
      <AboutSequences about={dataset?.about ?? null} />
      {dataset && <OfRatings data={data} dataset={dataset} />}
    </div>
  );
}

function OfRatings({ data, dataset }: { readonly data: RatingsData; readonly dataset: RatingsDataset }) {
  const { t } = useText();
  const { nouns, names } = useRatingWords(dataset);
  const { users = 1, items = 1, train = 0, test = 0 } = findRatingsFacts(data) ?? {};
  const ratings = toRatings(dataset, dataset.train);
  return (
    <>
      <p className="cap">
        {t("ratings.counts", {
          ...nouns,
          users: formatCount(users),
          items: formatCount(items),
          train: formatCount(train),
          test: formatCount(test),
          percent: formatPercent((train + test) / (users * items), "–"),
        })}
      </p>
      <StarSpread stars={ratings.stars} />
      <SampleList
        title={t("ratings.show")}
        count={dataset.train.count}
        toSample={(index) => [
          t("ratings.show.read", {
            person: nouns.person,
            n: formatCount(ratings.users[index]! + 1),
            name: names[ratings.items[index]!]!,
          }),
          t("ratings.stars", { count: formatTick(Math.round(ratings.stars[index]! * 100) / 100) }),
        ]}
      />
    </>
  );
}
