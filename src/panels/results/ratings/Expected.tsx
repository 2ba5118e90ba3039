import { useMemo } from "react";
import { toRatingsOf } from "#data/ratings.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toNetworkKey } from "#panels/results/probeOutput.ts";
import { askStars } from "#panels/results/ratings/questions.ts";
import { toStarBar } from "#panels/results/ratings/starBar.ts";
import { toTop } from "#panels/results/ratings/suggestions.ts";
import { useFollowed } from "#panels/results/useFollowed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createBarList } from "#viz/barList.ts";
import { formatTick } from "#viz/formatNumber.ts";

interface ExpectedProps {
  readonly dataset: RatingsDataset;
  readonly names: readonly string[];
  readonly user: number;
  /** In training: no suggestion. */
  readonly rated: ReadonlyMap<number, number>;
  readonly most: number;
}

/** The things of which the network expects the most of one person; with the truth where it was kept from training. */
export function Expected({ dataset, names, user, rated, most }: ExpectedProps) {
  const { t } = useText();
  const { session, live } = usePlayground();
  const kept = useMemo(() => toRatingsOf(dataset, "test", user), [dataset, user]);
  const { ref, followed } = useFollowed({
    key: () => toNetworkKey(session, live.latest?.step),
    ask: () => askStars(session, dataset, [user]),
  });
  const list = useChart({
    create: createBarList,
    draw(chart) {
      const stars = followed.latest?.stars ?? [];
      chart.update({
        label: t("ratings.person.suggested"),
        rows: toTop(stars, rated, most).map((item) => {
          const truth = kept.get(item);
          return {
            name: names[item]!,
            note:
              truth === undefined
                ? ""
                : t("ratings.person.truth", { stars: t("ratings.stars", { count: formatTick(truth) }) }),
            ...toStarBar(dataset, stars[item]!),
            tone: "plain",
          };
        }),
      });
    },
    subscribe: (redraw) => followed.subscribe(redraw),
  });
  return (
    <div ref={ref}>
      {rated.size >= dataset.items.length && <p className="cap">{t("ratings.person.all")}</p>}
      <div ref={list} />
    </div>
  );
}
