import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { lessonIds, type LessonId } from "./lesson.ts";
import type { Player } from "./player.ts";

interface LessonFootProps {
  readonly id: LessonId;
  readonly player: Player;
  readonly onLeave: () => void;
}

/** Back and on; at the end on to the next lesson. */
export function LessonFoot({ id, player, onLeave }: LessonFootProps) {
  const { t } = useText();
  const { lessons } = usePlayground();
  const index = useStore(player.store, (state) => state.index);
  const strayed = useStore(player.store, (state) => state.strayed);
  const isDone = useStore(player.store, (state) => state.done.has(player.lesson.steps[state.index]!.id));
  const { steps } = player.lesson;
  const isLast = index === steps.length - 1;
  const isRead = steps[index]!.until.kind === "read";
  const following = lessonIds[lessonIds.indexOf(id) + 1];
  return (
    <footer className="lesson-foot">
      {strayed && (
        <div className="lesson-strayed">
          <p className="cap">{t("lessons.strayed")}</p>
          <Button small icon="undo" onClick={player.restore}>
            {t("lessons.restore")}
          </Button>
        </div>
      )}
      <div className="lesson-ways">
        <Button look="quiet" small disabled={index === 0} onClick={player.back}>
          {t("lessons.back")}
        </Button>
        <span className="sp" />
        {isLast && isDone && following && (
          <Button small onClick={() => lessons.open(following, lessons.store.getState().own!)}>
            {t("lessons.finished.next", { title: t(`lesson.${following}`) })}
          </Button>
        )}
        <Button
          look={isDone || isRead ? "ink" : "line"}
          small
          onClick={() => {
            player.next();
            if (isLast) onLeave();
          }}
        >
          {t(isLast ? "lessons.finish" : isDone || isRead ? "lessons.next" : "lessons.skip")}
        </Button>
      </div>
    </footer>
  );
}
