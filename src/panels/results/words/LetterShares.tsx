import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Followed } from "#panels/results/createFollowed.ts";
import { toClassNames } from "#panels/results/pictureSet.ts";
import { findTop } from "#panels/results/shares.ts";
import { toSharesAfter, type Spelled } from "#panels/results/words/spelling.ts";
import { useChart } from "#state/useChart.ts";
import { createClassBars } from "#viz/classBars.ts";

interface LetterSharesProps {
  readonly followed: Followed<Spelled>;
  readonly dataset: WordsDataset;
  readonly text: string;
  /** The letter up to which it is read; null: the whole. */
  readonly marked: number | null;
  readonly truth: number | null;
}

/** How far the network holds with each class after the marked letter. */
export function LetterShares({ followed, dataset, text, marked, truth }: LetterSharesProps) {
  const { t, lang } = useText();
  const names = toClassNames(dataset, lang);
  const letters = Array.from(text);
  const read = letters.slice(0, marked === null ? letters.length : marked + 1);
  const ref = useChart({
    create: createClassBars,
    draw(chart) {
      const spelled = followed.latest?.text === text ? followed.latest : null;
      const shares = spelled && toSharesAfter(spelled, read.length);
      chart.update({
        label: t("images.shares"),
        names,
        values: shares?.length === names.length ? shares : [],
        top: shares && findTop(shares),
        truth,
        compact: false,
        words: { truth: t("images.shares.truth"), diverged: t("results.diverged") },
      });
    },
    subscribe: (redraw) => followed.subscribe(redraw),
  });
  return (
    <>
      <p className="cap spelling-after">
        {text === "" ? t("spelling.empty") : t("writing.next.after", { text: read.join("") })}
      </p>
      <div className="spelling-shares" ref={ref} />
    </>
  );
}
