import type { Alphabet } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import { toAnswerSigns, toAnswerText } from "#panels/results/pairs/answerSigns.ts";
import type { Translator } from "#panels/results/pairs/createTranslator.ts";
import { useChart } from "#state/useChart.ts";
import { formatPercent } from "#viz/formatNumber.ts";
import { createWrittenText } from "#viz/writtenText.ts";

interface AnswerViewProps {
  readonly translator: Translator;
  readonly alphabet: Alphabet;
  readonly source: readonly number[];
  /** The right answer; null where nobody knows. */
  readonly truth: string | null;
  readonly marked: number | null;
  readonly onMark: (index: number | null) => void;
}

/** Longer answers are set small. */
const longestLarge = 16;

/** The answer as it grows, and whether it is the right one. */
export function AnswerView({ translator, alphabet, source, truth, marked, onMark }: AnswerViewProps) {
  const { t } = useText();
  /** Null while the newest translation is of another text. */
  const read = () => {
    const { latest } = translator;
    return latest?.source === source ? latest : null;
  };
  const ref = useChart({
    create: createWrittenText,
    draw(chart) {
      const translation = read();
      const signs = translation ? toAnswerSigns(translation, alphabet) : [];
      const text = translation ? toAnswerText(translation.best.signs, alphabet) : "";
      chart.update({
        label: translation?.steps ? t("translating.label", { text }) : t("translating.label.waiting"),
        signs,
        look: Math.max(signs.length, truth?.length ?? 0) > longestLarge ? "prose" : "verse",
        marked:
          marked !== null && marked < signs.length ? marked : translation?.steps ? null : signs.length - 1,
        onMark,
        describe: (i) =>
          signs[i]
            ? t("writing.sign.drawn", {
                sign: signs[i].text,
                percent: formatPercent(signs[i].share, "–"),
              })
            : "",
      });
    },
    subscribe: (redraw) => translator.subscribe(redraw),
  });
  const toVerdict = () => {
    const translation = read();
    if (source.length === 0) return t("spelling.empty");
    if (!translation?.steps || truth === null) return "";
    return toAnswerText(translation.best.signs, alphabet) === truth
      ? t("translating.right")
      : t("translating.wrong", { truth });
  };
  return (
    <>
      <div className="translating-answer" ref={ref} />
      <p className="cap translating-verdict">
        <FollowedText follow={translator} read={toVerdict} />
      </p>
    </>
  );
}
