import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { Tick } from "#ui/Tick.tsx";
import type { LessonText } from "./lesson.ts";
import type { Player } from "./player.ts";

/** How far the student is; behind it all steps, to go to any. */
export function StepList({ player, text }: { readonly player: Player; readonly text: LessonText }) {
  const { t } = useText();
  const { view } = usePlayground();
  const index = useStore(player.store, (state) => state.index);
  const done = useStore(player.store, (state) => state.done);
  const { trigger, popover, close } = usePopover();
  const { steps } = player.lesson;
  return (
    <>
      <button
        type="button"
        {...trigger}
        className="lesson-count num"
        aria-label={t("lessons.step", { index: index + 1, count: steps.length })}
      >
        {index + 1} / {steps.length}
      </button>
      <Popover {...popover} label={t("lessons.steps")}>
        <ol className="lesson-steps">
          {steps.map((step, i) => {
            const { title } = text.steps[step.id]!;
            const isDone = done.has(step.id);
            return (
              <li key={step.id}>
                <button
                  type="button"
                  aria-current={i === index ? "step" : undefined}
                  aria-label={isDone ? t("lessons.step.done", { title }) : undefined}
                  onClick={() => {
                    close();
                    player.go(i);
                  }}
                >
                  <Tick number={i + 1} done={isDone} />
                  {title}
                </button>
              </li>
            );
          })}
        </ol>
        <Button
          look="quiet"
          small
          onClick={() => {
            close();
            // it is still there where the browser did not print it at once
            if (view.getState().paper === "handout") window.print();
            else view.setState({ paper: "handout" });
          }}
        >
          {t("lessons.print")}
        </Button>
      </Popover>
    </>
  );
}
