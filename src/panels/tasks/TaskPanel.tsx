/** @file The task that is on: what to do, goals that tick themselves off, and the code at the end. Places itself nowhere; shells do. */
import { useText } from "#i18n/TextContext.tsx";
import { isHidden, isLocked } from "#model/access.ts";
import { toWords } from "#model/assignment.ts";
import { controlNames } from "#model/controls.ts";
import { GoalList } from "#panels/tasks/GoalList.tsx";
import { Solved } from "#panels/tasks/Solved.tsx";
import { useAssignments, usePlayground } from "#state/PlaygroundContext.tsx";
import type { OpenAssignment } from "#state/assignments.ts";
import { Button } from "#ui/Button.tsx";
import { Guide } from "#ui/Guide.tsx";
import "./TaskPanel.css";

/** Nothing while no task is on. */
export function TaskPanel() {
  const open = useAssignments((state) => state.open);
  return open && <OpenTask key={open.asked} task={open} />;
}

function OpenTask({ task }: { readonly task: OpenAssignment }) {
  const { t, lang } = useText();
  const { assignments } = usePlayground();
  const success = useAssignments((state) => state.success);
  const { title, text } = task.assignment;
  return (
    <Guide
      region="task"
      label={t("task.panel")}
      icon="goal"
      title={toWords(title, lang)}
      foldLabel={t("task.fold")}
      unfoldLabel={t("task.unfold")}
    >
      <div className="task-body">
        {success && <Solved task={task} success={success} />}
        <div className="task-text">
          {toParagraphs(toWords(text, lang)).map((paragraph, index) => (
            // Two paragraphs may be the same, and they never move.
            // oxlint-disable-next-line react/no-array-index-key
            <p key={index}>{paragraph}</p>
          ))}
        </div>
        <GoalList goals={task.assignment.goals} />
        <Fixed task={task} />
      </div>
      <footer className="task-foot">
        <Button look="quiet" small icon="reset" onClick={() => void assignments.again()}>
          {t("task.again")}
        </Button>
        <Button
          look="quiet"
          small
          icon="close"
          title={t("task.leave.about")}
          onClick={() => void assignments.leave()}
        >
          {t("task.leave")}
        </Button>
      </footer>
    </Guide>
  );
}

function toParagraphs(text: string): readonly string[] {
  return text.split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
}

/** What the teacher holds fast, folded away: the controls themselves say it, too. */
function Fixed({ task }: { readonly task: OpenAssignment }) {
  const { t } = useText();
  const { access } = task.assignment;
  const names = controlNames.filter((name) => isLocked(access, name) || isHidden(access, name));
  if (names.length === 0) return null;
  return (
    <details className="task-fixed">
      <summary>{t("task.fixed")}</summary>
      <p className="cap">{names.map((name) => t(`control.${name}`)).join(" · ")}</p>
    </details>
  );
}
