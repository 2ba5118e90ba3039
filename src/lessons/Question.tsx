import { useId } from "react";
import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import type { Condition, StepText } from "./lesson.ts";
import { Blocks, Line } from "./Markup.tsx";
import type { Player } from "./player.ts";

interface QuestionProps {
  readonly player: Player;
  readonly step: string;
  readonly until: Extract<Condition, { readonly kind: "answer" }>;
  readonly words: StepText;
}

const noNumbers = () => null;

/** Answers to choose from, each with its explanation once it is chosen. */
export function Question({ player, step, until, words }: QuestionProps) {
  const { t } = useText();
  const name = useId();
  const chosen = useStore(player.store, (state) => state.answers[step] ?? null);
  const isRight = chosen === until.right;
  return (
    <fieldset className="question">
      <legend className="visually-hidden">{words.title}</legend>
      {until.answers.map((answer) => (
        <label key={answer} className="question-answer">
          <input
            type="radio"
            name={name}
            value={answer}
            checked={answer === chosen}
            onChange={() => player.answer(answer)}
          />
          <span>
            <Line text={words.answers![answer]!.text} find={noNumbers} />
          </span>
        </label>
      ))}
      <div aria-live="polite">
        {chosen !== null && (
          <div className={isRight ? "question-why question-right" : "question-why"}>
            <strong>
              <Icon name={isRight ? "check" : "help"} small />
              {t(isRight ? "lessons.right" : "lessons.wrong")}
            </strong>
            <Blocks text={words.answers![chosen]!.why} find={noNumbers} />
          </div>
        )}
      </div>
    </fieldset>
  );
}
