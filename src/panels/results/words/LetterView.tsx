import type { WordsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Followed } from "#panels/results/createFollowed.ts";
import { toClassNames } from "#panels/results/pictureSet.ts";
import { findTop } from "#panels/results/shares.ts";
import { toSharesAfter, type Spelled } from "#panels/results/words/spelling.ts";
import { useChart } from "#state/useChart.ts";
import { formatPercent } from "#viz/formatNumber.ts";
import { createWrittenText } from "#viz/writtenText.ts";

interface LetterViewProps {
  readonly followed: Followed<Spelled>;
  readonly dataset: WordsDataset;
  readonly text: string;
  readonly marked: number | null;
  readonly onMark: (index: number | null) => void;
}

/** Longer texts are set small. */
const longestWord = 24;

/** The letters, each with how sure the network is, once it has read so far, of what it says in the end. */
export function LetterView({ followed, dataset, text, marked, onMark }: LetterViewProps) {
  const { t, lang } = useText();
  const names = toClassNames(dataset, lang);
  const letters = Array.from(text).slice(0, dataset.ports[0]!.shape[0]);
  const ref = useChart({
    create: createWrittenText,
    draw(chart) {
      const spelled = followed.latest?.text === text ? followed.latest : null;
      const end = spelled && toSharesAfter(spelled, letters.length);
      const top = end && findTop(end);
      const shareAt = (i: number) =>
        spelled && top !== null ? (toSharesAfter(spelled, i + 1)?.[top] ?? null) : null;
      const name = top === null ? "–" : (names[top] ?? "–");
      const toPercent = (share: number | null) => formatPercent(share ?? Number.NaN, "–");
      chart.update({
        label:
          end && top !== null
            ? t("spelling.label", { text, name, percent: toPercent(end[top]!) })
            : t("spelling.label.waiting", { text }),
        signs: letters.map((letter, i) => ({ text: letter, share: shareAt(i) })),
        look: letters.length > longestWord ? "prose" : "verse",
        marked,
        onMark,
        describe: (i) =>
          t("spelling.letter", {
            text: letters.slice(0, i + 1).join(""),
            name,
            percent: toPercent(shareAt(i)),
          }),
      });
    },
    subscribe: (redraw) => followed.subscribe(redraw),
  });
  return <div className="spelling-letters" ref={ref} />;
}
