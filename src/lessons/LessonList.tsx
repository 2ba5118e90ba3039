import { useText } from "#i18n/TextContext.tsx";
import { useLessons, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { takeRun } from "#state/snapshot.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Tick } from "#ui/Tick.tsx";
import { lessonIds, type LessonId } from "./lesson.ts";
import { lessons as entries } from "./lessons.ts";
import "./LessonList.css";

/** All lessons to choose from, with how far the student has come. */
export function LessonList() {
  const { t } = useText();
  const playground = usePlayground();
  const { view, lessons, assignments, document } = playground;
  const isOpen = useView(({ sheet }) => sheet === "lessons");
  const missing = useLessons((state) => state.missing);
  const open = async (id: LessonId) => {
    await assignments.leave();
    const { own } = lessons.store.getState();
    if (own) return lessons.open(id, own);
    const run = await takeRun(playground);
    lessons.open(id, { experiment: document.store.getState().experiment, run });
  };
  const close = () => view.setState({ sheet: null });
  return (
    <Dialog open={isOpen} title={t("app.lessons")} closeLabel={t("app.close")} onClose={close}>
      {missing !== null && (
        <p role="alert" className="lesson-missing">
          <Icon name="alert" small />
          {t("lessons.missing", { id: missing })}
        </p>
      )}
      <div className="lesson-list-head">
        <p className="cap">{t("lessons.about")}</p>
        <Button
          small
          icon="goal"
          title={t("lessons.toTasks")}
          onClick={() => view.setState({ sheet: "tasks" })}
        >
          {t("app.tasks")}
        </Button>
      </div>
      <ol className="lesson-list">
        {lessonIds.map((id, index) => (
          <LessonItem
            key={id}
            id={id}
            number={index + 1}
            onOpen={() => {
              close();
              void open(id);
            }}
          />
        ))}
      </ol>
    </Dialog>
  );
}

interface LessonItemProps {
  readonly id: LessonId;
  readonly number: number;
  readonly onOpen: () => void;
}

function LessonItem({ id, number, onOpen }: LessonItemProps) {
  const { t } = useText();
  const progress = useLessons((state) => state.progress[id]);
  const { minutes, steps } = entries[id];
  const done = progress?.done.length ?? 0;
  const isFinished = progress?.finished === true;
  return (
    <li>
      <button type="button" className="lesson-item" onClick={onOpen}>
        <Tick number={number} done={isFinished} />
        <span className="lesson-item-text">
          <strong>{t(`lesson.${id}`)}</strong>
          <span className="cap">{t(`lesson.${id}.about`)}</span>
        </span>
        <span className="lesson-item-state cap num">
          <span>{t("lessons.minutes", { count: minutes })}</span>
          {done > 0 && (
            <span>{isFinished ? t("lessons.finished") : t("lessons.progress", { done, count: steps })}</span>
          )}
        </span>
      </button>
    </li>
  );
}
