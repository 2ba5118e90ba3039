import { endSign, type Alphabet } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import { endMark, toAnswerText, toChoice } from "#panels/results/pairs/answerSigns.ts";
import type { Translator } from "#panels/results/pairs/createTranslator.ts";
import { shownCandidates } from "#panels/results/text/writing.ts";
import { useSignNames } from "#panels/results/text/useSignNames.ts";
import { useChart } from "#state/useChart.ts";
import { createNextSigns } from "#viz/nextSigns.ts";

interface ChoiceViewProps {
  readonly translator: Translator;
  readonly alphabet: Alphabet;
  /** Null: the sign that the network was least sure of. */
  readonly marked: number | null;
}

/** What one sign of the answer was chosen among: the marked one, else the most doubtful. */
export function ChoiceView({ translator, alphabet, marked }: ChoiceViewProps) {
  const { t } = useText();
  const nameOf = useSignNames();
  const toPlace = () => {
    const { latest } = translator;
    if (!latest) return 0;
    if (marked !== null && marked <= latest.best.signs.length) return marked;
    const { shares } = latest.best;
    return Math.max(0, shares.indexOf(Math.min(...shares)));
  };
  const ref = useChart({
    create: createNextSigns,
    draw(chart) {
      const choice = translator.latest && toChoice(translator.latest, toPlace(), alphabet);
      chart.update({
        label: t("translating.choice.label"),
        signs: (choice?.signs ?? []).map(({ sign, share }) => ({
          text: sign === endSign ? endMark : (alphabet.signs[sign] ?? ""),
          share,
        })),
        drawn: choice?.drawn ?? null,
        rows: shownCandidates,
        words: {
          drawn: t("translating.taken"),
          nameOf: (text) => (text === endMark ? t("translating.end") : nameOf(text)),
        },
      });
    },
    subscribe: (redraw) => translator.subscribe(redraw),
  });
  const readAfter = () => {
    const { latest } = translator;
    if (!latest?.steps) return "";
    const place = toPlace();
    if (place === 0) return t("translating.choice.first");
    return t("translating.choice.after", { text: toAnswerText(latest.best.signs.slice(0, place), alphabet) });
  };
  return (
    <div className="translating-choice">
      <div className="head">
        <h2 className="h">{t(marked === null ? "translating.doubt" : "translating.choice")}</h2>
        <FollowedText className="cap writing-after" follow={translator} read={readAfter} />
      </div>
      <div ref={ref} />
    </div>
  );
}
