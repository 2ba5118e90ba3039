import type { Alphabet } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import { toAnswerText } from "#panels/results/pairs/answerSigns.ts";
import type { Translator } from "#panels/results/pairs/createTranslator.ts";
import { formatPercent } from "#viz/formatNumber.ts";

interface OtherAnswersProps {
  readonly translator: Translator;
  readonly alphabet: Alphabet;
}

const shown = 4;

/** The answers that the beams found, with the probability of each as a whole. */
export function OtherAnswers({ translator, alphabet }: OtherAnswersProps) {
  const { t } = useText();
  const of = (row: number, write: (signs: readonly number[], share: number) => string) => () => {
    const answer = translator.latest?.answers[row];
    return answer ? write(answer.signs, Math.exp(answer.logProbability)) : "";
  };
  return (
    <ol className="beams num" aria-label={t("translating.beams")}>
      {Array.from({ length: shown }, (_, row) => (
        <li key={row}>
          <FollowedText follow={translator} read={of(row, (signs) => toAnswerText(signs, alphabet))} />
          <FollowedText
            className="beams-share"
            follow={translator}
            read={of(row, (_, share) => `${formatPercent(share, "–")}%`)}
          />
        </li>
      ))}
    </ol>
  );
}
