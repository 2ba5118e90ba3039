import { useMemo, useState } from "react";
import { toRatings } from "#data/ratings.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Guessed } from "#panels/results/ratings/Guessed.tsx";
import { RateRow } from "#panels/results/ratings/RateRow.tsx";
import { toQuestions } from "#panels/results/ratings/suggestions.ts";
import type { RatingWords } from "#panels/results/ratings/useRatingWords.ts";
import { Button } from "#ui/Button.tsx";

interface VisitorProps {
  readonly dataset: RatingsDataset;
  readonly words: RatingWords;
  /** Stars by thing. */
  readonly rated: ReadonlyMap<number, number>;
  readonly onRate: (rated: ReadonlyMap<number, number>) => void;
}

const shown = 5;

/** The visitor rates a few things and is guessed at. The stars are kept by the page alone, as long as it is open. */
export function Visitor({ dataset, words, rated, onRate }: VisitorProps) {
  const { t } = useText();
  const { nouns, names, kinds } = words;
  const [search, setSearch] = useState("");
  const [from, setFrom] = useState(0);
  const questions = useMemo(() => {
    const counts = new Uint32Array(dataset.items.length);
    const { items } = toRatings(dataset, dataset.train);
    for (let i = 0; i < items.length; i++) counts[items[i]!]!++;
    return toQuestions(counts, kinds);
  }, [dataset, kinds]);
  const wanted = search.trim().toLowerCase();
  const fitting = questions.filter(
    (item) => !rated.has(item) && (wanted === "" || names[item]!.toLowerCase().includes(wanted)),
  );
  const start = from < fitting.length ? from : 0;
  const rate = (item: number, stars: number | null) => {
    const next = new Map(rated);
    if (stars === null) next.delete(item);
    else next.set(item, stars);
    onRate(next);
  };
  const toRow = (item: number) => (
    <RateRow
      key={item}
      name={names[item]!}
      kinds={kinds[item]!}
      range={dataset.range}
      stars={rated.get(item) ?? null}
      onRate={(stars) => rate(item, stars)}
    />
  );
  return (
    <>
      <p className="cap">{t("ratings.you.about", nouns)}</p>
      <div className="ratings-search">
        <input
          className="field-box"
          type="search"
          aria-label={t("ratings.you.search", nouns)}
          placeholder={t("ratings.you.search", nouns)}
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
            setFrom(0);
          }}
        />
        <Button small look="quiet" disabled={fitting.length <= shown} onClick={() => setFrom(start + shown)}>
          {t("ratings.you.others")}
        </Button>
      </div>
      <ul className="ratings-rows" aria-label={t("ratings.you.choose")}>
        {fitting.slice(start, start + shown).map(toRow)}
      </ul>
      {fitting.length === 0 && <p className="cap">{t("ratings.you.nothing", nouns)}</p>}
      {rated.size > 0 && (
        <>
          <div className="head ratings-head">
            <h3 className="h">{t("ratings.you.mine")}</h3>
            <span className="sp" />
            <Button small look="quiet" onClick={() => onRate(new Map())}>
              {t("ratings.you.clear")}
            </Button>
          </div>
          <ul className="ratings-rows" aria-label={t("ratings.you.mine")}>
            {[...rated.keys()].map(toRow)}
          </ul>
        </>
      )}
      <h3 className="h ratings-head">{t("ratings.you.suggested")}</h3>
      <Guessed dataset={dataset} names={names} rated={rated} />
      <p className="cap ratings-how">{t("ratings.you.how", nouns)}</p>
    </>
  );
}
