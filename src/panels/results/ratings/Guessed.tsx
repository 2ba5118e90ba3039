import { guessNewcomer } from "#data/newcomer.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toNetworkKey } from "#panels/results/probeOutput.ts";
import { askStars, toPeople } from "#panels/results/ratings/questions.ts";
import { toRmse } from "#panels/results/ratings/ratingError.ts";
import { toStarBar } from "#panels/results/ratings/starBar.ts";
import { toTop } from "#panels/results/ratings/suggestions.ts";
import { useFollowed } from "#panels/results/useFollowed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createBarList, type BarListRow } from "#viz/barList.ts";

interface GuessedProps {
  readonly dataset: RatingsDataset;
  readonly names: readonly string[];
  readonly rated: ReadonlyMap<number, number>;
}

const most = 8;
/** Asking for everybody and everything takes a while, so it is done seldom while training. */
const playingMs = 1500;

/** What the visitor would like, as far as the people whom the network knows tell; newer with each of its answers. */
export function Guessed({ dataset, names, rated }: GuessedProps) {
  const { t } = useText();
  const { session, live } = usePlayground();
  const { ref, followed } = useFollowed(
    {
      key: () => toNetworkKey(session, live.latest?.step),
      ask: () => askStars(session, dataset, toPeople(dataset)),
    },
    playingMs,
  );
  function toRows(): readonly BarListRow[] {
    const answers = followed.latest;
    if (!answers || rated.size === 0) return [];
    const error = live.latest ? toRmse(dataset, live.latest) : Number.NaN;
    // before anything is measured a star counts for what it is, give or take the spread of all of them
    const noise = (Number.isFinite(error) ? error : dataset.scale.deviation) ** 2;
    const { stars, because } = guessNewcomer(answers, rated, noise);
    return toTop(stars, rated, most).map((item) => ({
      name: names[item]!,
      note: because[item]! < 0 ? "" : t("ratings.you.because", { name: names[because[item]!]! }),
      ...toStarBar(dataset, stars[item]!),
      tone: "plain",
    }));
  }
  const list = useChart({
    create: createBarList,
    draw: (chart) => chart.update({ label: t("ratings.you.suggested"), rows: toRows() }),
    subscribe: (redraw) => followed.subscribe(redraw),
  });
  return (
    <div ref={ref}>
      {rated.size === 0 && <p className="cap">{t("ratings.you.waiting")}</p>}
      <div ref={list} />
    </div>
  );
}
