import { useMemo, useState } from "react";
import { toPrincipalAxes } from "#base/principalAxes.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toNearest } from "#panels/projector/nearest.ts";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import { toNetworkKey } from "#panels/results/probeOutput.ts";
import { createItemMap } from "#panels/results/ratings/createItemMap.ts";
import { groupKinds } from "#panels/results/ratings/groupKinds.ts";
import { askRows, findTable } from "#panels/results/ratings/questions.ts";
import type { RatingWords } from "#panels/results/ratings/useRatingWords.ts";
import { useFollowed } from "#panels/results/useFollowed.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatCount } from "#viz/formatNumber.ts";

interface ItemMapProps {
  readonly dataset: RatingsDataset;
  readonly words: RatingWords;
}

const nearest = 4;

/** What the network holds to be alike: its rows of numbers for the things, in two dimensions. */
export function ItemMap({ dataset, words }: ItemMapProps) {
  const { t } = useText();
  const { session, live } = usePlayground();
  const hasTable = useSession(({ network }) => findTable(network, "item") !== null);
  const [selected, setSelected] = useState<number | null>(null);
  const { names, kinds, nouns } = words;
  const other = t("ratings.map.other");
  const { groups, names: groupNames } = useMemo(() => groupKinds(kinds, other), [kinds, other]);
  const { ref, followed } = useFollowed({
    key: () => toNetworkKey(session, live.latest?.step),
    ask: () => askRows(session, dataset),
  });
  const describe = (index: number) =>
    kinds[index]!.length === 0
      ? names[index]!
      : t("ratings.map.point", { name: names[index]!, kinds: kinds[index]!.join(" · ") });
  const toNear = () =>
    followed.latest && selected !== null
      ? toNearest(followed.latest, selected, nearest).map(({ index }) => index)
      : [];
  const map = useChart({
    create: createItemMap,
    draw(chart) {
      const rows = followed.latest;
      if (!rows) return;
      chart.update({
        rows,
        label: t("ratings.map.label", { count: formatCount(names.length), ...nouns }),
        names,
        groups,
        groupNames,
        selected,
        near: toNear(),
        onSelect: setSelected,
        describe,
      });
    },
    subscribe: (redraw) => followed.subscribe(redraw),
  });
  if (!hasTable) return <p className="cap">{t("ratings.map.none", nouns)}</p>;
  return (
    <div ref={ref}>
      <p className="cap">{t("ratings.map.about", nouns)}</p>
      <div className="ratings-map" ref={map} />
      <p className="cap" aria-live="polite">
        <FollowedText
          follow={followed}
          read={() => {
            if (!followed.latest) return "";
            if (selected === null) {
              const [first, second] = toPrincipalAxes(followed.latest).shares;
              return t("ratings.map.shares", { percent: Math.round(100 * (first + second)) });
            }
            const near = toNear().map((index) => names[index]!);
            return t("ratings.map.near", { name: names[selected]!, names: near.join(" · ") });
          }}
        />
      </p>
    </div>
  );
}
