import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import type { LessonText } from "./lesson.ts";
import { BorderField } from "./BorderField.tsx";
import { Blocks, Line } from "./Markup.tsx";
import type { Player } from "./player.ts";
import { Question } from "./Question.tsx";
import { SketchField } from "./SketchField.tsx";
import { useNumbers } from "./useNumbers.ts";
import { usePointed } from "./usePointed.ts";

/** One step (a new component for each): what it says, what it asks for, and whether that has come true. */
export function StepCard({ player, text }: { readonly player: Player; readonly text: LessonText }) {
  const { t } = useText();
  const index = useStore(player.store, (state) => state.index);
  const step = player.lesson.steps[index]!;
  const words = text.steps[step.id]!;
  const isDone = useStore(player.store, (state) => state.done.has(step.id));
  const find = useNumbers(step);
  usePointed(step.target);
  const title = useRef<HTMLHeadingElement>(null);
  // Who goes on by keyboard reads on here.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const { until } = step;
  return (
    <article className="step" data-step={step.id} data-wait={until.kind}>
      <h3 ref={title} tabIndex={-1}>
        {words.title}
      </h3>
      <div className="step-text">
        <Blocks text={words.text} find={find} />
      </div>
      {words.task && (
        <div className={isDone ? "step-task step-task-done" : "step-task"}>
          <span className="step-box" aria-hidden="true">
            {isDone && <Icon name="check" small />}
          </span>
          <p>
            <Line text={words.task} find={find} />
          </p>
          {until.kind === "setting" && !isDone && (
            <Button look="quiet" small onClick={player.showHow}>
              {t("lessons.showHow")}
            </Button>
          )}
        </div>
      )}
      {until.kind === "answer" && <Question player={player} step={step.id} until={until} words={words} />}
      {until.kind === "sketch" && <SketchField player={player} step={step.id} until={until} />}
      {until.kind === "border" && <BorderField player={player} step={step.id} />}
      <div className="step-done" aria-live="polite">
        {isDone && until.kind !== "read" && (
          <>
            <p className={until.kind === "answer" ? "visually-hidden" : "step-done-word"}>
              {t("lessons.done")}
            </p>
            {words.done && <Blocks text={words.done} find={find} />}
          </>
        )}
      </div>
    </article>
  );
}
